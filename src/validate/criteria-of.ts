// Turns a policy file into all its criteria, from the outermost to the innermost, each with where it is written.
import type { Criterion } from '../model/criterion.ts';
import { type CriterionKind, kindOf } from '../model/criterion-kinds.ts';
import type { Policy } from '../model/policy.ts';
import { below, type Spot } from './finding.ts';
import type { Located } from './located-pack.ts';
import { walk } from './walk.ts';

export interface LocatedCriterion extends Spot {
  readonly policy: Located<Policy>;
  readonly kind: CriterionKind;
  readonly value: Criterion;
}

/** Keys that hold a criterion wherever they stand in a policy. */
const criterionKeys: readonly string[] = ['when', 'requires', 'to'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value under one of these keys is a criterion: `to` also holds limits of validity and ends of ranges. */
const isCriterion = (value: unknown): value is Criterion => isObject(value) && kindOf(value) !== undefined;

/** The criteria that stand by themselves at or below a spot, without their parts. */
export function outermostCriteria(value: unknown, spot: Spot): readonly (Spot & { readonly value: Criterion })[] {
  const found: (Spot & { readonly value: Criterion })[] = [];
  walk(value, spot, (child, key, spotOf) => {
    const isOne = typeof key === 'string' && criterionKeys.includes(key) && isCriterion(child);
    if (isOne) found.push({ ...spotOf(), value: child });
    return !isOne;
  });
  return found;
}

/** The parts of a group, each where it is written. */
export function partsOf({ value, ...spot }: Spot & { readonly value: Criterion }): readonly (Spot & {
  readonly value: Criterion;
})[] {
  const parts = (key: string, list: readonly Criterion[]) =>
    list.map((part, index) => ({ ...below(spot, key, index), value: part }));
  if ('all_of' in value) return parts('all_of', value.all_of);
  if ('any_of' in value) return parts('any_of', value.any_of);
  if ('not' in value) return [{ ...below(spot, 'not'), value: value.not }];
  return [];
}

/** A criterion and all its parts. */
export function* withParts(
  criterion: Spot & { readonly value: Criterion },
): Generator<Spot & { readonly value: Criterion }> {
  yield criterion;
  for (const part of partsOf(criterion)) yield* withParts(part);
}

export function criteriaOf(policy: Located<Policy>): readonly LocatedCriterion[] {
  return [...outermostCriteria(policy.value, policy)].flatMap((outermost) =>
    [...withParts(outermost)].flatMap((each) => {
      const kind = kindOf(each.value);
      return kind === undefined ? [] : [{ ...each, policy, kind }];
    }),
  );
}
