// Finds items of two instruments in force together that claim the same thing without naming each other.

import type { Policy } from '../../model/policy.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { fullReference, type LocatedItem, type Section } from '../items-of.ts';
import type { Lint } from '../lint.ts';
import type { Located } from '../located-pack.ts';
import { meetSomewhere } from '../sees.ts';
import { groupBy, overlap, periodOf } from '../windows.ts';

/** Sections in which two items of one name cannot both count; a local route or notice is always additional. */
const exclusive: readonly Section[] = [
  'requirements',
  'form_defaults',
  'certification',
  'filing_windows',
  'time_limits',
  'validity',
];

const together = (a: Located<Policy>, b: Located<Policy>): boolean =>
  a.value.id !== b.value.id && meetSomewhere(a.value, b.value) && overlap(periodOf(a.value), periodOf(b.value));

const shares = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((each) => b.includes(each));

/** Whether some filing falls under both. */
const sameScope = ({ value: a }: LocatedItem, { value: b }: LocatedItem): boolean =>
  shares(a.for?.purposes, b.for?.purposes) && shares(a.for?.categories, b.for?.categories);

const overridden = (item: LocatedItem): string | undefined =>
  item.value.overrides === undefined ? undefined : fullReference(item.policy.value, item.value.overrides);

export const twoClaims = defineRule('policy/two-claims', 'pack', function* (lint) {
  const items = lint.items.filter(({ section }) => exclusive.includes(section));
  const named = groupBy(items, ({ section, value }) => `${section} ${value.id}`);
  const targets = groupBy(
    items.filter((item) => overridden(item) !== undefined),
    (item) => overridden(item) ?? '',
  );
  const claim = (first: LocatedItem, second: LocatedItem, message: string): Found => ({
    spot: below(second, 'id'),
    message,
    hint: 'let one of them say "overrides", or give their scopes ("for") nothing in common',
    related: [{ spot: below(first, 'id'), note: 'the other claim' }],
  });
  for (const [first, second] of pairs(named)) {
    if (replaces(first, second) || replaces(second, first) || sameTarget(first, second)) continue;
    yield claim(
      first,
      second,
      `"${second.value.id}" is also an item of ${first.policy.value.id}, and neither overrides the other`,
    );
  }
  for (const [first, second] of pairs(targets)) {
    if (replaces(first, second) || replaces(second, first)) continue;
    yield claim(
      first,
      second,
      `${first.policy.value.id}#${first.value.id} overrides ${overridden(second)} for the same filings`,
    );
  }
  yield* twoTables(lint);
});

const sameTarget = (a: LocatedItem, b: LocatedItem): boolean =>
  overridden(a) !== undefined && overridden(a) === overridden(b);

const replaces = (a: LocatedItem, b: LocatedItem): boolean =>
  overridden(a) === `${b.policy.value.id}#${b.value.id}` ||
  (a.policy.value.repeals ?? []).some(
    (name) => fullReference(a.policy.value, name) === `${b.policy.value.id}#${b.value.id}`,
  );

/** Pairs of items of different instruments that are in force together for the same filings. */
function* pairs(groups: ReadonlyMap<string, readonly LocatedItem[]>): Generator<readonly [LocatedItem, LocatedItem]> {
  for (const group of groups.values()) {
    for (const [index, second] of group.entries()) {
      for (const first of group.slice(0, index)) {
        if (together(first.policy, second.policy) && sameScope(first, second)) yield [first, second];
      }
    }
  }
}

function* twoTables({ located }: Lint): Generator<Found> {
  const tables = located.policies.filter(({ value }) => value.points_table !== undefined);
  for (const [index, second] of tables.entries()) {
    for (const first of tables.slice(0, index)) {
      if (!together(first, second)) continue;
      const at = (policy: Located<Policy>): Spot => ({ ...below(policy, 'points_table'), target: 'key' });
      yield {
        spot: at(second),
        message: `${first.value.id} also holds a points table, in force on the same days`,
        related: [{ spot: at(first), note: 'the other table' }],
      };
    }
  }
}
