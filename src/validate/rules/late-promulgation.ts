// Finds policies that were promulgated after the day from which they hold.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const latePromulgation = defineRule('policy/late-promulgation', 'file', function* ({ located }) {
  for (const policy of located.policies) {
    const { promulgated_on: day, effective_from: from } = policy.value;
    if (day === undefined || day <= from) continue;
    yield {
      spot: below(policy, 'promulgated_on'),
      message: `the text was promulgated on ${day}, after the day from which it holds, ${from}`,
      hint: 'compare both days with the text; where it does reach back, allow this with a comment that says so',
      related: [{ spot: below(policy, 'effective_from'), note: 'it holds from here' }],
    };
  }
});
