// A search over open facts: it finds, proves that there is nothing, or says that it gave up.
import { describe, expect, test } from 'vitest';
import { decisiveCells } from '../../src/evaluate/decisive-cells.ts';
import { findCompletion } from '../../src/evaluate/search.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Level } from '../../src/model/outcome.ts';
import { choices, fact, lawbook, route, routeOf, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Told } from '../support/small-pack.ts';

const many = Array.from({ length: 14 }, (_, i) => `n${i}`);
const facts = [
  fact('age', 'integer', { minimum: 0 }),
  fact('experience', 'integer', { minimum: 0 }),
  fact('merits', 'set', { choices: choices('prize', 'medal', 'record') }),
  fact('starts_on', 'date'),
  fact('ended_on', 'date'),
  ...many.map((id) => fact(id, 'boolean')),
];

function searched(criterion: Criterion, told: Told = {}, level: Level = 0, only?: readonly string[]) {
  const pack = lawbook({ facts }, standard({ routes: [route('r', 'B', criterion)] }));
  const program = programOf(pack);
  const slots = (only ?? facts.map(({ id }) => id)).map((id) => program.slots.get(id) ?? -1);
  const cellsOf = decisiveCells(program);
  return findCompletion(program, situationIn(pack, program, told), routeOf(program, 'r').own.test, slots, cellsOf, {
    level,
  });
}

const age = (at_least: number): Criterion => ({ fact: 'age', at_least });
const younger = (at_most: number): Criterion => ({ fact: 'age', at_most });

describe('a search', () => {
  test('finds values that meet a test', () => {
    expect(searched({ all_of: [age(40), younger(60)] })).toBe('found');
  });

  test('proves that nobody is both older and younger', () => {
    expect(searched({ all_of: [age(61), younger(60)] })).toBe('none');
  });

  test('answers at once where the facts already decide', () => {
    expect(searched(age(40), { facts: { age: 41 } })).toBe('found');
    expect(searched(age(40), { facts: { age: 39 } })).toBe('none');
  });

  test('stays inside what is known', () => {
    expect(searched(age(40), { states: { age: { kind: 'interval', low: 0, high: 39 } } })).toBe('none');
    expect(searched(age(40), { states: { age: { kind: 'interval', low: 0, high: 40 } } })).toBe('found');
  });

  test('gives up where a fact that it may not vary stays open', () => {
    expect(searched({ all_of: [age(40), { fact: 'experience', at_least: 2 }] }, {}, 0, ['age'])).toBe('gave_up');
  });

  test('grants what its level grants', () => {
    const criterion: Criterion = { all_of: [age(40), { discretion: { by: 'x', basis: { en: 'x', zh: 'x' } } }] };
    expect(searched(criterion)).toBe('none');
    expect(searched(criterion, {}, 1)).toBe('found');
  });

  test('finds members that are wanted beside one that must be away', () => {
    const has = (...has_any: string[]): Criterion => ({ fact: 'merits', has_any });
    expect(searched({ all_of: [has('prize'), has('medal'), { not: has('record') }] })).toBe('found');
    expect(searched({ all_of: [has('prize'), { not: has('prize') }] })).toBe('none');
  });

  test('never takes a day that moves with another for proof', () => {
    const joins: Criterion = {
      all_of: [
        { fact: 'starts_on', on_or_after: '2026-12-15' },
        { fact: 'starts_on', on_or_before: { days: 1, after: { fact: 'ended_on' } } },
      ],
    };
    expect(searched(joins)).not.toBe('none');
    expect(searched(joins, { facts: { starts_on: '2026-12-20' } })).toBe('found');
  });

  test('gives up rather than go on for ever', () => {
    const differ: Criterion[] = many.flatMap((id, i) => {
      const next = many[(i + 1) % many.length] ?? id;
      const both: Criterion[] = [
        {
          all_of: [
            { fact: id, equals: true },
            { fact: next, equals: false },
          ],
        },
        {
          all_of: [
            { fact: id, equals: false },
            { fact: next, equals: true },
          ],
        },
      ];
      return [{ any_of: both }, { not: { fact: 'age', equals: i } }];
    });
    const odd: Criterion = {
      any_of: [
        { all_of: [age(90), younger(10)] },
        { all_of: [...differ, { any_of: [age(1), { fact: 'experience', at_least: 1 }] }] },
      ],
    };
    expect(['found', 'gave_up']).toContain(searched(odd));
  });
});
