// Purposes that compute no category show the one held.
import { expect, test } from 'vitest';
import { heldCategory } from '../../src/evaluate/held-category.ts';
import type { Category } from '../../src/model/category.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import { choices, fact, lawbook, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told, tableOf } from '../support/small-pack.ts';

function held(
  purpose: Purpose,
  told: Told,
  facts = [fact('current_permit_category', 'choice', { choices: choices('none', 'A', 'B', 'C') })],
) {
  const pack = lawbook({ facts }, standard({}));
  const program = programOf(pack, { purpose });
  return heldCategory(program, tableOf(program, profileOf(pack, told)));
}
const holds = (category: string) => ({ facts: { current_permit_category: category } });

test.each<[Purpose, Told, Category | null | undefined]>([
  ['cancellation', holds('B'), 'B'],
  ['reissue', holds('A'), 'A'],
  ['information_change', holds('C'), 'C'],
  ['cancellation', holds('none'), null],
  ['cancellation', {}, null],
  ['cancellation', { states: { current_permit_category: { kind: 'options', options: ['A', 'B'] } } }, null],
  ['extension', holds('B'), undefined],
  ['new_from_abroad', holds('B'), undefined],
  ['employer_change', holds('B'), undefined],
  ['quick_estimate', holds('B'), undefined],
])('%s with %j shows %s', (purpose, told, expected) => {
  expect(held(purpose, told)).toBe(expected);
});

test('a pack without that fact knows of no category held', () => {
  expect(held('reissue', {}, [])).toBeNull();
});
