// Finds overrides and relaxations that share no purpose and no category with what they name, so that they change nothing.
import type { Scope } from '../../model/policy.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { fullReference, type LocatedItem } from '../items-of.ts';

export const idleOverride = defineRule('policy/idle-override', 'pack', function* ({ items, itemsByName }) {
  for (const item of items) {
    const { overrides, relaxes = [] } = item.value;
    const named = (written: string) => itemsByName.get(fullReference(item.policy.value, written)) ?? [];
    const idle = (written: string): boolean => !named(written).some((target) => meet(item, target));
    // A relaxation lists what a text lists; one item that it touches is enough.
    const references = [
      ...(overrides === undefined ? [] : [{ written: overrides, spot: below(item, 'overrides') }]),
      ...(relaxes.every(idle)
        ? relaxes.map((written, index) => ({ written, spot: below(item, 'relaxes', index) }))
        : []),
    ];
    for (const { written, spot } of references) {
      const [first] = named(written);
      if (first === undefined || !idle(written)) continue;
      yield {
        spot,
        message: `"${written}" is for ${scopeWords(first.value.for)} only and this item for ${scopeWords(item.value.for)}, so it changes nothing`,
        hint: 'correct "for", or name the item that is meant',
        related: [{ spot: below(first, 'for'), note: 'whom that item is for' }],
      };
    }
  }
});

const shares = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((each) => b.includes(each));

const meet = ({ value: a }: LocatedItem, { value: b }: LocatedItem): boolean =>
  shares(a.for?.purposes, b.for?.purposes) && shares(a.for?.categories, b.for?.categories);

const scopeWords = (scope: Scope | undefined): string =>
  [...(scope?.categories ?? []), ...(scope?.purposes ?? [])].join(', ') || 'everybody';
