// Finds local standards and catalogues without the end they must state, or with one too near or too far.
import { addDays, addYears } from '../../model/plain-date.ts';
import { defineRule } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';
import { standardsUnderNotice } from '../standards-under-notice.ts';

export const localStandardYears = defineRule('policy/local-standard-years', 'pack', function* (lint) {
  for (const { policy, asked, notice } of standardsUnderNotice(lint)) {
    const { effective_from: from, effective_until: until } = policy.value;
    const { at_least: least, at_most: most } = asked.years;
    const related = [{ spot: below(notice, 'local_standards', 'years'), note: 'asked here' }];
    const expected = `expected a last day ${least} to ${most} years after ${from}`;
    if (until === undefined) {
      const message = `the standard states no end; ${expected}`;
      yield { spot: keyOf(below(policy, 'effective_from')), message, related };
    } else if (addDays(until, 1) < addYears(from, least) || addDays(until, 1) > addYears(from, most)) {
      yield { spot: below(policy, 'effective_until'), message: `the standard ends on ${until}; ${expected}`, related };
    }
  }
});
