// Which notices are printed: in scope, not excluded, and about something the answer names.
import { expect, test } from 'vitest';
import { noticesOf } from '../../src/evaluate/notices.ts';
import type { Category } from '../../src/model/category.ts';
import type { Notice } from '../../src/model/policy.ts';
import { fact, lawbook, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Told } from '../support/small-pack.ts';

const said: Notice = { id: 'said', nature: 'practice', text: { en: 'It is said.', zh: '据报。' } };

function notices(notice: Notice, told: Told = {}, category: Category | null = 'B', named: readonly string[] = []) {
  const pack = lawbook({ facts: [fact('age', 'integer')] }, standard({ notices: [notice] }));
  const program = programOf(pack);
  const filing = { category, route: undefined, chosen: 'default' as const };
  return noticesOf(program, situationIn(pack, program, told), { filing, named: new Set(named), open: [] });
}

const sixty: Notice = { ...said, when: { fact: 'age', at_least: 60 } };
const forB: Notice = { ...said, for: { categories: ['B'] } };
const aboutAge: Notice = { ...said, about: ['age', 'national/guide#passport'] };

test.each<[string, number, Parameters<typeof notices>]>([
  ['for everybody', 1, [said]],
  ['for the category filed', 1, [forB]],
  ['for another category', 0, [forB, {}, 'A']],
  ['for a category while none is filed for', 0, [forB, {}, null]],
  ['for everybody while no category is filed for', 1, [said, {}, null]],
  ['for another purpose', 0, [{ ...said, for: { purposes: ['extension'] } }]],
  ['whose test holds', 1, [sixty, { facts: { age: 60 } }]],
  ['whose test fails', 0, [sixty, { facts: { age: 59 } }]],
  ['about an item that is named', 1, [aboutAge, {}, 'B', ['national/classification#age']]],
  ['about an item of another file that is named', 1, [aboutAge, {}, 'B', ['national/guide#passport']]],
  ['about items nobody named', 0, [aboutAge, {}, 'B', ['national/guide#photo']]],
])('a notice %s is printed: %i', (_, count, args) => {
  expect(notices(...args)).toHaveLength(count);
});

test('what is practised is also told of a category still open, what is framed is not', () => {
  const pack = lawbook(
    { facts: [fact('age', 'integer')] },
    standard({ notices: [forB, { ...forB, id: 'framed', nature: 'framing' }] }),
  );
  const program = programOf(pack);
  const filing = { category: 'A', route: undefined, chosen: 'default' } as const;
  const told = noticesOf(program, situationIn(pack, program, {}), { filing, named: new Set(), open: ['B'] });
  expect(told.map(({ id }) => id)).toEqual(['national/classification@2017-04-01#said']);
});

test.each<[Notice['nature'], string]>([
  ['framing', 'know'],
  ['service', 'know'],
  ['practice', 'check'],
  ['conflict', 'check'],
  ['permit_not_needed', 'know'],
])('a notice of nature %s is of level %s unless it says otherwise', (nature, level) => {
  expect(notices({ ...said, nature })[0]?.level).toBe(level);
  expect(notices({ ...said, nature, level: 'act' })[0]?.level).toBe('act');
});

test('a notice says what it is about, what it follows, and where it is from', () => {
  const step: Notice = {
    ...aboutAge,
    deadline: { days: 30, after: 'entry', kind: 'residence_permit' },
    confidence: 'two_secondary',
  };
  expect(notices(step, {}, 'B', ['national/classification#age'])).toEqual([
    {
      id: 'national/classification@2017-04-01#said',
      nature: 'practice',
      level: 'check',
      text: said.text,
      about: ['national/classification#age', 'national/guide#passport'],
      follows: 'entry',
      confidence: 'two_secondary',
      sources: ['s-guide'],
    },
  ]);
});
