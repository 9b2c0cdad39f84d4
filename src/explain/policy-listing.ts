// A pack and a day -> one row an edition: where it holds, since and until when, how complete it is, when it was reviewed.
import { isInDoubt, placeChain } from '../compile/policies-in-force.ts';
import { editionId } from '../model/edition-id.ts';
import { itemSections } from '../model/item-sections.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';

export const policyStates = ['in_force', 'in_doubt', 'not_yet', 'ended'] as const;
export type PolicyState = (typeof policyStates)[number];

export interface PolicyRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly places: readonly string[];
  readonly effective_from: PlainDate;
  readonly effective_until: PlainDate | null;
  readonly state: PolicyState;
  readonly completeness: Policy['completeness'];
  readonly reviewed_on: PlainDate;
  /** Items of all sections, factors and entries included. */
  readonly items: number;
  readonly gaps: number;
}

/** `place`: only policies that hold there, its own and those of the places above it. */
export function policyListing(pack: Pack, day: PlainDate, place?: string): readonly PolicyRow[] {
  const chain = place === undefined ? undefined : placeChain(place);
  return pack.policies
    .filter((policy) => chain === undefined || [policy.place].flat().some((id) => chain.includes(id)))
    .map((policy) => ({
      id: editionId(policy),
      title: policy.title,
      places: [policy.place].flat(),
      effective_from: policy.effective_from,
      effective_until: policy.effective_until ?? null,
      state: stateOf(policy, day),
      completeness: policy.completeness,
      reviewed_on: policy.reviewed_on,
      items: itemCount(policy),
      gaps: policy.gaps?.length ?? 0,
    }));
}

export function stateOf(policy: Policy, day: PlainDate): PolicyState {
  if (day < policy.effective_from) return 'not_yet';
  if (policy.effective_until !== undefined && policy.effective_until < day) return 'ended';
  return isInDoubt(policy, day) ? 'in_doubt' : 'in_force';
}

const itemCount = (policy: Policy): number =>
  itemSections.reduce((sum, section) => sum + (policy[section]?.length ?? 0), 0) +
  (policy.points_table?.factors.length ?? 0) +
  (policy.catalogue?.entries.length ?? 0);
