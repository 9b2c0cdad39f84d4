// A difference -> what its two sides ask, as criteria that can be compared: whom the item is met by, eases, or is asked of.
import { isInDoubt } from '../compile/policies-in-force.ts';
import { type Category, categories } from '../model/category.ts';
import type { Criterion } from '../model/criterion.ts';
import { kindOf } from '../model/criterion-kinds.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy, Scope } from '../model/policy.ts';
import type { DiffPart } from '../model/policy-diff.ts';
import { type Purpose, purposes } from '../model/purpose.ts';
import type { Difference } from './differences.ts';

/** One side of an item. `always` and `never` need no test. */
export interface SideOfSubject {
  readonly asks: 'always' | 'never' | Criterion;
  readonly scope: Scope;
  /** Nobody confirmed it: it counts where unseen texts are granted, or as a condition never. */
  readonly isUnconfirmed: boolean;
}

export interface Subject {
  /** What stands where the item is not there, or not for this filing. */
  readonly absent: 'always' | 'never';
  readonly before: SideOfSubject | undefined;
  readonly after: SideOfSubject | undefined;
}

/** Keys whose whole meaning is in the criterion and the scope, by part; other keys say something beside it. */
const told: Readonly<Partial<Record<DiffPart, readonly string[]>>> = {
  routes: ['when', 'for', 'confidence'],
  conditions: ['when', 'for', 'confidence'],
  relaxations: ['when', 'for', 'to', 'confidence'],
  requirements: ['when', 'for', 'confidence'],
  filing_conditions: ['when', 'one_of', 'for', 'confidence'],
  entries: ['requires', 'confidence'],
  factors: ['fact', 'limit', 'bands', 'steps', 'best_of', 'sum_of', 'as_given', 'confidence'],
  encouragement_points: ['limit', 'best_of', 'sum_of'],
};

/** Whether the keys that differ say nothing beside what can be compared. */
export const isTold = ({ part, keys, kind }: Difference): boolean =>
  kind === 'changed' && keys.every((key) => told[part]?.includes(key));

/** Whether anything that can be compared differs, or the item came or went. */
export const isComparable = ({ part, keys, kind, weight }: Difference): boolean =>
  weight === 'substance' &&
  told[part] !== undefined &&
  (kind !== 'changed' || keys.some((key) => told[part]?.includes(key)));

/** Undefined for what gives points, and for conditions that bind nothing by themselves. */
export function subjectOf(difference: Difference, day: PlainDate): Subject | undefined {
  const { part, policyBefore, policyAfter, older, newer } = difference;
  const ask = asks[part];
  if (!ask) return undefined;
  const side = (policy: Policy | undefined, value: object | undefined): SideOfSubject | undefined => {
    if (!policy || !value) return undefined;
    const item: Asking = { ...value };
    return {
      asks: ask(item, policy),
      scope: item.for ?? {},
      isUnconfirmed: isInDoubt(policy, day) || (item.confidence ?? policy.confidence) === 'unconfirmed',
    };
  };
  const isNamedOnly = part === 'conditions' && [older, newer].some((entry) => entry && !('for' in entry.value));
  if (isNamedOnly && !(older && newer)) return undefined;
  return {
    absent: part === 'conditions' || part === 'filing_conditions' ? 'always' : 'never',
    before: side(policyBefore, older?.value),
    after: side(policyAfter, newer?.value),
  };
}

/** The keys of items that are read here; every section has some of them. */
interface Asking {
  readonly when?: Criterion;
  readonly to?: Criterion | object;
  readonly one_of?: readonly { readonly when?: Criterion }[];
  readonly requires?: Criterion;
  readonly for?: Scope;
  readonly confidence?: Policy['confidence'];
}

type Asks = SideOfSubject['asks'];
const all = (criteria: readonly (Criterion | undefined)[]): Asks => {
  const asked = criteria.filter((one) => one !== undefined);
  return asked.length === 0 ? 'always' : { all_of: asked };
};
const isCriterion = (to: Criterion | object | undefined): to is Criterion =>
  to !== undefined && kindOf(to) !== undefined;

const asks: Readonly<Partial<Record<DiffPart, (item: Asking, policy: Policy) => Asks>>> = {
  routes: ({ when }) => all([when]),
  conditions: ({ when }) => all([when]),
  requirements: ({ when }) => all([when]),
  relaxations: ({ when, to }) => all([when, isCriterion(to) ? to : undefined]),
  entries: ({ requires }, { catalogue }) => all([catalogue?.requires, requires]),
  filing_conditions: ({ when, one_of: grounds }) =>
    grounds ? { any_of: grounds.flatMap((ground) => ground.when ?? []) } : all([when]),
};

/** For whom a side speaks at all. */
export const speaksFor = ({ scope }: SideOfSubject, { purpose, category }: Angle): boolean =>
  (scope.purposes?.includes(purpose) ?? true) && (scope.categories?.includes(category) ?? true);

/** A kind of filing under which both sides are asked. */
export interface Angle {
  readonly purpose: Purpose;
  readonly category: Category;
}

/** One filing for which both sides speak, one for the earlier alone, and one for the later alone, as far as there are. */
export function anglesOf({ before, after }: Subject): readonly Angle[] {
  const every = purposes.flatMap((purpose) => categories.map((category) => ({ purpose, category })));
  const where = (was: boolean, is: boolean) =>
    every.find(
      (angle) =>
        (before ? speaksFor(before, angle) : false) === was && (after ? speaksFor(after, angle) : false) === is,
    );
  return [where(true, true), where(true, false), where(false, true)].flatMap((angle) => angle ?? []);
}
