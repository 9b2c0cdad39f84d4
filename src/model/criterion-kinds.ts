// The kinds of criteria and the operators of fact tests, told apart by their keys.

export const criterionKinds = [
  'all_of',
  'any_of',
  'not',
  'points',
  'condition',
  'route',
  'group',
  'category',
  'discretion',
  'unsettled',
  'fact',
] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export const operators = [
  'equals',
  'one_of',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'has_any',
  'inside',
  'on_or_after',
  'on_or_before',
  'within',
  'at_least_times',
] as const;
export type Operator = (typeof operators)[number];

/** The kind of a criterion, or undefined where none of the known keys is there. */
export const kindOf = (criterion: object): CriterionKind | undefined =>
  criterionKinds.find((kind) => kind in criterion);

/** The operators a fact test names; a valid test has one. */
export const operatorsOf = (test: object): readonly Operator[] => {
  const keys = new Set(Object.entries(test).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  return operators.filter((operator) => keys.has(operator));
};
