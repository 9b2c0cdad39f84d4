// Finds tests that the type of their fact has no meaning for, such as `at_least` on a set, and points given for what is no number.
import type { Operator } from '../../model/criterion-kinds.ts';
import { operatorsOf } from '../../model/criterion-kinds.ts';
import type { FactType } from '../../model/vocabulary.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';
import type { Lint } from '../lint.ts';

const comparing: readonly Operator[] = ['equals', 'at_least', 'more_than', 'at_most', 'less_than'];

/** The tests each type of fact can bear. */
const fitting: Readonly<Record<FactType, readonly Operator[]>> = {
  boolean: ['equals'],
  integer: comparing,
  number: [...comparing, 'at_least_times'],
  date: ['on_or_after', 'on_or_before', 'within'],
  country: ['equals', 'one_of'],
  choice: ['equals', 'one_of'],
  ordered: ['equals', 'one_of', 'at_least', 'more_than', 'at_most', 'less_than'],
  set: ['has_any'],
  place: ['equals', 'one_of', 'inside'],
};

export const wrongOperator = defineRule('policy/wrong-operator', 'pack', function* (lint) {
  const { criteria, facts } = lint;
  for (const { value, ...spot } of criteria) {
    if (!('fact' in value)) continue;
    const type = facts.get(value.fact)?.type;
    const [operator] = operatorsOf(value);
    if (type === undefined || operator === undefined || fitting[type].includes(operator)) continue;
    const right = fitting[type].map((name) => `"${name}"`).join(', ');
    yield {
      spot: keyOf(below(spot, operator)),
      message: `"${operator}" cannot test "${value.fact}", which is of type ${type}; expected ${right}`,
      hint:
        type === 'set' && (operator === 'equals' || operator === 'one_of') ? 'write has_any with a list' : undefined,
    };
  }
  yield* scoredWithoutNumber(lint);
});

/** Bands, steps and points as given count a number; what is chosen scores by `best_of` or `sum_of`. */
function* scoredWithoutNumber({ located, facts }: Lint): Generator<Found> {
  for (const policy of located.policies) {
    for (const [index, { fact }] of (policy.value.points_table?.factors ?? []).entries()) {
      const type = fact === undefined ? undefined : facts.get(fact)?.type;
      if (type === undefined || type === 'integer' || type === 'number') continue;
      yield {
        spot: below(policy, 'points_table', 'factors', index, 'fact'),
        message: `"${fact}" is of type ${type}, of which no points can be counted; expected a number`,
        hint: 'name the fact that is counted, or write best_of with a criterion for each row',
      };
    }
  }
}
