// Turns located parts into the plain pack that is compiled, with the digest that names it.
import { createHash } from 'node:crypto';
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import { once } from '../once.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Located, LocatedPack } from './located-pack.ts';

const values = <T>(located: readonly Located<T>[]): readonly T[] => located.map(({ value }) => value);

/** Of items with one key the last one, at the place of the first. */
const lastOfEach = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Lists of one id put together; what a later one writes again replaces the entry. */
function joined<T extends { readonly id: string }>(
  lists: readonly T[],
  join: (earlier: T, later: T) => T,
): readonly T[] {
  const byId = new Map<string, T>();
  for (const list of lists) {
    const earlier = byId.get(list.id);
    byId.set(list.id, earlier === undefined ? list : join(earlier, list));
  }
  return [...byId.values()];
}

/** Undefined where the pack has no manifest. */
export function assemblePack(located: LocatedPack): Pack | undefined {
  const manifest = located.manifests.at(-1)?.value;
  if (manifest === undefined) return undefined;
  const content = {
    manifest,
    places: values(located.places),
    sources: values(located.sources),
    facts: values(located.facts),
    documents: values(located.documents),
    catalogues: joined(values(located.catalogues), (earlier, later) => ({
      ...later,
      entries: lastOfEach([...earlier.entries, ...later.entries], (entry) => entry.id),
    })),
    wages: joined(values(located.wages), (earlier, later) => ({
      ...later,
      values: lastOfEach([...earlier.values, ...later.values], (value) => `${value.place} ${value.from}`),
    })),
    countryLists: values(located.countryLists),
    holidays: { format: 'laihua/holidays/1' as const, years: [...values(located.holidays)] },
    policies: [...values(located.policies)].sort((a, b) => (editionId(a) < editionId(b) ? -1 : 1)),
  };
  const digest = once(() => digestOf(content));
  return {
    ...content,
    // Lint and cases, which read the files anew each time, do without.
    get digest() {
      return digest();
    },
  };
}

/** `sha256-…` in hexadecimal over canonical JSON: the order of keys and the layout of the files do not count. */
const digestOf = (content: unknown): string =>
  `sha256-${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
