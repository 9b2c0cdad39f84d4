// Finds values of a fact that no band of its factor covers.
import type { Factor } from '../../model/policy.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { hasValue, orderBands, rangeWords, type Values } from '../bands.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';

export const bandGap = defineRule('policy/band-gap', 'pack', function* ({ located, facts }) {
  for (const policy of located.policies) {
    for (const [index, factor] of (policy.value.points_table?.factors ?? []).entries()) {
      const fact = factor.fact === undefined ? undefined : facts.get(factor.fact);
      const spot = below(policy, 'points_table', 'factors', index, 'bands');
      if (fact && factor.bands) yield* gaps(factor, factor.bands, fact, spot);
    }
  }
});

function* gaps(
  factor: Factor,
  bands: NonNullable<Factor['bands']>,
  fact: FactDefinition,
  spot: Spot,
): Generator<Found> {
  const gap = (values: Values, index: number): Found => ({
    spot: below(spot, index),
    message: `"${fact.id}" ${rangeWords(values)} is in no band of "${factor.id}"`,
    hint: 'add a band for it, with 0 points if it earns none',
  });
  const ordered = orderBands(bands);
  let covered = fact.minimum ?? Number.NEGATIVE_INFINITY;
  for (const band of ordered) {
    const between = { from: covered, below: band.from };
    if (band.from > covered && hasValue(fact, between)) yield gap(between, band.index);
    covered = Math.max(covered, band.below);
  }
  const after = { from: covered, below: Number.POSITIVE_INFINITY };
  const last = ordered.at(-1);
  if (last && hasValue(fact, after)) yield gap(after, last.index);
}
