// Turns the vocabularies of a pack into what reading a profile looks up: facts, choices, documents and places by name.
import type { Pack } from '../../model/pack.ts';
import type { CatalogueEntry, FactDefinition, Place } from '../../model/vocabulary.ts';

export type ProfileVocabulary = Pick<Pack, 'facts' | 'catalogues' | 'places' | 'documents'>;

export interface VocabularyIndex {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Values of a choice, ordered (lowest first) or set fact. */
  readonly choicesOf: (fact: FactDefinition) => readonly string[];
  /** The same values with their names and codes. */
  readonly entriesOf: (fact: FactDefinition) => readonly CatalogueEntry[];
  readonly documents: readonly string[];
  readonly places: readonly Place[];
}

const indexes = new WeakMap<ProfileVocabulary, VocabularyIndex>();

/** Made once for a vocabulary, since a batch reads thousands of profiles with the same. */
export function indexVocabulary(vocabulary: ProfileVocabulary): VocabularyIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const catalogues = new Map(vocabulary.catalogues.map(({ id, entries }) => [id, entries]));
  const entriesOf = (fact: FactDefinition) => fact.choices ?? catalogues.get(fact.catalogue ?? '') ?? [];
  const choices = new Map(vocabulary.facts.map((fact) => [fact.id, entriesOf(fact).map(({ id }) => id)]));
  const index: VocabularyIndex = {
    facts: new Map(vocabulary.facts.map((fact) => [fact.id, fact])),
    choicesOf: (fact) => choices.get(fact.id) ?? [],
    entriesOf,
    documents: vocabulary.documents.map(({ id }) => id),
    places: vocabulary.places,
  };
  indexes.set(vocabulary, index);
  return index;
}
