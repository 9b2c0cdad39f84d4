// Catalogues with `broader` links -> for a value, every value that counts as it.
import type { Pack } from '../model/pack.ts';
import type { CatalogueEntry, FactDefinition } from '../model/vocabulary.ts';

/** The values a fact may take, from its own choices or its catalogue. */
export function choicesOf(pack: Pick<Pack, 'catalogues'>, definition: FactDefinition): readonly CatalogueEntry[] {
  if (definition.choices) return definition.choices;
  return pack.catalogues.find((c) => c.id === definition.catalogue)?.entries ?? [];
}

export const broaderOf = (entry: CatalogueEntry): readonly string[] =>
  entry.broader === undefined ? [] : typeof entry.broader === 'string' ? [entry.broader] : entry.broader;

type NarrowerValues = (fact: string, value: string) => ReadonlySet<string>;
const byVocabulary = new WeakMap<
  Pack['facts'],
  { readonly catalogues: Pack['catalogues']; readonly found: NarrowerValues }
>();

/** A look-up from (fact, value) to the value itself and all narrower entries; packs of one vocabulary share it. */
export function narrowerValues(pack: Pack): NarrowerValues {
  const before = byVocabulary.get(pack.facts);
  if (before?.catalogues === pack.catalogues) return before.found;
  const found = newNarrowerValues(pack);
  byVocabulary.set(pack.facts, { catalogues: pack.catalogues, found });
  return found;
}

function newNarrowerValues(pack: Pack): NarrowerValues {
  const known = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const definitions = new Map(pack.facts.map((fact) => [fact.id, fact]));
  return (fact, value) => {
    let byValue = known.get(fact);
    if (!byValue) {
      const definition = definitions.get(fact);
      byValue = closures(definition ? choicesOf(pack, definition) : []);
      known.set(fact, byValue);
    }
    return byValue.get(value) ?? new Set([value]);
  };
}

function closures(entries: readonly CatalogueEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const narrower = new Map<string, Set<string>>(entries.map((entry) => [entry.id, new Set([entry.id])]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const add = (id: string, ancestor: string, seen: ReadonlySet<string>): void => {
    const entry = byId.get(ancestor);
    if (!entry) return;
    for (const broader of broaderOf(entry)) {
      if (seen.has(broader)) continue;
      narrower.get(broader)?.add(id);
      add(id, broader, new Set([...seen, broader]));
    }
  };
  for (const entry of entries) add(entry.id, entry.id, new Set([entry.id]));
  return narrower;
}
