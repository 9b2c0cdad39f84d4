// Finds policies with an end that do not say what comes after it, and the other way round.
import { defineRule } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';

export const missingAfterEnd = defineRule('policy/missing-after-end', 'file', function* ({ located }) {
  for (const policy of located.policies) {
    const { effective_until, after_end, replaced_by } = policy.value;
    if (effective_until !== undefined && after_end === undefined) {
      yield {
        spot: keyOf(below(policy, 'effective_until')),
        message: `the policy ends on ${effective_until} and does not say what comes after; expected "after_end"`,
        hint: 'write after_end: lapsed, successor_unknown or replaced',
      };
    }
    if (effective_until === undefined && after_end !== undefined) {
      yield {
        spot: keyOf(below(policy, 'after_end')),
        message: '"after_end" is written, but the policy has no "effective_until"',
      };
    }
    if (after_end === 'replaced' && replaced_by === undefined) {
      yield {
        spot: below(policy, 'after_end'),
        message: 'the policy is replaced, but does not say by which; expected "replaced_by"',
      };
    }
    if (after_end !== 'replaced' && replaced_by !== undefined) {
      yield {
        spot: keyOf(below(policy, 'replaced_by')),
        message: '"replaced_by" is written without "after_end: replaced"',
      };
    }
  }
});
