// Bands of a factor in the order of their values, with the values of the fact that lie between or in two of them.
import type { Band } from '../model/policy.ts';
import type { FactDefinition } from '../model/vocabulary.ts';

/** Values from `from` (included) to `below` (not included); infinite where the end is open. */
export interface Values {
  readonly from: number;
  readonly below: number;
}

export interface OrderedBand extends Values {
  /** Position in the file. */
  readonly index: number;
}

export const orderBands = (bands: readonly Band[]): readonly OrderedBand[] =>
  bands
    .map((band, index) => ({
      index,
      from: band.from ?? Number.NEGATIVE_INFINITY,
      below: band.below ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.from - b.from || a.below - b.below);

/** Whether the fact is only ever read as a whole number. */
const isWhole = (fact: FactDefinition): boolean => fact.type === 'integer' || fact.full_years === true;

/** Whether the fact can have a value in the range: between 24.2 and 24.9 there is no whole year, below 0 no pay. */
export function hasValue(fact: FactDefinition, { from, below }: Values): boolean {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = fact;
  const low = Math.max(from, minimum);
  const lowest = isWhole(fact) && Number.isFinite(low) ? Math.ceil(low) : low;
  return lowest < below && lowest <= maximum;
}

/** A range in words: "from 25 to below 26", "below 18". */
export function rangeWords({ from, below }: Values): string {
  if (from === Number.NEGATIVE_INFINITY) return `below ${below}`;
  if (below === Number.POSITIVE_INFINITY) return `from ${from} upwards`;
  return `from ${from} to below ${below}`;
}
