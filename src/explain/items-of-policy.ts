// A policy -> its items of every section by id, with the title and provision people find them under.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Policy } from '../model/policy.ts';

export interface NamedItem {
  readonly id: string;
  readonly title?: LocalizedText | undefined;
  readonly provision?: LocalizedText | undefined;
  /** What a notice says. */
  readonly text?: LocalizedText | undefined;
}

export function itemsOfPolicy(policy: Policy): readonly NamedItem[] {
  return [
    ...(policy.conditions ?? []),
    ...(policy.routes ?? []),
    ...(policy.relaxations ?? []),
    ...(policy.requirements ?? []),
    ...(policy.form_defaults ?? []),
    ...(policy.certification ?? []),
    ...(policy.filing_conditions ?? []),
    ...(policy.filing_conditions ?? []).flatMap((condition) => condition.one_of ?? []),
    ...(policy.filing_windows ?? []),
    ...(policy.time_limits ?? []),
    ...(policy.validity ?? []),
    ...(policy.notices ?? []),
    ...(policy.points_table?.factors ?? []),
    ...(policy.catalogue?.entries ?? []).map(({ id, title }) => ({ id, title: text(title.en, title.zh ?? title.en) })),
  ];
}
