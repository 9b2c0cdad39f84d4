// Policies in force -> the items of one section that apply, after repeals and overrides.
import { categories as allCategories, type Category } from '../model/category.ts';
import { editionId } from '../model/edition-id.ts';
import type { ItemSection } from '../model/item-sections.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy, Scope } from '../model/policy.ts';
import type { Purpose } from '../model/purpose.ts';
import { isInDoubt } from './policies-in-force.ts';
import type { Origin } from './program.ts';

type Item<S extends ItemSection> = NonNullable<Policy[S]>[number];

export interface ResolvedItem<T> {
  /** `<instrument>#<item>`. */
  readonly name: string;
  readonly item: T;
  readonly origin: Origin;
  readonly scope: Scope;
}

type Found<S extends ItemSection> = readonly ResolvedItem<Item<S>>[];
const kept = new WeakMap<object, Map<string, unknown>>();

/** Found once for a policy, or for a list of policies, and for what the key says beside the section. */
function keptOf<S extends ItemSection>(owner: object, section: S, key: string, find: () => Found<S>): Found<S> {
  const known = kept.get(owner) ?? new Map<string, unknown>();
  kept.set(owner, known);
  const name = `${section} ${key}`;
  // What stands under the name of a section was found for that section.
  const found = (known.get(name) as Found<S> | undefined) ?? find();
  known.set(name, found);
  return found;
}

const doubts = new WeakMap<readonly Policy[], Map<PlainDate, string>>();

/** The same text for two days on which the same of the policies are in doubt. */
function doubtsOn(policies: readonly Policy[], day: PlainDate): string {
  const known = doubts.get(policies) ?? new Map<PlainDate, string>();
  doubts.set(policies, known);
  const found = known.get(day) ?? policies.flatMap((policy, i) => (isInDoubt(policy, day) ? [i] : [])).join();
  known.set(day, found);
  return found;
}

/** The items of a section for one purpose, the same for all days on which the same policies are in force and in doubt. */
export function resolveItems<S extends ItemSection>(
  policies: readonly Policy[],
  section: S,
  purpose: Purpose,
  day: PlainDate,
): Found<S> {
  return keptOf(policies, section, `${purpose} ${doubtsOn(policies, day)}`, () =>
    resolve(policies, section, purpose, day),
  );
}

/** The items of one policy, before others repeal or override them: one object each for all places, days and purposes. */
function ownItems<S extends ItemSection>(policy: Policy, section: S, purpose: Purpose, day: PlainDate): Found<S> {
  const items: readonly Item<S>[] | undefined = policy[section];
  if (items === undefined) return [];
  const doubt = isInDoubt(policy, day) ? 'in doubt' : '';
  const all = () =>
    keptOf(policy, section, doubt, () =>
      items.map((item) => ({
        name: `${policy.id}#${item.id}`,
        item,
        origin: originOf(policy, item, day),
        scope: item.for ?? {},
      })),
    );
  return keptOf(policy, section, `${doubt} ${purpose}`, () =>
    all().filter(({ item }) => item.for?.purposes?.includes(purpose) ?? true),
  );
}

/**
 * The items of a section for one purpose. An override replaces its target only inside its own `for`:
 * the target stays for the categories the override does not name, and beside an override that is unconfirmed (F15).
 */
function resolve<S extends ItemSection>(
  policies: readonly Policy[],
  section: S,
  purpose: Purpose,
  day: PlainDate,
): Found<S> {
  const repealed = repealedBy(policies);
  const found = policies
    .flatMap((policy) => ownItems(policy, section, purpose, day))
    .filter(({ name }) => !repealed.has(name));
  const replacedIn = new Map<string, Category[]>();
  for (const { item, origin, scope } of found) {
    if (item.overrides === undefined || origin.confidence === 'unconfirmed') continue;
    const target = absolute(origin.policy, item.overrides);
    replacedIn.set(target, [...(replacedIn.get(target) ?? []), ...(scope.categories ?? allCategories)]);
  }
  return found.flatMap((one) => {
    const replaced = replacedIn.get(one.name);
    if (!replaced) return [one];
    const left = (one.scope.categories ?? allCategories).filter((category) => !replaced.includes(category));
    return left.length === 0 ? [] : [{ ...one, scope: { ...one.scope, categories: left } }];
  });
}

const repeals = new WeakMap<readonly Policy[], ReadonlySet<string>>();

/** `<instrument>#<item>` of everything that one of the policies repeals. */
function repealedBy(policies: readonly Policy[]): ReadonlySet<string> {
  const known = repeals.get(policies);
  if (known) return known;
  const found = new Set(policies.flatMap((policy) => (policy.repeals ?? []).map((ref) => absolute(policy, ref))));
  repeals.set(policies, found);
  return found;
}

/** `<instrument>#<item>` of a reference that may be short for an item of the same file. */
export const absolute = (policy: Pick<Policy, 'id'>, reference: string): string =>
  reference.includes('#') ? reference : `${policy.id}#${reference}`;

/** Whether nobody confirmed an item, or through its instrument it is doubtful on the day (F14, F15). */
const isUnconfirmed = (
  policy: Policy,
  item: { readonly confidence?: Origin['confidence'] | undefined },
  day: PlainDate,
): boolean => isInDoubt(policy, day) || (item.confidence ?? policy.confidence) === 'unconfirmed';

/** Where an item comes from; through a doubtful instrument it is `unconfirmed` (F14, F15). */
export function originOf(
  policy: Policy,
  item: {
    id: string;
    title?: Origin['title'] | undefined;
    provision?: Origin['provision'] | undefined;
    confidence?: Origin['confidence'] | undefined;
    sources?: readonly string[] | undefined;
  },
  day: PlainDate,
): Origin {
  return {
    id: `${editionId(policy)}#${item.id}`,
    policy,
    ...(item.title ? { title: item.title } : {}),
    ...(item.provision ? { provision: item.provision } : {}),
    confidence: isUnconfirmed(policy, item, day) ? 'unconfirmed' : (item.confidence ?? policy.confidence),
    sources: item.sources ?? policy.sources,
  };
}
