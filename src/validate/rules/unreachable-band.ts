// Finds bands and steps that no value of their fact can fall into.

import { hasValue, rangeWords } from '../bands.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const unreachableBand = defineRule('policy/unreachable-band', 'pack', function* ({ located, facts }) {
  for (const policy of located.policies) {
    for (const [index, factor] of (policy.value.points_table?.factors ?? []).entries()) {
      const fact = factor.fact === undefined ? undefined : facts.get(factor.fact);
      if (fact === undefined) continue;
      const spot = below(policy, 'points_table', 'factors', index);
      const limits = `a value of "${fact.id}" lies from ${fact.minimum ?? 'any number'} to ${fact.maximum ?? 'any number'}`;
      for (const [at, band] of (factor.bands ?? []).entries()) {
        const values = { from: band.from ?? Number.NEGATIVE_INFINITY, below: band.below ?? Number.POSITIVE_INFINITY };
        if (hasValue(fact, values)) continue;
        yield {
          spot: below(spot, 'bands', at),
          message: `no value of "${fact.id}" is ${rangeWords(values)}, so nobody gets these points`,
          hint: `${limits}; correct the ends of the band, or take it out`,
          ...(fact.maximum !== undefined && {
            witness: {
              shows: 'the highest value there is falls into another band',
              facts: { [fact.id]: fact.maximum },
            },
          }),
        };
      }
      const { steps } = factor;
      if (steps && !hasValue(fact, { from: steps.from, below: Number.POSITIVE_INFINITY })) {
        yield {
          spot: below(spot, 'steps', 'from'),
          message: `no value of "${fact.id}" reaches ${steps.from}, so nobody gets these points`,
          hint: limits,
        };
      }
    }
  }
});
