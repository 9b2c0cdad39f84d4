// A pack -> the names of everything an assessment mentions by id: facts, documents, places, items, sources, bodies.
import { choicesOf } from '../compile/narrower-values.ts';
import { placeChain } from '../compile/policies-in-force.ts';
import { editionId } from '../model/edition-id.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { SourceNote } from '../model/report.ts';
import type { CatalogueEntry, DocumentType, FactDefinition, Place } from '../model/vocabulary.ts';
import { itemsOfPolicy, type NamedItem } from './items-of-policy.ts';

/** Names by id; an id the pack does not hold is printed as it is. */
export interface Words {
  readonly pack: Pack;
  readonly definition: (fact: string) => FactDefinition | undefined;
  readonly fact: (id: string) => LocalizedText;
  /** A value of a choice, an ordered or a set fact. */
  readonly choice: (fact: string, value: string) => LocalizedText;
  readonly document: (type: string) => LocalizedText;
  readonly place: (id: string) => LocalizedText;
  /** `<instrument>@<first day>`, with or without `#<item>`. */
  readonly policy: (id: string) => Policy | undefined;
  readonly item: (id: string) => NamedItem | undefined;
  /** Title of an item, else its last part. */
  readonly itemTitle: (id: string) => LocalizedText;
  /** A role or a body that decides, as it is called in a place on a day. */
  readonly body: (id: string, place: string, day: PlainDate) => LocalizedText;
  readonly sources: (ids: readonly string[]) => readonly SourceNote[];
}

const same = (id: string): LocalizedText => text(id, id);

export function wordsOf(pack: Pack): Words {
  const definitions = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const documents = new Map<string, DocumentType>(pack.documents.map((document) => [document.id, document]));
  const places = new Map<string, Place>(pack.places.map((place) => [place.id, place]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const policies = new Map(pack.policies.map((policy) => [editionId(policy), policy]));
  const entries = new Map<string, CatalogueEntry>(
    pack.catalogues.flatMap((catalogue) => catalogue.entries.map((entry) => [entry.id, entry] as const)),
  );
  /** Filled as editions are asked for; an assessment names few of them. */
  const items = new Map<string, ReadonlyMap<string, NamedItem>>();
  const item = (id: string): NamedItem | undefined => {
    const [edition = '', name] = id.split('#');
    const policy = policies.get(edition);
    if (!policy || name === undefined) return undefined;
    const named = items.get(edition) ?? new Map(itemsOfPolicy(policy).map((one) => [one.id, one]));
    items.set(edition, named);
    return named.get(name);
  };
  return {
    pack,
    definition: (fact) => definitions.get(fact),
    fact: (id) => definitions.get(id)?.label ?? same(id),
    choice: (fact, value) => {
      const definition = definitions.get(fact);
      const known = definition && choicesOf(pack, definition).find((entry) => entry.id === value);
      return known?.name ?? same(value);
    },
    document: (type) => documents.get(type)?.name ?? same(type),
    place: (id) => places.get(id)?.name ?? same(id),
    policy: (id) => policies.get(id.split('#')[0] ?? id),
    item,
    itemTitle: (id) => item(id)?.title ?? same(id.split('#')[1] ?? id),
    body: (id, place, day) => {
      const authority = placeChain(place)
        .flatMap((link) => places.get(link)?.authorities ?? [])
        .find((a) => a.role === id && (a.from ?? day) <= day && day <= (a.until ?? day));
      return authority?.name ?? entries.get(id)?.name ?? roles[id] ?? same(id);
    },
    sources: (ids) =>
      ids.map((id) => {
        const source = sources.get(id);
        const title = source?.title ?? id;
        return {
          id,
          title: typeof title === 'string' ? same(title) : title,
          ...(source?.url === undefined ? {} : { url: source.url }),
        };
      }),
  };
}

/** Roles a text may name where the place does not say who holds them. */
const roles: Readonly<Record<string, LocalizedText>> = {
  permit_authority: text('the permit authority', '许可主管部门'),
};
