// Finds denials of anything but tests of facts: denying what is open would turn the order of the answers upside down.

import { kindOf } from '../../model/criterion-kinds.ts';
import { withParts } from '../criteria-of.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const notAroundOpen = defineRule('policy/not-around-open', 'file', function* ({ criteria }) {
  for (const { value, kind, ...spot } of criteria) {
    if (kind !== 'not' || !('not' in value)) continue;
    for (const part of withParts({ ...below(spot, 'not'), value: value.not })) {
      const inner = kindOf(part.value);
      if (inner === undefined || inner === 'all_of' || inner === 'any_of' || inner === 'not') continue;
      if (inner === 'fact' && !('relaxable' in part.value)) continue;
      const what = inner === 'fact' ? 'a test that may be relaxed' : `"${inner}"`;
      yield { spot: part, message: `"not" stands around ${what}; expected tests of facts only` };
    }
  }
});
