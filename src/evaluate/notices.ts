// Notices in force on a situation -> those to print: for this filing, or about an item the answer names.
import type { Node, Program, Situation } from '../compile/program.ts';
import { absolute } from '../compile/resolve-items.ts';
import type { NoticeResult } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import { FALSE, ON_FACTS, TRUE, WITH_UNSEEN } from '../model/outcome.ts';
import type { Notice } from '../model/policy.ts';
import type { Filing } from './filing.ts';

const defaultLevel = {
  framing: 'know',
  service: 'know',
  practice: 'check',
  conflict: 'check',
  permit_not_needed: 'know',
} as const;

/** A notice holds where its test is met (F12); that no permit is needed is also said where it is only possible. */
const holds = (when: Node, situation: Situation, nature: Notice['nature']): boolean =>
  nature === 'permit_not_needed'
    ? when.test(situation, WITH_UNSEEN) !== FALSE
    : when.test(situation, ON_FACTS) === TRUE;

/** What decides which notices a candidate is told, beside the facts; each is looked at only where a notice asks for it. */
export interface NoticeContext {
  readonly filing: Filing;
  /** Items, without the day of their edition, that the answer names. */
  readonly named: ReadonlySet<string>;
  /** Categories not filed for that the file may still end in. */
  readonly open: readonly Category[];
}

/**
 * A notice shows where its scope and `when` hold; one `about` items only where such an item is named. What is practised
 * or contested is also told of a category that is not filed for but still `open`, so that it surprises nobody later.
 */
export function noticesOf(
  program: Program,
  situation: Situation,
  context: NoticeContext,
  isTold: (id: string) => boolean = () => true,
): readonly NoticeResult[] {
  return program.notices.flatMap((notice): NoticeResult[] => {
    const { item, origin, scope } = notice;
    if (!isTold(origin.id)) return [];
    const { when } = notice;
    if (when && !holds(when, situation, item.nature)) return [];
    if (scope.categories && !isForAny(scope.categories, item.nature, context)) return [];
    const about = (item.about ?? []).map((reference) => absolute(origin.policy, reference));
    if (item.about && !about.some((id) => context.named.has(id))) return [];
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

const isForAny = (wanted: readonly Category[], nature: Notice['nature'], context: NoticeContext): boolean =>
  wanted.some((category) => category === context.filing.category) ||
  ((nature === 'practice' || nature === 'conflict') && context.open.some((category) => wanted.includes(category)));
