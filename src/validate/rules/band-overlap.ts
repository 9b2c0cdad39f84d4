// Finds values of a fact that two bands of its factor cover.
import type { Factor } from '../../model/policy.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { hasValue, orderBands, rangeWords } from '../bands.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';

export const bandOverlap = defineRule('policy/band-overlap', 'pack', function* ({ located, facts }) {
  for (const policy of located.policies) {
    for (const [index, factor] of (policy.value.points_table?.factors ?? []).entries()) {
      const fact = factor.fact === undefined ? undefined : facts.get(factor.fact);
      const spot = below(policy, 'points_table', 'factors', index, 'bands');
      if (fact && factor.bands) yield* overlaps(factor, factor.bands, fact, spot);
    }
  }
});

function* overlaps(
  factor: Factor,
  bands: NonNullable<Factor['bands']>,
  fact: FactDefinition,
  spot: Spot,
): Generator<Found> {
  let widest: { readonly below: number; readonly index: number } | undefined;
  for (const band of orderBands(bands)) {
    if (!hasValue(fact, band)) continue; // policy/unreachable-band
    const shared = { from: band.from, below: Math.min(band.below, widest?.below ?? band.from) };
    if (widest && widest.below > band.from && hasValue(fact, shared)) {
      yield {
        spot: below(spot, band.index),
        message: `"${fact.id}" ${rangeWords(shared)} is in two bands of "${factor.id}"`,
        related: [{ spot: below(spot, widest.index), note: 'the other band' }],
      };
    }
    if (widest === undefined || band.below > widest.below) widest = band;
  }
}
