// Every criterion of a policy, down to its parts -> that it is true for somebody, false for somebody, and open for somebody.
import type { Criterion } from '../../model/criterion.ts';
import { FALSE, TRUE, UNKNOWN } from '../../model/outcome.ts';
import type { Policy } from '../../model/policy.ts';
import { criteriaOf } from '../../validate/criteria-of.ts';
import type { Located } from '../../validate/located-pack.ts';
import { criterionLabel } from '../criterion-label.ts';
import type { Goal } from './goal.ts';
import { itemAt } from './item-at.ts';

const sides = [
  ['true', TRUE],
  ['false', FALSE],
  ['unknown', UNKNOWN],
] as const;

export const criterionGoals = (policy: Located<Policy>): readonly Goal[] =>
  criteriaOf(policy).flatMap(({ value, document, path }) =>
    sides
      .filter(([, truth]) => truth !== UNKNOWN || readsFacts(value))
      .map(([side, truth]) => ({
        kind: 'criteria' as const,
        item: itemAt(policy, path),
        about: criterionLabel(value),
        side,
        spot: { document, path },
        isShown: ({ truths }) => ((truths.get(value) ?? 0) & (1 << truth)) !== 0,
      })),
  );

/** What only a grant or an open text decides is never unknown: it is granted or not. */
function readsFacts(criterion: Criterion): boolean {
  if ('all_of' in criterion) return criterion.all_of.some(readsFacts);
  if ('any_of' in criterion) return criterion.any_of.some(readsFacts);
  if ('not' in criterion) return readsFacts(criterion.not);
  return !('discretion' in criterion || 'unsettled' in criterion);
}
