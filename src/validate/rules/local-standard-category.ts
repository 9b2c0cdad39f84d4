// Finds local standards and catalogues that add to a category they may not touch.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { standardsUnderNotice } from '../standards-under-notice.ts';

export const localStandardCategory = defineRule('policy/local-standard-category', 'pack', function* (lint) {
  for (const { policy, asked, notice } of standardsUnderNotice(lint)) {
    const related = [{ spot: below(notice, 'local_standards', 'categories'), note: 'asked here' }];
    const expected = asked.categories.join(' or ');
    const { routes = [], catalogue } = policy.value;
    for (const [index, { category }] of routes.entries()) {
      if (asked.categories.includes(category)) continue;
      const message = `the route leads to category ${category}; expected ${expected}`;
      yield { spot: below(policy, 'routes', index, 'category'), message, related };
    }
    if (catalogue && !asked.categories.includes(catalogue.category)) {
      const message = `the catalogue leads to category ${catalogue.category}; expected ${expected}`;
      yield { spot: below(policy, 'catalogue', 'category'), message, related };
    }
  }
});
