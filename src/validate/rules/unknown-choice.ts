// Finds values that the fact under test cannot have: not among its choices, of another type, or outside its range; and codes of no country.
import { countryCodes } from '../../model/country-codes.ts';
import { operatorsOf } from '../../model/criterion-kinds.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { namesUnder } from '../names-under.ts';
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
  yield* wrongCountries(lint);
});

function* wrongCountries({ located }: Lint): Generator<Found> {
  const uses = [
    ...located.policies.flatMap((policy) => namesUnder(['issuing_country'], policy.value, policy)),
    ...located.countryLists.flatMap((list) => namesUnder(['country'], list.value, list)),
  ];
  for (const { name, ...spot } of uses) if (!countryCodes.has(name)) yield noCountry(spot, name);
}

const noCountry = (spot: Spot, name: string): Found => ({
  spot,
  message: `"${name}" is no country code; expected two letters of ISO 3166-1, as GB for the United Kingdom`,
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
      if (typeof value !== 'string') yield wrongType('a country code of two capital letters');
      else if (!countryCodes.has(value)) yield noCountry(spot, value);
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
