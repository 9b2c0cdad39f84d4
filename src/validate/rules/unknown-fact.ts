// Finds tests, factors, days and dates of validity that name a fact no facts file declares.
import { defineRule } from '../define-rule.ts';
import { namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

/** Keys under which a policy names facts, wherever they stand. */
const keys = ['fact', 'facts', 'ends_with'];

export const unknownFact = defineRule('policy/unknown-fact', 'pack', function* ({ located, facts }) {
  for (const policy of located.policies) {
    for (const use of namesUnder(keys, policy.value, policy)) {
      if (!facts.has(use.name)) yield unknownName(use, use.name, 'a fact of the pack', facts.keys());
    }
  }
});
