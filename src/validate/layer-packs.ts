// Turns the packs of several folders into one, in which what a later folder writes again replaces what an earlier one wrote.
import { editionId } from '../model/edition-id.ts';
import type { Located, LocatedPack } from './located-pack.ts';

/** Everything of the earlier list that the later one does not write again, then the later one. */
function replacing<T>(
  earlier: readonly Located<T>[],
  later: readonly Located<T>[],
  keyOf: (value: T) => string | number,
): readonly Located<T>[] {
  const written = new Set(later.map(({ value }) => keyOf(value)));
  return [...earlier.filter(({ value }) => !written.has(keyOf(value))), ...later];
}

const byId = (value: { readonly id: string }): string => value.id;

/** Catalogues and wage series of one id stand side by side: their entries are put together when the pack is assembled. */
export const layerPacks = (packs: readonly LocatedPack[]): LocatedPack =>
  packs.reduce((earlier, later) => ({
    manifests: later.manifests.length > 0 ? later.manifests : earlier.manifests,
    places: replacing(earlier.places, later.places, byId),
    sources: replacing(earlier.sources, later.sources, byId),
    facts: replacing(earlier.facts, later.facts, byId),
    documents: replacing(earlier.documents, later.documents, byId),
    catalogues: [...earlier.catalogues, ...later.catalogues],
    wages: [...earlier.wages, ...later.wages],
    countryLists: replacing(earlier.countryLists, later.countryLists, byId),
    holidays: replacing(earlier.holidays, later.holidays, ({ year }) => year),
    policies: replacing(earlier.policies, later.policies, editionId),
    cases: [...earlier.cases, ...later.cases],
    explained: [...earlier.explained, ...later.explained],
  }));
