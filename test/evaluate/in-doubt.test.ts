// Which policies of doubtful force are told, and whether they could touch the candidate at all.
import { expect, test } from 'vitest';
import { inDoubt } from '../../src/evaluate/in-doubt.ts';
import type { Policy } from '../../src/model/policy.ts';
import { fact, lawbook, route, situationIn, standard } from '../support/lawbook.ts';
import { policyWith, programOf, type Told } from '../support/small-pack.ts';

const why = { en: 'not seen since', zh: '此后未见' };
const facts = [fact('age', 'integer'), fact('recognised', 'boolean')];
const recognised = { fact: 'recognised', equals: true };

function found(sections: Partial<Policy>, told: Told = {}, from = '2018-01-01') {
  const doubtful = policyWith({
    id: 'shanghai/measures',
    place: 'shanghai',
    kind: 'measures',
    effective_from: '2017-04-01',
    in_doubt: { from, why },
    ...sections,
  });
  const age = { id: 'age', for: { categories: ['B' as const] }, when: { fact: 'age', at_most: 60 } };
  const national = standard({ conditions: [age], routes: [route('b', 'B', { fact: 'age', at_least: 18 })] });
  const pack = lawbook({ facts }, national, doubtful);
  const program = programOf(pack);
  return inDoubt(program, situationIn(pack, program, told)).map(({ touches }) => touches);
}

test('a policy is told from the first day of the doubt', () => {
  expect(found({}, {}, '2026-12-15')).toEqual([false]);
  expect(found({}, {}, '2026-12-16')).toEqual([]);
});

test.each<[string, Partial<Policy>]>([
  ['a route', { routes: [route('local', 'A', recognised)] }],
  [
    'a relaxation',
    { relaxations: [{ id: 'age-waived', relaxes: ['national/classification#age'], when: recognised, waive: true }] },
  ],
  ['points', { encouragement_points: { limit: 10, best_of: [{ when: recognised, points: 10 }] } }],
])('%s of it touches whom it is still open to', (_, sections) => {
  expect(found(sections, { facts: { age: 61, recognised: true } })).toEqual([true]);
  expect(found(sections, { facts: { age: 61 } })).toEqual([true]);
  expect(found(sections, { facts: { age: 61, recognised: false } })).toEqual([false]);
});
