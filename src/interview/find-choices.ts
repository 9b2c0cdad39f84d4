// What was typed in a list -> the choices it fits, best first: by code or id, by the beginning of a name, by any part of one.
import type { Choice } from './choices.ts';

/** Width, case and accents do not tell names apart. */
export const plain = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const term = plain(typed);
  if (term === '') return choices;
  const ranked = choices.flatMap((choice) => {
    const rank = Math.min(...choice.words.map((word) => rankOf(plain(word), term)));
    return Number.isFinite(rank) ? [{ choice, rank }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

function rankOf(word: string, term: string): number {
  if (word === term) return 0;
  if (word.startsWith(term)) return 1;
  if (word.includes(` ${term}`) || word.includes(`(${term}`)) return 2;
  // Every word of the term somewhere in the name, in any order.
  if (term.split(' ').every((part) => word.includes(part))) return 3;
  return Number.POSITIVE_INFINITY;
}

/** The one choice meant by a whole line: its number in the list, its id, code or name, or what only it contains. */
export function onlyChoice(choices: readonly Choice[], typed: string): Choice | readonly Choice[] {
  const term = plain(typed);
  const numbered = /^\d{1,2}$/.test(term) ? choices[Number(term) - 1] : undefined;
  const found = findChoices(choices, typed);
  const exact = found.filter(({ words }) => words.some((word) => plain(word) === term));
  const [only] = exact.length > 0 ? exact : found;
  if (only && (exact.length === 1 || (exact.length === 0 && found.length === 1))) return only;
  return numbered ?? (exact.length > 0 ? exact : found);
}
