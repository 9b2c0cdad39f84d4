// Finds members that a list holds twice.
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { rootsOf } from '../roots-of.ts';
import { removalOf } from '../text-edits.ts';

export const duplicateMember = defineRule('policy/duplicate-member', 'file', function* ({ located }) {
  // What a case gives and expects is compared as it is written.
  for (const root of rootsOf({ ...located, cases: [] })) yield* listsBelow(root.value, root);
});

function* listsBelow(value: unknown, spot: Spot): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) yield* repeated(value, spot);
  for (const [key, child] of Object.entries(value))
    yield* listsBelow(child, below(spot, Array.isArray(value) ? Number(key) : key));
}

function* repeated(list: readonly unknown[], spot: Spot): Generator<Found> {
  if (!list.every((member) => typeof member === 'string')) return;
  for (const [index, member] of list.entries()) {
    const first = list.indexOf(member);
    if (first === index) continue;
    yield {
      spot: below(spot, index),
      message: `"${member}" is in this list already`,
      hint: 'take one of the two out',
      related: [{ spot: below(spot, first), note: 'it stands here' }],
      fix: removalOf(spot, index),
    };
  }
}
