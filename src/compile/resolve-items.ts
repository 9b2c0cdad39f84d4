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
  readonly item: T;
  readonly origin: Origin;
  readonly scope: Scope;
}

type Resolved = { readonly [S in ItemSection]?: ReadonlyMap<string, readonly ResolvedItem<Item<S>>[]> };
const resolved = new WeakMap<readonly Policy[], Resolved>();

/** The items of a section for one purpose, the same for all days on which the same policies are in force and in doubt. */
export function resolveItems<S extends ItemSection>(
  policies: readonly Policy[],
  section: S,
  purpose: Purpose,
  day: PlainDate,
): readonly ResolvedItem<Item<S>>[] {
  const known: Resolved = resolved.get(policies) ?? {};
  const key = `${purpose} ${policies.map((policy) => (isInDoubt(policy, day) ? 1 : 0)).join('')}`;
  const before = known[section]?.get(key);
  if (before) return before;
  const found = resolve(policies, section, purpose, day);
  resolved.set(policies, { ...known, [section]: new Map([...(known[section] ?? []), [key, found]]) });
  return found;
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
): readonly ResolvedItem<Item<S>>[] {
  const repealed = repealedBy(policies);
  const found: { policy: Policy; item: Item<S>; categories: readonly Category[] }[] = [];
  for (const policy of policies) {
    for (const item of policy[section] ?? []) {
      if (repealed.has(`${policy.id}#${item.id}`)) continue;
      if (item.for?.purposes && !item.for.purposes.includes(purpose)) continue;
      found.push({ policy, item, categories: item.for?.categories ?? allCategories });
    }
  }
  const overrides = found.filter(
    ({ policy, item }) => item.overrides !== undefined && !isUnconfirmed(policy, item, day),
  );
  return found.flatMap(({ policy, item, categories }) => {
    const id = `${policy.id}#${item.id}`;
    const replaced = overrides.filter(
      (o) => o.item.overrides !== undefined && absolute(o.policy, o.item.overrides) === id,
    );
    const left =
      replaced.length === 0
        ? categories
        : categories.filter((category) => !replaced.some((o) => o.categories.includes(category)));
    if (left.length === 0) return [];
    const scope: Scope =
      left.length === allCategories.length ? { ...item.for } : { ...item.for, categories: [...left] };
    return [{ item, origin: originOf(policy, item, day), scope }];
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
