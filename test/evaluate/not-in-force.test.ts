// Instruments that are over or to come, and what each would have given.
import { describe, expect, test } from 'vitest';
import { factTable } from '../../src/evaluate/fact-table.ts';
import { notInForce } from '../../src/evaluate/not-in-force.ts';
import type { Policy } from '../../src/model/policy.ts';
import { fact, lawbook, route, standard } from '../support/lawbook.ts';
import { policyWith, profileOf, programOf, type Request, type Told } from '../support/small-pack.ts';

const yes = { fact: 'recognised', equals: true };
const pilot = (more: Partial<Policy> = {}): Policy =>
  policyWith({
    id: 'shanghai/pilot',
    place: 'shanghai',
    effective_from: '2023-01-01',
    effective_until: '2024-12-31',
    after_end: 'lapsed',
    routes: [route('pilot-a', 'A', yes)],
    ...more,
  });

function listed(policies: readonly Policy[], told: Told = { facts: { recognised: true } }, request: Request = {}) {
  const pack = lawbook({ facts: [fact('recognised', 'boolean'), fact('age', 'integer')] }, standard({}), ...policies);
  const profile = profileOf(pack, told);
  return notInForce(programOf(pack, request), profile, (program, whose) =>
    factTable(program, whose, new Map(), { assumeNothing: false }),
  );
}

test('an instrument that is over is listed with its window, and what it would have given on its last day', () => {
  expect(listed([pilot()])).toEqual([
    {
      instrument: 'shanghai/pilot@2023-01-01',
      title: { en: 'guide', zh: 'guide' },
      from: '2023-01-01',
      until: '2024-12-31',
      after_end: 'lapsed',
      replaced_by: null,
      would_have: { category: 'A', outcome: 'met' },
    },
  ]);
});

test('one that has not begun says nothing of its end, and is asked on its first day', () => {
  const { effective_until: _, ...open } = pilot({ effective_from: '2027-01-01' });
  expect(listed([open])).toMatchObject([
    { from: '2027-01-01', until: null, after_end: null, would_have: { category: 'A', outcome: 'met' } },
  ]);
});

test('one in force, or of another place, is not listed', () => {
  expect(listed([pilot()], {}, { as_of: '2024-12-31' })).toEqual([]);
  expect(listed([pilot({ id: 'beijing/pilot', place: 'beijing' })])).toEqual([]);
});

describe('what it would have given', () => {
  const given = (more: Partial<Policy>, told?: Told, others: readonly Policy[] = []) =>
    listed([pilot(more), ...others], told)[0]?.would_have;

  test.each<[string, Partial<Policy>, Told, unknown]>([
    ['a route met', {}, { facts: { recognised: true } }, { category: 'A', outcome: 'met' }],
    ['a route open', {}, {}, { category: 'A', outcome: 'undetermined' }],
    ['no route', {}, { facts: { recognised: false } }, { category: null, outcome: 'not_met' }],
    [
      'the best met before a better one open',
      { routes: [route('a', 'A', { fact: 'age', at_least: 1 }), route('c', 'C', yes), route('b', 'B', yes)] },
      { facts: { recognised: true } },
      { category: 'B', outcome: 'met' },
    ],
    ['nothing, where it has no routes', { routes: undefined }, {}, null],
    [
      'nothing, where a successor speaks instead',
      { after_end: 'replaced', replaced_by: 'shanghai/measures' },
      {},
      null,
    ],
  ])('%s', (_, more, told, expected) => {
    expect(given(more, told)).toEqual(expected);
  });

  test('is bound by the conditions of that time, not of today', () => {
    const limit = (from: string, until: string | undefined): Policy =>
      standard({
        id: `national/limit-${from.slice(0, 4)}`,
        effective_from: from,
        ...(until ? { effective_until: until } : {}),
        conditions: [{ id: 'age', for: {}, when: { fact: 'age', at_most: from < '2025' ? 60 : 50 } }],
      });
    const then = [limit('2020-01-01', '2024-12-31'), limit('2025-01-01', undefined)];
    expect(given({}, { facts: { recognised: true, age: 55 } }, then)).toEqual({ category: 'A', outcome: 'met' });
    expect(given({}, { facts: { recognised: true, age: 61 } }, then)).toEqual({ category: null, outcome: 'not_met' });
  });

  test('counts its own routes only', () => {
    const also = policyWith({
      id: 'shanghai/other',
      place: 'shanghai',
      effective_from: '2023-01-01',
      effective_until: '2024-12-31',
      routes: [route('other', 'A', yes)],
    });
    expect(given({ routes: [route('b', 'B', yes)] }, { facts: { recognised: true } }, [also])).toEqual({
      category: 'B',
      outcome: 'met',
    });
  });
});
