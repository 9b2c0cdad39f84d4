// Finds posts of local catalogues without the code of their occupation at the finest level, or what one must be able to do.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { standardsUnderNotice } from '../standards-under-notice.ts';

export const localPostCode = defineRule('policy/local-post-code', 'pack', function* (lint) {
  for (const { policy, asked, notice } of standardsUnderNotice(lint)) {
    const related = [{ spot: below(notice, 'local_standards', 'occupation_code'), note: 'asked here' }];
    for (const [index, entry] of (policy.value.catalogue?.entries ?? []).entries()) {
      const spot = below(policy, 'catalogue', 'entries', index);
      const { id, occupation_code: code, competence } = entry;
      if (code === undefined) {
        const message = `"${id}" has no "occupation_code"; expected a code at the finest level, as 2-02-10-03`;
        yield { spot: below(spot, 'id'), message, related };
      } else if (!new RegExp(asked.occupation_code).test(code)) {
        const message = `"${code}" is no code at the finest level; expected four groups, as 2-02-10-03`;
        yield { spot: below(spot, 'occupation_code'), message, related };
      }
      if (competence === undefined) {
        const message = `"${id}" does not say what one must be able to do; expected "competence"`;
        yield { spot: below(spot, 'id'), message, related };
      }
    }
  }
});
