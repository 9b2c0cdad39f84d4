// A program, facts, a filing and a profile, kept together for the parts that make the document list.
import type { CompiledRequirement, Program } from '../../compile/program.ts';
import type { EvidenceItem, Profile } from '../../model/profile.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { type ReliedOn, reliedOn } from './relied-on.ts';

export interface FilingContext {
  readonly program: Program;
  readonly table: FactTable;
  readonly filing: Filing;
  readonly profile: Profile;
  readonly relied: ReliedOn;
  /** Only which documents are listed and how they stand is wanted, not what is asked of each: `form`, `note` and the like. */
  readonly isBare: boolean;
  /** The only requirements asked; all of the program but where a part of the list is wanted. */
  readonly requirements: readonly CompiledRequirement[];
}

export const filingContext = (
  program: Program,
  table: FactTable,
  filing: Filing,
  profile: Profile,
  { isBare = false, requirements = program.requirements }: Partial<Pick<FilingContext, 'isBare' | 'requirements'>> = {},
): FilingContext => ({
  program,
  table,
  filing,
  profile,
  relied: reliedOn(program, table, filing.route),
  isBare,
  requirements,
});

/** An item of the profile's evidence with its position there. */
export interface PlacedItem {
  readonly item: EvidenceItem;
  readonly position: number;
}

const itemsByProfile = new WeakMap<readonly EvidenceItem[], ReadonlyMap<string, readonly PlacedItem[]>>();

/** The items of one type, in the order of the profile. */
export function itemsOf({ evidence }: Pick<Profile, 'evidence'>, type: string): readonly PlacedItem[] {
  let byType = itemsByProfile.get(evidence);
  if (!byType) {
    const found = new Map<string, PlacedItem[]>();
    evidence.forEach((item, position) => {
      found.set(item.type, [...(found.get(item.type) ?? []), { item, position }]);
    });
    byType = found;
    itemsByProfile.set(evidence, byType);
  }
  return byType.get(type) ?? [];
}
