// Every criterion of a policy, down to its parts -> that it is true for somebody, false for somebody, and open for somebody.
import type { Criterion } from '../../model/criterion.ts';
import { kindOf, operatorsOf } from '../../model/criterion-kinds.ts';
import { FALSE, TRUE, UNKNOWN } from '../../model/outcome.ts';
import type { Policy } from '../../model/policy.ts';
import { criteriaOf } from '../../validate/criteria-of.ts';
import type { Located } from '../../validate/located-pack.ts';
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

/** A criterion in few words: `age at_most 60`, `all_of of 3`, `condition general-age`. */
export function criterionLabel(criterion: Criterion): string {
  if ('fact' in criterion) {
    const [operator = 'equals'] = operatorsOf(criterion);
    return `${criterion.fact} ${operator} ${short(criterion[operator])}`;
  }
  const kind = kindOf(criterion) ?? '';
  const value: unknown = Reflect.get(criterion, kind);
  if (Array.isArray(value)) return kind === 'group' ? `group ${value.join(', ')}` : `${kind} of ${value.length}`;
  return typeof value === 'string' ? `${kind} ${value}` : kind === 'points' ? `points ${short(value)}` : kind;
}

function short(value: unknown): string {
  if (Array.isArray(value)) return value.length > 2 ? `${value[0]}, … (${value.length})` : value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key} ${short(each)}`)
    .join(' ');
}
