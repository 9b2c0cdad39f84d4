// Finds values that the fact under test cannot have: not among its choices, of another type, or outside its range.
import { operatorsOf } from '../../model/criterion-kinds.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { unknownName } from '../unknown-name.ts';

export const unknownChoice = defineRule('policy/unknown-choice', 'pack', function* (lint) {
  for (const { value, ...spot } of lint.criteria) {
    if (!('fact' in value)) continue;
    const fact = lint.facts.get(value.fact);
    const [operator] = operatorsOf(value);
    if (fact === undefined || operator === undefined) continue;
    const tested: unknown = value[operator];
    const at = below(spot, operator);
    if (Array.isArray(tested)) {
      for (const [index, each] of tested.entries()) yield* impossible(lint, fact, each, below(at, index));
    } else yield* impossible(lint, fact, tested, at);
  }
});

function* impossible(lint: Lint, fact: FactDefinition, value: unknown, spot: Spot): Generator<Found> {
  const wrongType = (expected: string): Found => ({
    spot,
    message: `${JSON.stringify(value)} is no value of "${fact.id}"; expected ${expected}`,
  });
  switch (fact.type) {
    case 'choice':
    case 'ordered':
    case 'set': {
      const known = (lint.choices(fact) ?? []).map(({ id }) => id);
      if (typeof value !== 'string') yield wrongType('one of its choices');
      else if (!known.includes(value)) yield unknownName(spot, value, `a choice of "${fact.id}"`, known);
      return;
    }
    case 'boolean':
      if (typeof value !== 'boolean') yield wrongType('true or false');
      return;
    case 'country':
      if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value))
        yield wrongType('a country code of two capital letters');
      return;
    case 'integer':
    case 'number':
      if (typeof value === 'object') return; // at_least_times
      if (typeof value !== 'number') yield wrongType('a number');
      else if (fact.type === 'integer' && !Number.isInteger(value)) yield wrongType('a whole number');
      else if (value < (fact.minimum ?? value) || value > (fact.maximum ?? value))
        yield wrongType(`a number from ${fact.minimum ?? 'any'} to ${fact.maximum ?? 'any'}`);
      return;
    case 'date':
    case 'place':
      return; // days are checked by the format, places by policy/unknown-place
  }
}
