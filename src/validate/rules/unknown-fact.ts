// Finds tests, factors, days and dates of validity that name a fact no facts file declares.
import { postsFact } from '../catalogue-of-posts.ts';
import { defineRule } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';
import { namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

/** Keys under which a policy names facts, wherever they stand. */
const keys = ['fact', 'facts', 'ends_with'];

export const unknownFact = defineRule('policy/unknown-fact', 'pack', function* ({ located, facts }) {
  for (const policy of located.policies) {
    for (const use of namesUnder(keys, policy.value, policy)) {
      if (!facts.has(use.name)) yield unknownName(use, use.name, 'a fact of the pack', facts.keys());
    }
    if (policy.value.catalogue && !facts.has(postsFact)) {
      yield {
        spot: keyOf(below(policy, 'catalogue')),
        message: `the posts of a catalogue are asked for by the fact "${postsFact}", which no facts file declares`,
        hint: 'add it to the facts: a set whose catalogue has the same name',
      };
    }
  }
});
