// Turns a pack into every reference one item makes to another, with what kind of item it must be.
import type { ItemSection } from '../model/item-sections.ts';
import { itemSections } from '../model/item-sections.ts';
import type { Policy } from '../model/policy.ts';
import { below, type Spot } from './finding.ts';
import { fullReference, type Section } from './items-of.ts';
import type { Lint } from './lint.ts';
import type { Located } from './located-pack.ts';

export interface ItemReference extends Spot {
  readonly policy: Located<Policy>;
  /** As written. */
  readonly written: string;
  /** `<instrument>#<item>` */
  readonly name: string;
  /** Sections the item may stand in. */
  readonly sections: readonly Section[];
  /** What the reference is, for a message: "an item that can be relaxed". */
  readonly what: string;
}

const relaxable: readonly ItemSection[] = ['conditions', 'requirements', 'filing_conditions', 'validity'];
const anything: readonly Section[] = [...itemSections, 'factors', 'entries'];

/** References to conditions and routes in criteria, and those of `overrides`, `relaxes`, `about` and `repeals`. */
export function* referencesOf({ items, criteria, located }: Lint): Generator<ItemReference> {
  const reference = (
    policy: Located<Policy>,
    spot: Spot,
    written: string,
    sections: readonly Section[],
    what: string,
  ): ItemReference => ({ ...spot, policy, written, name: fullReference(policy.value, written), sections, what });
  for (const { policy, value, ...spot } of criteria) {
    if ('condition' in value) {
      yield reference(policy, below(spot, 'condition'), value.condition, ['conditions'], 'a condition');
    }
    if ('route' in value) yield reference(policy, below(spot, 'route'), value.route, ['routes', 'entries'], 'a route');
  }
  for (const item of items) {
    const { policy, section, value } = item;
    if (value.overrides !== undefined) {
      yield reference(policy, below(item, 'overrides'), value.overrides, [section], `an item of "${section}"`);
    }
    for (const [index, written] of (value.relaxes ?? []).entries()) {
      yield reference(policy, below(item, 'relaxes', index), written, relaxable, 'an item that can be relaxed');
    }
    for (const [index, written] of (value.about ?? []).entries()) {
      yield reference(policy, below(item, 'about', index), written, anything, 'an item');
    }
  }
  for (const policy of located.policies) {
    for (const [index, written] of (policy.value.repeals ?? []).entries()) {
      yield reference(policy, below(policy, 'repeals', index), written, anything, 'an item');
    }
  }
}
