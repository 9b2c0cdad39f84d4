// Finds days on which two editions of one policy, or two wage values of one place, would be in force.
import { editionId } from '../../model/edition-id.ts';
import { authoritiesOf } from '../authorities-of.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { groupBy, neighbours, openPeriodOf, overlap, periodOf } from '../windows.ts';

export const windowOverlap = defineRule('policy/window-overlap', 'pack', function* (lint) {
  for (const editions of groupBy(lint.located.policies, ({ value }) => value.id).values()) {
    for (const [earlier, later] of neighbours(editions, ({ value }) => periodOf(value))) {
      if (editionId(earlier.value) === editionId(later.value)) continue; // policy/duplicate-id
      if (!overlap(periodOf(earlier.value), periodOf(later.value))) continue;
      const end = earlier.value.effective_until;
      yield {
        spot: below(later, 'effective_from'),
        message: `${editionId(later.value)} begins while ${editionId(earlier.value)} is in force${end === undefined ? ', which has no end' : ` until ${end}`}`,
        hint: 'give the earlier edition effective_until, the day before this one begins',
        related: [
          {
            spot: below(earlier, end === undefined ? 'effective_from' : 'effective_until'),
            note: 'the earlier edition',
          },
        ],
      };
    }
  }
  yield* ofWages(lint);
  yield* ofAuthorities(lint);
});

function* ofWages({ located }: Lint): Generator<Found> {
  const values = located.wages.flatMap((series) =>
    series.value.values.map((value, index) => ({ ...below(series, 'values', index), value, series: series.value.id })),
  );
  for (const ofPlace of groupBy(values, ({ series, value }) => `${series} ${value.place}`).values()) {
    for (const [earlier, later] of neighbours(ofPlace, ({ value }) => value)) {
      if (earlier.value.from === later.value.from && earlier.document !== later.document) continue; // overridden by a later folder
      if (!overlap(earlier.value, later.value)) continue;
      yield {
        spot: below(later, 'from'),
        message: `the value of ${later.value.place} from ${later.value.from} begins before the one before it ends on ${earlier.value.until}`,
        related: [{ spot: below(earlier, 'until'), note: 'the value before it' }],
      };
    }
  }
}

/** Days on which two authorities of one place would decide the same. */
function* ofAuthorities({ located }: Lint): Generator<Found> {
  for (const group of authoritiesOf(located)) {
    for (const [earlier, later] of neighbours(group, ({ value }) => openPeriodOf(value))) {
      if (!overlap(openPeriodOf(earlier.value), openPeriodOf(later.value))) continue;
      yield {
        spot: below(later, 'from'),
        message: `this authority of ${later.place} begins before the one before it ends`,
        hint: 'end the earlier one the day before',
        related: [{ spot: below(earlier, 'until'), note: 'the one before it' }],
      };
    }
  }
}
