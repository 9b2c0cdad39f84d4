// Those whose answer is another one now -> counts by what happened to them, each with the changes that did it, and each of them.
import { type LocalizedText, text } from '../model/localized-text.ts';
import {
  type DiffChange,
  type DiffImpact,
  type DiffMove,
  diffEffects,
  type PolicyDiff,
  type Standing,
} from '../model/policy-diff.ts';
import type { DiffEffectRow, DiffMoveLine, DiffReport } from '../model/policy-diff-report.ts';
import { effectTexts } from './diff-words.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

export function diffImpact(words: Words, { impact, changes, place }: PolicyDiff): DiffReport['impact'] {
  if (!impact) return null;
  const where = new Map(changes.map((change) => [change.id, spotText(change)]));
  return {
    summary: summaryOf(words, impact, place),
    rows: diffEffects.flatMap((effect) => rowOf(effect, impact, where)),
    moves: impact.moves.map((move) => moveLine(words, move, where)),
  };
}

/** `file:line` of what is there now, else of what was there. */
export function spotText({ before, after }: Pick<DiffChange, 'before' | 'after'>): string {
  const spot = after ?? before;
  return spot ? `${spot.file}:${spot.line}` : '';
}

function summaryOf(words: Words, { population, size, moves }: DiffImpact, place: string | null): LocalizedText {
  const [all, moved] = [numberText(size), numberText(moves.length)];
  const at = place === null ? text('', '') : text(` in ${words.place(place).en}`, `（${words.place(place).zh}）`);
  if (population.kind === 'profiles')
    return moves.length === 0
      ? text(`None of ${all} profiles gets another answer${at.en}.`, `${all} 份档案的结论均无变化${at.zh}。`)
      : text(
          `${moved} of ${all} profiles get another answer${at.en}.`,
          `${all} 份档案中 ${moved} 份的结论有变化${at.zh}。`,
        );
  const seed = text(`seed ${population.seed}`, `种子 ${population.seed}`);
  return moves.length === 0
    ? text(
        `None of ${all} made-up candidates (${seed.en}) gets another answer${at.en}.`,
        `${all} 名虚构申请人（${seed.zh}）的结论均无变化${at.zh}。`,
      )
    : text(
        `${moved} of ${all} made-up candidates (${seed.en}) get another answer${at.en}.`,
        `${all} 名虚构申请人（${seed.zh}）中 ${moved} 名的结论有变化${at.zh}。`,
      );
}

function rowOf(
  effect: DiffEffectRow['effect'],
  { moves }: DiffImpact,
  where: ReadonlyMap<string, string>,
): readonly DiffEffectRow[] {
  const hit = moves.filter(({ effects }) => effects.includes(effect));
  if (hit.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { because } of hit) {
    const changes = because.find((cause) => cause.effect === effect)?.changes ?? [];
    for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  const because = [...counts]
    .map(([change, count]) => ({ change, name: nameOf(change), where: where.get(change) ?? '', count }))
    .sort((a, b) => b.count - a.count || (a.change < b.change ? -1 : 1));
  return [
    {
      effect,
      text: effectTexts[effect],
      count: hit.length,
      traced: hit.filter(({ because: causes }) => causes.length > 0).length,
      because,
    },
  ];
}

function moveLine(words: Words, move: DiffMove, where: ReadonlyMap<string, string>): DiffMoveLine {
  const { before, after, documents } = move;
  const named = (list: readonly string[], en: string, zh: string): readonly LocalizedText[] => {
    const names = listText(list.map(words.document), 4);
    return list.length === 0 ? [] : [text(`${en}: ${names.en}`, `${zh}：${names.zh}`)];
  };
  return {
    move,
    category: arrow(rungs(before), rungs(after)),
    points: arrow(pointsText(before), pointsText(after)),
    documents: [
      ...named(documents.gained, 'asked for now', '新增材料'),
      ...named(documents.lost, 'no longer asked for', '不再需要'),
    ],
    because: move.because.map(({ effect, changes, together }) => {
      const causes = changes.map((id) => `${nameOf(id)} (${where.get(id) ?? ''})`);
      const both = together && changes.length > 1;
      return text(
        `${effectTexts[effect].en}: ${causes.join(', ')}${both ? ', together' : ''}`,
        `${effectTexts[effect].zh}：${causes.join('、')}${both ? '（共同所致）' : ''}`,
      );
    }),
  };
}

/** The item without the policy it stands in, which its file names. */
const nameOf = (id: string): string => id.split('#')[1] ?? id;

const arrow = (was: LocalizedText, is: LocalizedText): LocalizedText | null =>
  was.en === is.en ? null : text(`${was.en} -> ${is.en}`, `${was.zh} -> ${is.zh}`);

/** "B", or "B, perhaps A". */
function rungs({ category, possible }: Standing): LocalizedText {
  const [shown, perhaps] = [rungText(category), rungText(possible)];
  return category === possible ? shown : text(`${shown.en}, perhaps ${perhaps.en}`, `${shown.zh}，可能 ${perhaps.zh}`);
}

function pointsText({ points }: Standing): LocalizedText {
  if (!points) return text('no points', '无积分');
  const [min, max] = [numberText(points.min), numberText(points.max)];
  return points.min === points.max
    ? text(`${min} points`, `${min} 分`)
    : text(`${min}-${max} points`, `${min}-${max} 分`);
}
