// The parts of a pack with their places -> one entry for each thing that can be added, removed or changed by itself.
import { editionId } from '../model/edition-id.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { DiffPart } from '../model/policy-diff.ts';
import { below, type Spot } from '../validate/finding.ts';
import { itemsOf } from '../validate/items-of.ts';
import type { Located, LocatedPack } from '../validate/located-pack.ts';

export interface DiffEntry {
  /** The same in both packs for what is the same thing. */
  readonly id: string;
  readonly part: DiffPart;
  /** The key of the entry in its list. */
  readonly name: string;
  readonly value: object;
  readonly spot: Spot;
}

/** Keys of a policy that hold items; the rest is its head. */
const holdItems: ReadonlySet<string> = new Set([
  ...['conditions', 'routes', 'relaxations', 'requirements', 'form_defaults', 'certification', 'filing_conditions'],
  ...['filing_windows', 'time_limits', 'validity', 'notices', 'catalogue', 'encouragement_points'],
]);

/** The head of a policy, its items, and what else stands in it by itself. */
export function policyEntries(policy: Located<Policy>): readonly DiffEntry[] {
  const { value } = policy;
  const entry = (part: DiffPart, name: string, found: object, spot: Spot): DiffEntry => ({
    id: name === '' ? value.id : `${value.id}#${name}`,
    part,
    name,
    value: found,
    spot,
  });
  const { catalogue, encouragement_points: points } = value;
  return [
    entry('head', '', headOf(value), policy),
    ...itemsOf(policy).map((item) => entry(item.section, item.value.id, item.value, item)),
    ...(catalogue ? [entry('catalogue', 'catalogue', without(catalogue, 'entries'), below(policy, 'catalogue'))] : []),
    ...(points
      ? [entry('encouragement_points', 'encouragement_points', points, below(policy, 'encouragement_points'))]
      : []),
  ];
}

/** What is said of the policy as a whole; of a points table its maximum. */
export function headOf(policy: Policy): object {
  const { points_table: table, ...rest } = policy;
  const head = Object.fromEntries(Object.entries(rest).filter(([key]) => !holdItems.has(key)));
  return table ? { ...head, points_table: { maximum: table.maximum } } : head;
}

const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

/** Vocabularies and references; on a `day` only the figures in force then, by what they are figures of. */
export function vocabularyEntries(pack: LocatedPack, day: PlainDate | null): readonly DiffEntry[] {
  const entries = <T extends object>(part: DiffPart, list: readonly Located<T>[], nameOf: (value: T) => string) =>
    list.map(({ value, ...spot }): DiffEntry => {
      const name = nameOf(value);
      return { id: name === '' ? part : `${part}/${name}`, part, name, value, spot };
    });
  const within = <T extends object, C extends object>(
    files: readonly Located<T>[],
    key: string,
    listOf: (file: T) => readonly C[],
  ) =>
    files.flatMap((file) =>
      listOf(file.value).map((child, i) => ({ value: { in: file.value, child }, ...below(file, key, i) })),
    );
  const isNow = ({ from, until }: { from?: PlainDate | undefined; until?: PlainDate | undefined }): boolean =>
    day === null || ((from ?? day) <= day && day <= (until ?? day));
  return [
    ...entries('pack', pack.manifests, () => ''),
    ...entries('places', pack.places, ({ id }) => id),
    ...entries('sources', pack.sources, ({ id }) => id),
    ...entries('facts', pack.facts, ({ id }) => id),
    ...entries('documents', pack.documents, ({ id }) => id),
    ...unwrapped(
      within(pack.catalogues.filter(isOwnFile), 'entries', ({ entries: list }) => list),
      'catalogues',
      ({ in: file, child }) => `${file.id}/${child.id}`,
    ),
    ...unwrapped(
      within(pack.wages, 'values', ({ values }) => values).filter(({ value }) => isNow(value.child)),
      'wages',
      ({ in: file, child }) => `${file.id}/${child.place}${day === null ? `@${child.from}` : ''}`,
    ),
    ...unwrapped(
      within(pack.countryLists, 'countries', ({ countries }) => countries).filter(({ value }) => isNow(value.child)),
      'country_lists',
      ({ in: file, child }) => `${file.id}/${child.country}`,
    ),
    ...entries('holidays', pack.holidays, ({ year }) => String(year)),
  ];
}

function unwrapped<V extends { readonly child: object }>(
  list: readonly (Spot & { readonly value: V })[],
  part: DiffPart,
  nameOf: (value: V) => string,
): readonly DiffEntry[] {
  return list.map(({ value, ...spot }) => {
    const name = nameOf(value);
    return { id: `${part}/${name}`, part, name, value: value.child, spot };
  });
}

/** Posts of a guidance catalogue stand in a policy and are told there. */
const isOwnFile = ({ path }: Spot): boolean => path.length === 0;

/** Policies side by side: by edition, or where one of two is new by the instrument; by the instrument alone on two days. */
export function pairPolicies(
  before: readonly Located<Policy>[],
  after: readonly Located<Policy>[],
  byInstrument: boolean,
): readonly { readonly before?: Located<Policy>; readonly after?: Located<Policy> }[] {
  const keyOf = ({ value }: Located<Policy>) => (byInstrument ? value.id : editionId(value));
  const left = new Set(before);
  const take = (found: Located<Policy> | undefined) => {
    if (found) left.delete(found);
    return found ? { before: found } : {};
  };
  const exact = after.map((policy) => ({
    after: policy,
    ...take([...left].find((other) => keyOf(other) === keyOf(policy))),
  }));
  const paired = exact.map((pair) =>
    'before' in pair ? pair : { ...pair, ...take([...left].find(({ value }) => value.id === pair.after.value.id)) },
  );
  return [...paired, ...[...left].map((policy) => ({ before: policy }))];
}
