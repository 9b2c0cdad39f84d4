// A pack and one difference -> the pack with that difference alone made, so that its share of an effect can be seen.
import { type ItemSection, itemSections } from '../model/item-sections.ts';
import type { Pack } from '../model/pack.ts';
import type { Policy } from '../model/policy.ts';
import { headOf } from './diff-entries.ts';
import type { Difference } from './differences.ts';

interface Named {
  readonly id: string;
}

/** The same pack where the difference is in words, or of a kind that is not made alone. */
export function withChange(before: Pack, after: Pack, change: Difference): Pack {
  const { part, policyBefore, policyAfter } = change;
  if (part === 'policy') {
    if (policyAfter) {
      const added = after.policies.filter(({ id }) => id === policyAfter.id);
      return { ...before, policies: [...before.policies, ...added.slice(0, 1)] };
    }
    return { ...before, policies: before.policies.filter(({ id }) => id !== policyBefore?.id) };
  }
  if (policyBefore && policyAfter) {
    const made = (policy: Policy): Policy => changedPolicy(policy, after, change);
    const isMeant = ({ id, effective_from: from }: Policy) =>
      id === policyBefore.id && (from === policyBefore.effective_from || onlyOne(before, id));
    return { ...before, policies: before.policies.map((policy) => (isMeant(policy) ? made(policy) : policy)) };
  }
  return withVocabulary(before, after, change);
}

const onlyOne = ({ policies }: Pack, id: string): boolean => policies.filter((policy) => policy.id === id).length === 1;

function changedPolicy(policy: Policy, after: Pack, change: Difference): Policy {
  const { part, policyAfter } = change;
  const newer = after.policies.find(
    ({ id, effective_from: from }) =>
      id === policyAfter?.id && (from === policyAfter.effective_from || onlyOne(after, id)),
  );
  if (!newer) return policy;
  switch (part) {
    case 'head':
      return withHead(policy, newer);
    case 'factors': {
      const { points_table: table } = policy;
      const factors = replaced(table?.factors ?? [], newer.points_table?.factors ?? [], change);
      if (!table) return newer.points_table ? { ...policy, points_table: { ...newer.points_table, factors } } : policy;
      return { ...policy, points_table: { ...table, factors } };
    }
    case 'entries': {
      const { catalogue } = policy;
      if (!catalogue) return policy;
      return {
        ...policy,
        catalogue: { ...catalogue, entries: replaced(catalogue.entries, newer.catalogue?.entries ?? [], change) },
      };
    }
    case 'catalogue':
      return newer.catalogue
        ? {
            ...policy,
            catalogue: { ...newer.catalogue, entries: policy.catalogue?.entries ?? newer.catalogue.entries },
          }
        : policy;
    case 'encouragement_points':
      return { ...policy, encouragement_points: newer.encouragement_points };
    default:
      return isSection(part) ? withItem(policy, newer, part, change) : policy;
  }
}

const isSection = (part: string): part is ItemSection => itemSections.some((section) => section === part);

function withItem<S extends ItemSection>(policy: Policy, newer: Policy, section: S, change: Difference): Policy {
  const [list, other]: readonly (readonly NonNullable<Policy[S]>[number][])[] = [
    policy[section] ?? [],
    newer[section] ?? [],
  ];
  return { ...policy, [section]: replaced(list ?? [], other ?? [], change) };
}

/** The head of one policy over the items of another. */
function withHead(policy: Policy, newer: Policy): Policy {
  const head = new Set([...Object.keys(headOf(policy)), ...Object.keys(headOf(newer))]);
  const items = (of: Policy): Partial<Policy> =>
    Object.fromEntries(Object.keys(of).flatMap((key) => (head.has(key) ? [] : [[key, undefined]])));
  const own: Partial<Policy> = Object.fromEntries(Object.entries(policy).filter(([key]) => !head.has(key)));
  const { points_table: table } = policy;
  const points_table = table && { ...table, maximum: newer.points_table?.maximum ?? table.maximum };
  return { ...newer, ...items(newer), ...own, points_table };
}

/** One entry of a list as the other list has it: put in, taken out, or in the place of what it was. */
function replaced<T extends Named>(list: readonly T[], other: readonly T[], { older, newer }: Difference): T[] {
  const name = (newer ?? older)?.name;
  const found = other.find(({ id }) => id === name);
  if (!found) return list.filter(({ id }) => id !== name);
  return list.some(({ id }) => id === name) ? list.map((one) => (one.id === name ? found : one)) : [...list, found];
}

function withVocabulary(before: Pack, after: Pack, change: Difference): Pack {
  switch (change.part) {
    case 'facts':
      return { ...before, facts: replaced(before.facts, after.facts, change) };
    case 'documents':
      return { ...before, documents: replaced(before.documents, after.documents, change) };
    case 'places':
      return { ...before, places: replaced(before.places, after.places, change) };
    // Figures and lists of values are short: they are taken as a whole, entry by entry nothing would be clearer.
    case 'wages':
      return { ...before, wages: after.wages };
    case 'country_lists':
      return { ...before, countryLists: after.countryLists };
    case 'catalogues':
      return { ...before, catalogues: after.catalogues };
    default:
      return before;
  }
}

/** Facts, documents and values that only the later pack knows, added, so that each of its changes can be made alone. */
export const withVocabularyOf = (before: Pack, after: Pack): Pack => ({
  ...before,
  facts: joined(before.facts, after.facts),
  documents: joined(before.documents, after.documents),
  places: joined(before.places, after.places),
  catalogues: [
    ...before.catalogues.map((catalogue) => {
      const more = after.catalogues.find(({ id }) => id === catalogue.id);
      return more ? { ...catalogue, entries: joined(catalogue.entries, more.entries) } : catalogue;
    }),
    ...after.catalogues.filter(({ id }) => !before.catalogues.some((one) => one.id === id)),
  ],
});

const joined = <T extends Named>(list: readonly T[], more: readonly T[]): T[] => [
  ...list,
  ...more.filter(({ id }) => !list.some((one) => one.id === id)),
];
