// What a lint rule reads: the parts of a pack with their places, and the look-ups that several rules share.
import type { PlainDate } from '../model/plain-date.ts';
import type { CatalogueEntry, DocumentType, FactDefinition, Place, Source } from '../model/vocabulary.ts';
import { criteriaOf, type LocatedCriterion } from './criteria-of.ts';
import { itemsOf, type LocatedItem, nameOf } from './items-of.ts';
import type { Located, LocatedPack } from './located-pack.ts';

export interface LintInput {
  /** The pack of all folders, later folders over earlier ones. */
  readonly located: LocatedPack;
  /** The pack of each folder by itself. */
  readonly folders: readonly LocatedPack[];
  /** The day on which it is asked whether something is overdue. */
  readonly today: PlainDate | undefined;
}

export interface Lint extends LintInput {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Ids a choice, ordered or set fact may have; undefined for facts of other types. */
  readonly choices: (fact: FactDefinition) => readonly CatalogueEntry[] | undefined;
  readonly documents: ReadonlyMap<string, DocumentType>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
  readonly items: readonly LocatedItem[];
  /** `<instrument>#<item>` -> the item in every edition that has it. */
  readonly itemsByName: ReadonlyMap<string, readonly LocatedItem[]>;
  readonly criteria: readonly LocatedCriterion[];
}

const byId = <T extends { readonly id: string }>(located: readonly Located<T>[]): ReadonlyMap<string, T> =>
  new Map(located.map(({ value }) => [value.id, value]));

export function prepareLint(input: LintInput): Lint {
  const { located } = input;
  const items = located.policies.flatMap(itemsOf);
  const itemsByName = new Map<string, LocatedItem[]>();
  for (const item of items) {
    const sameName = itemsByName.get(nameOf(item));
    if (sameName) sameName.push(item);
    else itemsByName.set(nameOf(item), [item]);
  }
  const catalogues = new Map<string, CatalogueEntry[]>();
  for (const { value } of located.catalogues) {
    catalogues.set(value.id, [...(catalogues.get(value.id) ?? []), ...value.entries]);
  }
  return {
    ...input,
    facts: byId(located.facts),
    choices: (fact) => fact.choices ?? (fact.catalogue === undefined ? undefined : catalogues.get(fact.catalogue)),
    documents: byId(located.documents),
    sources: byId(located.sources),
    places: byId(located.places),
    items,
    itemsByName,
    criteria: located.policies.flatMap(criteriaOf),
  };
}
