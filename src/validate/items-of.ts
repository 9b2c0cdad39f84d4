// Turns a policy file into its items of every section, each with its id and where it is written.

import type { Confidence } from '../model/confidence.ts';
import { type ItemSection, itemSections } from '../model/item-sections.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Policy, Scope } from '../model/policy.ts';
import { below, type Spot } from './finding.ts';
import type { Located } from './located-pack.ts';

/** Sections whose items `#` can name; a catalogue entry becomes a route. */
export type Section = ItemSection | 'factors' | 'entries';

/** What the items of all sections share. */
export interface AnyItem {
  readonly id: string;
  readonly for?: Scope | undefined;
  readonly overrides?: string | undefined;
  /** A post of a catalogue may be seen in one language only. */
  readonly title?: { readonly en: string | null; readonly zh: string | null } | undefined;
  readonly provision?: LocalizedText | undefined;
  readonly confidence?: Confidence | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Of relaxations and notices. */
  readonly relaxes?: readonly string[] | undefined;
  readonly about?: readonly string[] | undefined;
}

export interface LocatedItem extends Spot {
  readonly policy: Located<Policy>;
  readonly section: Section;
  readonly value: AnyItem;
}

export function itemsOf(policy: Located<Policy>): readonly LocatedItem[] {
  const { points_table, catalogue } = policy.value;
  const list = (section: Section, values: readonly AnyItem[], spot: Spot): readonly LocatedItem[] =>
    values.map((value, index) => ({ ...below(spot, index), policy, section, value }));
  return [
    ...itemSections.flatMap((section) => list(section, policy.value[section] ?? [], below(policy, section))),
    ...list('factors', points_table?.factors ?? [], below(policy, 'points_table', 'factors')),
    ...list('entries', catalogue?.entries ?? [], below(policy, 'catalogue', 'entries')),
  ];
}

/** `<instrument>#<item>`: how other files name the item, whatever its edition. */
export const nameOf = (item: LocatedItem): string => `${item.policy.value.id}#${item.value.id}`;

/** `<instrument>#<item>` of a reference that may be short for an item of its own file. */
export const fullReference = (policy: Pick<Policy, 'id'>, reference: string): string =>
  reference.includes('#') ? reference : `${policy.id}#${reference}`;
