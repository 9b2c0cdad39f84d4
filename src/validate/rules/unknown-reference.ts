// Finds references to items that do not exist, are of another kind, or are never in force together with what names them.
import { defineRule, type Found } from '../define-rule.ts';
import { locationOf } from '../finding.ts';
import type { Lint } from '../lint.ts';
import { type ItemReference, referencesOf } from '../references-of.ts';
import { seesEverywhere } from '../sees.ts';
import { unknownName } from '../unknown-name.ts';
import { overlap, periodOf } from '../windows.ts';

export const unknownReference = defineRule('policy/unknown-reference', 'pack', function* (lint) {
  for (const reference of referencesOf(lint)) yield* wrongItem(lint, reference);
});

function* wrongItem(lint: Lint, reference: ItemReference): Generator<Found> {
  const { policy, written, name, sections, what } = reference;
  const named = lint.itemsByName.get(name) ?? [];
  const right = named.filter((item) => sections.includes(item.section));
  const [first] = named;
  if (first === undefined) {
    const known = lint.items.filter((item) => sections.includes(item.section));
    const own = known.filter((item) => item.policy.value.id === policy.value.id).map((item) => item.value.id);
    const others = known.map((item) => `${item.policy.value.id}#${item.value.id}`);
    yield unknownName(reference, written, `${what} of the pack`, written.includes('#') ? others : own);
    return;
  }
  if (right.length === 0) {
    yield {
      spot: reference,
      message: `"${written}" is an item of "${first.section}"; expected ${what}`,
      related: [{ spot: first, note: 'it is written here' }],
    };
    return;
  }
  const visible = right.filter((item) => seesEverywhere(policy.value, item.policy.value));
  if (visible.length === 0) {
    yield {
      spot: reference,
      message: `"${written}" belongs to ${[right[0]?.policy.value.place].flat().join(', ')} and is not in force wherever this policy is`,
      related: [{ spot: first, note: 'it is written here' }],
    };
    return;
  }
  const together = visible.some((item) => overlap(periodOf(item.policy.value), periodOf(policy.value)));
  if (!together) {
    yield {
      spot: reference,
      message: `"${written}" is never in force on the same day as this policy`,
      related: visible.map((item) => ({ spot: item, note: `in ${locationOf(item).file}` })),
    };
  }
}
