// Which time limits bind the authority for a filing, in the order of its steps.
import { expect, test } from 'vitest';
import { timeLimitsOf } from '../../../src/evaluate/procedure/time-limits.ts';
import type { Category } from '../../../src/model/category.ts';
import type { TimeLimit } from '../../../src/model/policy.ts';
import { fact, lawbook, standard } from '../../support/lawbook.ts';
import { profileOf, programOf, type Told, tableOf } from '../../support/small-pack.ts';

const limit = (step: TimeLimit['step'], more: Partial<TimeLimit> = {}): TimeLimit => ({
  id: step.replace('_', '-'),
  step,
  working_days: 5,
  standing: 'service_target',
  ...more,
});

function limits(time_limits: TimeLimit[], told: Told = {}, category: Category | null = 'B') {
  const pack = lawbook({ facts: [fact('urgent', 'boolean')] }, standard({ time_limits }));
  const program = programOf(pack);
  return timeLimitsOf(program, tableOf(program, profileOf(pack, told)), {
    category,
    route: undefined,
    chosen: 'default',
  });
}

test('limits stand in the order of the steps, with what extends them', () => {
  const decision = limit('decision', { working_days: 20, extendable_by: { working_days: 10 }, standing: 'statutory' });
  expect(
    limits([decision, limit('acceptance'), limit('pre_review'), limit('account_review'), limit('examination')]).map(
      ({ step }) => step,
    ),
  ).toEqual(['account_review', 'pre_review', 'acceptance', 'examination', 'decision']);
  expect(limits([decision])).toEqual([
    {
      id: 'national/classification@2017-04-01#decision',
      step: 'decision',
      working_days: 20,
      extendable_by: 10,
      standing: 'statutory',
      sources: ['s-guide'],
    },
  ]);
});

test('the legal limit and the service target of one step stand side by side', () => {
  const found = limits([limit('decision', { id: 'law', standing: 'statutory' }), limit('decision', { id: 'target' })]);
  expect(found.map(({ standing, extendable_by }) => [standing, extendable_by])).toEqual([
    ['statutory', null],
    ['service_target', null],
  ]);
});

const urgent = { when: { fact: 'urgent', equals: true } };
test.each<[string, Partial<TimeLimit>, Told, Category | null, number]>([
  ['of its category', { for: { categories: ['B'] } }, {}, 'B', 1],
  ['of another category', { for: { categories: ['A'] } }, {}, 'B', 0],
  ['of a category, while none is filed for', { for: { categories: ['A'] } }, {}, null, 0],
  ['of another purpose', { for: { purposes: ['extension'] } }, {}, 'B', 0],
  ['whose test holds', urgent, { facts: { urgent: true } }, 'B', 1],
  ['whose test fails', urgent, { facts: { urgent: false } }, 'B', 0],
  ['whose test is open', urgent, {}, 'B', 0],
  ['that is unconfirmed', { confidence: 'unconfirmed' }, {}, 'B', 0],
])('a limit %s', (_, more, told, category, count) => {
  expect(limits([limit('decision', more)], told, category)).toHaveLength(count);
});
