// Finds policies in force that nobody has compared with their source for longer than the pack allows.
import { addDays } from '../../model/plain-date.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const reviewOverdue = defineRule('policy/review-overdue', 'pack', function* ({ located, today }) {
  const interval = located.manifests.at(-1)?.value.review_interval_days;
  if (interval === undefined || today === undefined) return;
  for (const policy of located.policies) {
    const { reviewed_on, effective_until } = policy.value;
    const ended = effective_until !== undefined && effective_until < today;
    if (ended || addDays(reviewed_on, interval) >= today) continue;
    yield {
      spot: below(policy, 'reviewed_on'),
      message: `the policy was last compared with its source on ${reviewed_on}; expected a review every ${interval} days`,
      hint: 'compare it with its source again, then write the day of that here',
    };
  }
});
