// Catalogues with `broader` links -> which values count as which.
import { describe, expect, test } from 'vitest';
import { broaderOf, choicesOf, narrowerValues } from '../../src/compile/narrower-values.ts';
import type { CatalogueEntry } from '../../src/model/vocabulary.ts';
import { choices, fact, lawbook } from '../support/lawbook.ts';

const entry = (id: string, broader?: string | string[]): CatalogueEntry => ({
  id,
  name: { en: id, zh: id },
  ...(broader === undefined ? {} : { broader }),
});

const pack = (...entries: readonly CatalogueEntry[]) =>
  lawbook({
    catalogues: [
      { format: 'laihua/catalogue/1', id: 'posts', title: { en: 'posts', zh: '职务' }, entries: [...entries] },
    ],
    facts: [
      fact('post_level', 'set', { catalogue: 'posts' }),
      fact('entry_status', 'choice', { choices: choices('visa') }),
    ],
  });

const posts = pack(
  entry('senior_management'),
  entry('senior_technical'),
  entry('general_manager', 'senior_management'),
  entry('branch_general_manager', 'general_manager'),
  entry('chief_technology_officer', ['senior_management', 'senior_technical']),
);

describe('what counts as a value', () => {
  const narrower = narrowerValues(posts);

  test.each([
    [
      'senior_management',
      ['branch_general_manager', 'chief_technology_officer', 'general_manager', 'senior_management'],
    ],
    ['senior_technical', ['chief_technology_officer', 'senior_technical']],
    ['general_manager', ['branch_general_manager', 'general_manager']],
    ['branch_general_manager', ['branch_general_manager']],
  ])('as %s', (value, expected) => {
    expect([...narrower('post_level', value)].sort()).toEqual(expected);
  });

  test('a value of no catalogue counts as itself', () => {
    expect([...narrower('post_level', 'astronaut')]).toEqual(['astronaut']);
    expect([...narrower('no_such_fact', 'DE')]).toEqual(['DE']);
  });

  test('entries that name each other as broader come to an end', () => {
    const circle = narrowerValues(pack(entry('manager', 'director'), entry('director', 'manager')));
    expect([...circle('post_level', 'manager')].sort()).toEqual(['director', 'manager']);
  });

  test('a broader entry that the catalogue lacks holds nobody', () => {
    const odd = narrowerValues(pack(entry('manager', 'executive')));
    expect([...odd('post_level', 'executive')]).toEqual(['executive']);
  });
});

test('a fact takes its own choices before those of a catalogue, and none without either', () => {
  const [byCatalogue, byChoices] = posts.facts;
  expect(choicesOf(posts, byCatalogue ?? fact('x', 'set')).map(({ id }) => id)).toContain('general_manager');
  expect(choicesOf(posts, byChoices ?? fact('x', 'set')).map(({ id }) => id)).toEqual(['visa']);
  expect(choicesOf(posts, fact('nationality', 'country'))).toEqual([]);
});

test('an entry has no, one or several broader ones', () => {
  expect(broaderOf(entry('manager'))).toEqual([]);
  expect(broaderOf(entry('manager', 'director'))).toEqual(['director']);
  expect(broaderOf(entry('manager', ['director', 'expert']))).toEqual(['director', 'expert']);
});
