// The facts and documents of a pack -> their look-ups by id, which all programs of one vocabulary share.
import type { Pack } from '../model/pack.ts';
import type { DocumentType, FactDefinition } from '../model/vocabulary.ts';

/** Made once for each list and kept as long as the list is. */
function perPart<Part extends object, Found>(find: (part: Part) => Found): (part: Part) => Found {
  const known = new WeakMap<Part, { readonly found: Found }>();
  return (part) => {
    const before = known.get(part) ?? { found: find(part) };
    known.set(part, before);
    return before.found;
  };
}

export const slotsOf = perPart(
  (facts: Pack['facts']): ReadonlyMap<string, number> => new Map(facts.map((fact, slot) => [fact.id, slot])),
);
/** Definitions by id. */
export const definitionsOf = perPart(
  (facts: Pack['facts']): ReadonlyMap<string, FactDefinition> => new Map(facts.map((fact) => [fact.id, fact])),
);

export const documentsOf = perPart(
  (documents: Pack['documents']): ReadonlyMap<string, DocumentType> =>
    new Map(documents.map((document) => [document.id, document])),
);
