// Finds statements that say how well they are supported without saying by what.
import { defineRule } from '../define-rule.ts';
import { below, keyOf, type Spot } from '../finding.ts';

interface Supported {
  readonly confidence?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

export const missingSource = defineRule('policy/missing-source', 'file', function* ({ located, items }) {
  const choices = located.policies.flatMap((policy) =>
    (policy.value.points_table?.factors ?? []).flatMap((factor, index) =>
      (['best_of', 'sum_of'] as const).flatMap((list) =>
        (factor[list] ?? []).map((value, position) => ({
          ...below(policy, 'points_table', 'factors', index, list, position),
          value,
        })),
      ),
    ),
  );
  const entries = located.catalogues.flatMap((catalogue) =>
    catalogue.value.entries.map((value, index) => ({ ...below(catalogue, 'entries', index), value })),
  );
  const stated: readonly (Spot & { readonly value: Supported })[] = [...items, ...choices, ...entries];
  for (const { value, ...spot } of stated) {
    if (value.confidence === undefined || (value.sources ?? []).length > 0) continue;
    yield {
      spot: keyOf(below(spot, 'confidence')),
      message: `this is marked ${value.confidence} without a source of its own; expected "sources"`,
      hint: 'name the sources that bear it, or leave the confidence to the policy',
    };
  }
});
