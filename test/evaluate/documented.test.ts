// The highest category proven by facts whose documents are in hand.
import { describe, expect, test } from 'vitest';
import { documentedCategory, provedBy } from '../../src/evaluate/documented.ts';
import { evidenceLines } from '../../src/evaluate/evidence/evidence-lines.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Policy } from '../../src/model/policy.ts';
import { route, standard } from '../support/lawbook.ts';
import { filingUnder, packOf, profileOf, programOf, type Told, tableOf } from '../support/small-pack.ts';

const professional: Criterion = {
  all_of: [
    { fact: 'highest_degree', at_least: 'bachelor' },
    { fact: 'relevant_experience_years', at_least: 2 },
  ],
};
const bachelor = { highest_degree: 'bachelor', relevant_experience_years: 5 };
const routes = [
  route('b', 'B', professional),
  route('academy', 'A', { fact: 'achievements', has_any: ['academy_member'] }),
];
const asked: Policy['requirements'] = [
  { id: 'degree', document: 'degree_certificate', order: 1 },
  { id: 'experience', document: 'experience_letter', order: 2 },
];

function documented(told: Told, requirements: Policy['requirements'] = asked, sections: Partial<Policy> = {}) {
  const pack = packOf(standard({ routes, requirements, ...sections }));
  const program = programOf(pack);
  const profile = profileOf(pack, told);
  const table = tableOf(program, profile);
  const { lines } = evidenceLines(program, table, filingUnder(program, 'b'), profile);
  return documentedCategory(program, table, lines, profile);
}
const degree = { type: 'degree_certificate' };
const letter = { type: 'experience_letter' };

describe('documents', () => {
  test.each<[string, Told, string | null]>([
    ['all in hand', { facts: bachelor, evidence: [degree, letter] }, 'B'],
    ['one in hand', { facts: bachelor, evidence: [degree] }, null],
    ['none in hand', { facts: bachelor }, null],
    ['one only ordered', { facts: bachelor, evidence: [degree, { ...letter, expected_on: '2026-12-10' }] }, null],
    ['in hand for what is not claimed', { facts: {}, evidence: [degree, letter] }, null],
  ])('%s', (_, told, expected) => {
    expect(documented(told)).toBe(expected);
  });

  test('this filing does not ask for have nothing left to show', () => {
    const [first] = asked;
    expect(documented({ facts: bachelor, evidence: [degree] }, first ? [first] : [])).toBe('B');
    expect(documented({ facts: bachelor }, [])).toBe('B');
  });

  test('a commitment stands for count as shown', () => {
    const requirements: Policy['requirements'] = [
      { id: 'degree', document: 'degree_certificate', order: 1 },
      { id: 'experience', document: 'experience_letter', order: 2 },
    ];
    const relaxations: Policy['relaxations'] = [{ id: 'spared', relaxes: ['experience'], waive: true }];
    expect(documented({ facts: bachelor, evidence: [degree] }, requirements, { relaxations })).toBe('B');
  });

  test('of a higher category count where the profile has them, though this filing does not ask', () => {
    const member = { ...bachelor, achievements: ['academy_member'] };
    expect(documented({ facts: member, evidence: [degree, letter, { type: 'membership_proof' }] })).toBe('A');
  });
});

describe('a fact is proved', () => {
  const pack = packOf(standard({ routes }));
  const program = programOf(pack);
  const proof = (id: string, told: Told) =>
    provedBy(program, tableOf(program, profileOf(pack, told)), program.slots.get(id) ?? -1);

  test.each<[string, Told, readonly string[]]>([
    ['highest_degree', { facts: bachelor }, ['degree_certificate']],
    ['achievements', { facts: { achievements: ['academy_member'] } }, ['membership_proof']],
    [
      'achievements',
      { facts: { achievements: ['academy_member', 'olympic_placing'] } },
      ['membership_proof', 'competition_result'],
    ],
    ['achievements', { facts: { achievements: [] } }, []],
    ['engagement', { facts: { engagement: 'dispatched' } }, ['employment_contract', 'dispatch_letter']],
    ['habitual_residence', { facts: { habitual_residence: 'DE' } }, []],
    ['shoe_size', {}, []],
  ])('%s with %j by %j', (id, told, expected) => {
    expect(proof(id, told)).toEqual(expected);
  });
});
