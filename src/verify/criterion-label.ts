// A criterion -> a few words that point to it: `age at_most 60`, `all_of of 3`, `condition general-age`.
import type { Criterion } from '../model/criterion.ts';
import { kindOf, operatorsOf } from '../model/criterion-kinds.ts';

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
