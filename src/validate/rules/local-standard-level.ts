// Finds standards and catalogues of places whose level may not write one.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { standardsUnderNotice } from '../standards-under-notice.ts';

export const localStandardLevel = defineRule('policy/local-standard-level', 'pack', function* (lint) {
  for (const { policy, asked, notice } of standardsUnderNotice(lint)) {
    if (policy.value.exception) continue;
    for (const id of [policy.value.place].flat()) {
      const level = lint.places.get(id)?.level;
      if (level === undefined || level === 'national' || asked.levels.includes(level)) continue;
      yield {
        spot: below(policy, 'place'),
        message: `"${id}" is a ${level}; expected a standard of a ${asked.levels.join(' or ')}`,
        hint: 'name the place whose authority wrote it, or say under "exception" why it stands',
        related: [{ spot: below(notice, 'local_standards', 'levels'), note: 'asked here' }],
      };
    }
  }
});
