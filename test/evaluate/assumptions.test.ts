// Assumptions the answer rests on or hides behind.
import { expect, test } from 'vitest';
import { assumptions } from '../../src/evaluate/assumptions.ts';
import { categoryBounds } from '../../src/evaluate/category-bounds.ts';
import { factTable } from '../../src/evaluate/fact-table.ts';
import type { Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, route, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told } from '../support/small-pack.ts';

const facts = [
  fact('prizes', 'set', { choices: choices('turing_award'), when_absent: { assume: [], kind: 'rare' } }),
  fact('in_good_health', 'boolean', { when_absent: { assume: true, kind: 'general' } }),
  fact('owns_yacht', 'boolean', { when_absent: { assume: false, kind: 'rare' } }),
  fact('age', 'integer', { minimum: 0 }),
];
const sections: Partial<Policy> = {
  conditions: [{ id: 'health', for: {}, when: { fact: 'in_good_health', equals: true } }],
  routes: [
    route('b', 'B', { fact: 'age', at_least: 18 }),
    route('a', 'A', { fact: 'prizes', has_any: ['turing_award'] }),
  ],
};

function assumed(
  told: Told & { unknown?: readonly string[] },
  missing: readonly string[] = [],
  more: Partial<Policy> = {},
) {
  const pack = lawbook({ facts }, standard({ ...sections, ...more }));
  const program = programOf(pack);
  const profile = { ...profileOf(pack, told), unknown: new Set(told.unknown) };
  const [table, bare] = [false, true].map((assumeNothing) => factTable(program, profile, new Map(), { assumeNothing }));
  if (!table || !bare) throw new Error('no table');
  return assumptions(program, table, bare, categoryBounds(program, table.situation), { missing });
}

const prizes = { fact: 'prizes', value: [], kind: 'rare', effect: 'hides' };
const health = { fact: 'in_good_health', value: true, kind: 'general', effect: 'carries' };
const adult = { age: 30 };

test.each<[string, Parameters<typeof assumed>, readonly unknown[]]>([
  ['what may hide a higher category, and what carries every one', [{ facts: adult }], [prizes, health]],
  ['nothing that was told', [{ facts: { ...adult, prizes: [], in_good_health: true } }], []],
  ['nothing that was asked and is not known', [{ facts: { ...adult, in_good_health: true }, unknown: ['prizes'] }], []],
  ['nothing that no rule reads', [{ facts: { ...adult, prizes: [], in_good_health: true } }], []],
  [
    'what only the papers read',
    [{ facts: { ...adult, prizes: [], in_good_health: true } }, ['owns_yacht']],
    [{ fact: 'owns_yacht', value: false, kind: 'rare', effect: 'hides' }],
  ],
  [
    'nothing about a route that fails all the same',
    [
      { facts: { age: 30, in_good_health: true } },
      [],
      {
        routes: [
          route('a', 'A', {
            all_of: [
              { fact: 'age', at_least: 31 },
              { fact: 'prizes', has_any: ['turing_award'] },
            ],
          }),
        ],
      },
    ],
    [],
  ],
])('are listed: %s', (_, args, expected) => {
  expect(assumed(...args)).toEqual(expected);
});
