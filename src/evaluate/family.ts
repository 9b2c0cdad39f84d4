// The relatives of a candidate -> the kinds of accompanying family that the application names.
import { fullYearsBetween, type PlainDate } from '../model/plain-date.ts';
import type { Relative } from '../model/profile.ts';
import { type Derived, set } from './derived-value.ts';

/** How a relation is named among the kinds; with `below`, only under that age in completed years. */
export interface FamilyKind {
  readonly kind: string;
  readonly below?: number;
}

/** Kinds of relatives; citizens of `country` are not entered, and a child whose birthday is not given may count. */
export function accompanyingFamily(
  relatives: readonly Relative[],
  kinds: Readonly<Record<string, FamilyKind>>,
  country: string,
  filing_on: PlainDate,
): Derived | undefined {
  if (relatives.length === 0) return undefined;
  const has = new Set<string>();
  const maybe = new Set<string>();
  for (const relative of relatives) {
    const entry = Object.hasOwn(kinds, relative.relation) ? kinds[relative.relation] : undefined;
    if (!entry || relative.nationality === country) continue;
    const born = relative.date_of_birth;
    if (entry.below !== undefined && born === undefined) maybe.add(entry.kind);
    else if (entry.below === undefined || born === undefined || fullYearsBetween(born, filing_on) < entry.below)
      has.add(entry.kind);
  }
  return set([...has].sort(), [...maybe].filter((kind) => !has.has(kind)).sort());
}
