// Finds members that a list holds twice.
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { rootsOf } from '../roots-of.ts';
import { removalOf } from '../text-edits.ts';
import { walk } from '../walk.ts';

export const duplicateMember = defineRule('policy/duplicate-member', 'file', ({ located }) => {
  const found: Found[] = [];
  // What a case gives and expects is compared as it is written.
  for (const root of rootsOf({ ...located, cases: [] })) {
    walk(root.value, root, (value, _key, spotOf) => {
      if (Array.isArray(value) && isRepeating(value)) found.push(...repeated(value, spotOf()));
      return true;
    });
  }
  return found;
});

const isRepeating = (list: readonly unknown[]): boolean =>
  typeof list[0] === 'string' && new Set(list).size < list.length;

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
