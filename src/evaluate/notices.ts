// Notices in force on a situation -> those to print: for this filing, or about an item the answer names.
import type { Program, Situation } from '../compile/program.ts';
import { absolute } from '../compile/resolve-items.ts';
import type { NoticeResult } from '../model/assessment.ts';
import { FALSE, WITH_UNSEEN } from '../model/outcome.ts';
import type { Filing } from './filing.ts';

const defaultLevel = {
  framing: 'know',
  service: 'know',
  practice: 'check',
  conflict: 'check',
  permit_not_needed: 'know',
} as const;

/** A notice shows where its scope and `when` are not excluded; one `about` items only where such an item is named. */
export function noticesOf(
  program: Program,
  situation: Situation,
  filing: Filing,
  named: ReadonlySet<string>,
): readonly NoticeResult[] {
  return program.notices.flatMap(({ item, origin, scope, when }): NoticeResult[] => {
    if (scope.categories && (filing.category === null || !scope.categories.includes(filing.category))) return [];
    if (when && when.test(situation, WITH_UNSEEN) === FALSE) return [];
    const about = (item.about ?? []).map((reference) => absolute(origin.policy, reference));
    if (item.about && !about.some((id) => named.has(id))) return [];
    return [
      {
        id: origin.id,
        nature: item.nature,
        level: item.level ?? defaultLevel[item.nature],
        text: item.text,
        about,
        follows: item.deadline?.after ?? null,
        confidence: origin.confidence,
        sources: origin.sources,
      },
    ];
  });
}
