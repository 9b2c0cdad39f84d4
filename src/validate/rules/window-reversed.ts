// Finds periods whose last day comes before their first, and doubts that begin outside them.
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import type { Period } from '../windows.ts';

export const windowReversed = defineRule('policy/window-reversed', 'file', function* ({ located }) {
  for (const policy of located.policies) {
    const { effective_from: from, effective_until: until, in_doubt } = policy.value;
    yield* reversed({ from, until }, below(policy, 'effective_until'));
    if (in_doubt && (in_doubt.from < from || (until !== undefined && in_doubt.from > until))) {
      const window = until === undefined ? `on ${from} and has no end` : `on ${from} and ends on ${until}`;
      yield {
        spot: below(policy, 'in_doubt', 'from'),
        message: `the doubt begins on ${in_doubt.from}, but the policy begins ${window}`,
      };
    }
  }
  for (const series of located.wages) {
    for (const [index, value] of series.value.values.entries())
      yield* reversed(value, below(series, 'values', index, 'until'));
  }
  for (const year of located.holidays) {
    for (const [index, { from, to }] of year.value.off.entries())
      yield* reversed({ from, until: to }, below(year, 'off', index, 'to'));
  }
});

function* reversed({ from, until }: Period, spot: Spot): Generator<Found> {
  if (until !== undefined && until < from)
    yield { spot, message: `the last day ${until} is before the first, ${from}` };
}
