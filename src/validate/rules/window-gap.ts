// Finds days between an ended edition and the one that replaces it, on which neither is in force.
import { editionId } from '../../model/edition-id.ts';
import type { Policy } from '../../model/policy.ts';
import { authoritiesOf } from '../authorities-of.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { daysText, gapBetween, groupBy, neighbours, openPeriodOf, periodOf } from '../windows.ts';

export const windowGap = defineRule('policy/window-gap', 'pack', function* (lint) {
  const { located } = lint;
  for (const editions of groupBy(located.policies, ({ value }) => value.id).values()) {
    for (const [earlier, later] of neighbours(editions, ({ value }) => periodOf(value))) {
      if (earlier.value.after_end === 'lapsed' || earlier.value.after_end === 'successor_unknown') continue;
      const gap = gapBetween(periodOf(earlier.value), periodOf(later.value));
      if (gap === undefined) continue;
      yield {
        spot: below(later, 'effective_from'),
        message: `no edition of ${later.value.id} is in force ${daysText(gap)}`,
        hint: 'let the editions join, or say after_end: lapsed or successor_unknown in the earlier one',
        related: [{ spot: below(earlier, 'effective_until'), note: 'the edition before it ends here' }],
      };
    }
  }
  for (const policy of located.policies) {
    const { replaced_by } = policy.value;
    const named = located.policies.filter(
      ({ value }) => isNamed(value, replaced_by) && value.effective_from > policy.value.effective_from,
    );
    const [next] = named.sort((a, b) => (a.value.effective_from < b.value.effective_from ? -1 : 1));
    const gap =
      next && next.value.id !== policy.value.id ? gapBetween(periodOf(policy.value), periodOf(next.value)) : undefined;
    if (next === undefined || gap === undefined) continue;
    yield {
      spot: below(policy, 'replaced_by'),
      message: `${editionId(next.value)} replaces this policy, but neither is in force ${daysText(gap)}`,
      related: [{ spot: below(next, 'effective_from'), note: 'it begins here' }],
    };
  }
  yield* ofAuthorities(lint);
});

/** Days on which nobody is named who decides, between two that are. */
function* ofAuthorities({ located }: Lint): Generator<Found> {
  for (const group of authoritiesOf(located)) {
    for (const [earlier, later] of neighbours(group, ({ value }) => openPeriodOf(value))) {
      const gap = gapBetween(openPeriodOf(earlier.value), openPeriodOf(later.value));
      if (gap === undefined) continue;
      yield {
        spot: below(later, 'from'),
        message: `no authority of ${later.place} is named ${daysText(gap)}`,
        hint: 'let the days join, or leave out the end of the earlier authority',
        related: [{ spot: below(earlier, 'until'), note: 'the one before it ends here' }],
      };
    }
  }
}

/** `replaced_by` names a policy or one edition of it. */
const isNamed = (policy: Policy, name: string | undefined): boolean => policy.id === name || editionId(policy) === name;
