// Finds places named by policies, wages, requirements and tests that the tree of places does not have.
import { defineRule, type Found } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { type NameUse, namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

export const unknownPlace = defineRule('policy/unknown-place', 'pack', function* (lint) {
  for (const use of uses(lint)) {
    if (!lint.places.has(use.name)) yield unknownName(use, use.name, 'a place of the pack', lint.places.keys());
  }
  yield* withoutParent(lint);
});

function* uses({ located, criteria, facts }: Lint): Generator<NameUse> {
  for (const policy of located.policies) yield* namesUnder(['place', 'seen_in', 'inside'], policy.value, policy);
  for (const wages of located.wages) yield* namesUnder(['place', 'same_as'], wages.value, wages);
  for (const { value, ...spot } of criteria) {
    if ('fact' in value && facts.get(value.fact)?.type === 'place')
      yield* namesUnder(['equals', 'one_of'], value, spot);
  }
}

/** A place hangs on the place its path names: `guangdong/guangzhou` needs `guangdong`. */
function* withoutParent({ located, places }: Lint): Generator<Found> {
  for (const place of located.places) {
    const parent = place.value.id.split('/').slice(0, -1).join('/');
    if (parent !== '' && !places.has(parent))
      yield unknownName(below(place, 'id'), parent, 'a place of the pack', places.keys());
  }
}
