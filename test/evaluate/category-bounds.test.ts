// The four rungs: proven, possible, with discretion, with unseen texts, and how trying combinations narrows them.
import { describe, expect, test } from 'vitest';
import { categoryBounds, narrowedBounds, rank } from '../../src/evaluate/category-bounds.ts';
import { decisiveCells } from '../../src/evaluate/decisive-cells.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, route, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Told } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const facts = [
  fact('age', 'integer', { minimum: 0 }),
  fact('pay', 'number', { minimum: 0 }),
  fact('holds_patent', 'boolean'),
  fact('degree', 'ordered', { choices: choices('none', 'bachelor', 'master') }),
  fact('local_points', 'number', { minimum: 0, maximum: 10 }),
];

function bounds(sections: Partial<Policy>, told: Told = {}) {
  const pack = lawbook({ facts }, standard(sections));
  const program = programOf(pack);
  const situation = situationIn(pack, program, told);
  const narrow = narrowedBounds(program, situation, decisiveCells(program));
  const rungs = ({ proven, possible, with_discretion, with_unseen }: typeof narrow) =>
    [proven, possible, with_discretion, with_unseen].map((rung) => rung ?? '-').join(' ');
  const kleene = categoryBounds(program, situation);
  return {
    kleene: rungs({ ...narrow, ...kleene }),
    narrow: rungs(narrow),
    bounds: narrow.bounds,
    refuted: [...narrow.refuted].map(({ origin }) => origin.id.slice(origin.id.indexOf('#') + 1)),
  };
}

const old: Criterion = { fact: 'age', at_least: 61 };
const young: Criterion = { fact: 'age', at_most: 60 };
const patent: Criterion = { fact: 'holds_patent', equals: true };
const discretion: Criterion = { discretion: { by: 'permit_authority', basis: both('where needed') } };
const unsettled: Criterion = { unsettled: { why: 'text_not_seen', note: both('cut off') } };

test('A ranks above B, B above C, C above none', () => {
  expect((['A', 'B', 'C', null] as const).map(rank)).toEqual([3, 2, 1, 0]);
});

describe('the rungs', () => {
  const adult = { facts: { age: 30 } };
  test.each<[string, Policy['routes'], Told, string]>([
    ['no route', [], adult, '- - - -'],
    ['a route met', [route('b', 'B', young)], adult, 'B B B B'],
    ['a better one open', [route('b', 'B', young), route('a', 'A', patent)], adult, 'B A A A'],
    ['a better one failed', [route('b', 'B', young), route('a', 'A', old)], adult, 'B B B B'],
    ['a worse one open', [route('b', 'B', young), route('c', 'C', patent)], adult, 'B B B B'],
    ['a better one by discretion', [route('c', 'C', young), route('b', 'B', discretion)], adult, 'C C B B'],
    [
      'the best one by an unseen text',
      [route('c', 'C', young), route('b', 'B', discretion), route('a', 'A', unsettled)],
      adult,
      'C C B A',
    ],
    ['open and by discretion', [route('a', 'A', { all_of: [patent, discretion] })], adult, '- - A A'],
    ['unconfirmed', [route('a', 'A', young, { confidence: 'unconfirmed' })], adult, '- - - A'],
    ['open and unconfirmed', [route('a', 'A', patent, { confidence: 'unconfirmed' })], adult, '- - - A'],
  ])('%s', (_, routes, told, expected) => {
    const found = bounds({ routes }, told);
    expect(found.kleene).toBe(expected);
    expect(found).toMatchObject({ narrow: expected, bounds: 'exact', refuted: [] });
  });
});

describe('trying the combinations', () => {
  test('refutes a route whose parts contradict each other, on every rung', () => {
    const found = bounds({
      routes: [route('b', 'B', { fact: 'age', at_least: 0 }), route('a', 'A', { all_of: [old, young] })],
    });
    expect(found).toEqual({ kleene: 'B A A A', narrow: 'B B B B', bounds: 'exact', refuted: ['a'] });
  });

  test('keeps a route that discretion would still open', () => {
    const relaxable = { by: 'permit_authority', basis: both('where needed') };
    const found = bounds({ routes: [route('a', 'A', { all_of: [old, { ...young, relaxable }] })] });
    expect(found).toMatchObject({ narrow: '- - A A', refuted: [] });
  });

  test('proves what one of two routes gives, whichever way an open fact falls', () => {
    const found = bounds({ routes: [route('young', 'B', young), route('old', 'B', old)] });
    expect(found).toMatchObject({ kleene: '- B B B', narrow: 'B B B B', bounds: 'exact' });
  });

  test('sees general conditions that contradict a route', () => {
    const conditions = [{ id: 'age', for: {}, when: young }];
    expect(bounds({ conditions, routes: [route('a', 'A', old)] })).toMatchObject({ narrow: '- - - -', refuted: ['a'] });
  });

  test('follows a reference to a category into its general conditions', () => {
    const conditions = [{ id: 'age', for: { categories: ['B' as const] }, when: young }];
    const routes = [route('b', 'B', patent), route('a', 'A', { all_of: [{ category: 'B' }, old] })];
    expect(bounds({ conditions, routes })).toMatchObject({ narrow: '- B B B', bounds: 'exact', refuted: ['a'] });
  });

  test('finds points that only several facts together make', () => {
    const points_table = {
      maximum: 30,
      factors: [
        { id: 'pay', title: both('pay'), limit: 10, fact: 'pay', bands: [{ from: 100, points: 10 }] },
        {
          id: 'degree',
          title: both('degree'),
          limit: 10,
          fact: 'degree',
          bands: [
            { from: 1, below: 2, points: 8 },
            { from: 2, points: 10 },
          ],
        },
        { id: 'local', title: both('local'), limit: 10, fact: 'local_points', as_given: true as const },
      ],
    };
    const line = (at_least: number) => ({ points_table, routes: [route('a', 'A', { points: { at_least } })] });
    expect(bounds(line(30))).toMatchObject({ narrow: '- A A A', bounds: 'exact' });
    expect(bounds(line(31))).toMatchObject({ narrow: '- - - -' });
    expect(bounds(line(30), { facts: { degree: 'bachelor' } })).toMatchObject({ narrow: '- - - -' });
    expect(bounds(line(28), { facts: { degree: 'bachelor' } })).toMatchObject({ narrow: '- A A A' });
  });

  test('sees that pay cannot be high for the points and low for the route', () => {
    const points_table = {
      maximum: 10,
      factors: [{ id: 'pay', title: both('pay'), limit: 10, fact: 'pay', bands: [{ from: 100, points: 10 }] }],
    };
    const modest: Criterion = { all_of: [{ points: { at_least: 10 } }, { fact: 'pay', less_than: 100 }] };
    expect(bounds({ points_table, routes: [route('a', 'A', modest)] })).toMatchObject({
      narrow: '- - - -',
      refuted: ['a'],
    });
  });
});
