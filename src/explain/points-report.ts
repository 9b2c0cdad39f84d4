// The points of an assessment -> the lines to print: total, what the lines of the table open, and a bar a factor.
import type { Assessment, FactorResult, PointsResult, Reason } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { ReportFactor, ReportPoints } from '../model/report.ts';
import { bandTexts, type CriterionText } from './band-text.ts';
import { factValueText, notKnown } from './fact-value-text.ts';
import type { UsedFact, UsedFacts } from './facts-of-profile.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

/** "84", "84 to 89". */
export const rangeText = ({ min, max }: { readonly min: number; readonly max: number }): LocalizedText =>
  min === max
    ? text(numberText(min), numberText(min))
    : text(`${numberText(min)} to ${numberText(max)}`, `${numberText(min)} 至 ${numberText(max)}`);

export function pointsReport(
  words: Words,
  assessment: Assessment,
  facts: UsedFacts,
  criterion: CriterionText,
): ReportPoints | null {
  const { points } = assessment;
  if (!points) return null;
  const range = rangeText(points);
  const table = words.policy(points.table);
  return {
    summary: text(`Points ${range.en} of ${points.maximum}`, `积分 ${range.zh} 分，满分 ${points.maximum}`),
    lines: linesText(assessment),
    table: table?.title ?? text(points.table, points.table),
    factors: canMatter(assessment, points)
      ? points.factors.map((factor) =>
          factorReport(words, factor, facts, table?.points_table?.factors ?? [], criterion),
        )
      : [],
    rungs: pointRungTexts(points),
  };
}

/** Points are not worth a line each where the category is settled by something else and most of them are unknown. */
const canMatter = ({ category }: Assessment, { total }: PointsResult): boolean =>
  total !== null || category === null || category.proven === null || category.proven !== category.with_discretion;

/** The points every points route asks for, lowest first. */
export function pointLines(
  assessment: Assessment,
): readonly { readonly atLeast: number; readonly category: 'A' | 'B' | 'C' }[] {
  const asked = (reason: Reason): readonly number[] =>
    reason.kind === 'points' ? [reason.at_least] : 'reasons' in reason ? reason.reasons.flatMap(asked) : [];
  const lines = assessment.routes.flatMap(({ category, reasons }) =>
    reasons.flatMap(asked).map((atLeast) => ({ atLeast, category })),
  );
  return lines
    .filter(
      (line, i) => lines.findIndex((other) => other.atLeast === line.atLeast && other.category === line.category) === i,
    )
    .sort((a, b) => a.atLeast - b.atLeast);
}

function linesText(assessment: Assessment): LocalizedText {
  const lines = pointLines(assessment).map(({ atLeast, category }) => ({ atLeast, rung: rungText(category) }));
  return text(
    lines.map(({ atLeast, rung }) => `${atLeast} is ${rung.en}`).join(', '),
    lines.map(({ atLeast, rung }) => `${atLeast} 分 ${rung.zh}`).join('，'),
  );
}

/** What an authority or a text not seen could add to the most that the facts allow. */
export function pointRungTexts({
  max,
  max_with_discretion,
  max_with_unseen,
}: Pick<PointsResult, 'max' | 'max_with_discretion' | 'max_with_unseen'>): readonly LocalizedText[] {
  const more: LocalizedText[] = [];
  if (max_with_discretion > max)
    more.push(
      text(
        `up to ${max_with_discretion} if an authority grants more`,
        `主管部门另行核定的，至多 ${max_with_discretion} 分`,
      ),
    );
  if (max_with_unseen > max_with_discretion)
    more.push(
      text(`up to ${max_with_unseen} if texts not seen give more`, `未见文件另有加分的，至多 ${max_with_unseen} 分`),
    );
  return more;
}

function factorReport(
  words: Words,
  factor: FactorResult,
  facts: UsedFacts,
  table: readonly Parameters<typeof bandTexts>[1][],
  criterion: CriterionText,
): ReportFactor {
  const written = table.find(({ id }) => id === factor.id);
  const { max, max_with_discretion, max_with_unseen } = factor;
  return {
    id: factor.id,
    title: factor.title,
    value: factorValue(words, factor, facts),
    min: factor.min,
    max,
    limit: factor.limit,
    bands: written ? bandTexts(words, written, criterion) : [],
    more:
      max_with_unseen > max
        ? text(
            `up to ${Math.max(max_with_discretion, max_with_unseen)} on other grounds`,
            `其他依据至多 ${max_with_unseen} 分`,
          )
        : null,
    confidence: factor.confidence,
    sources: words.sources(factor.sources),
  };
}

/** What the candidate brings to the factor; answers of "no" and "none" are left out beside something that counts. */
function factorValue(words: Words, { facts: ids, min, max }: FactorResult, facts: UsedFacts): LocalizedText {
  const used = ids.map((id) => ({ id, ...facts(id) })).filter(({ value }) => value !== null);
  const counting = used.filter(({ id, value, origin }) => origin !== 'assumed' && counts(words, id, value));
  const shown = listText(counting.map((fact) => usedText(words, fact, ids[0])));
  if (min !== max)
    return counting.length === 0 ? notKnown : text(`${shown.en}, more not known`, `${shown.zh}，其余未知`);
  if (counting.length > 0) return shown;
  const main = used.find(({ id, value }) => id === ids[0] && typeof value !== 'boolean');
  return main ? usedText(words, main, ids[0]) : used.length === 0 ? notKnown : text('none', '无');
}

/** The first fact of a factor is what the factor is about; the others are named. */
function usedText(
  words: Words,
  { id, value, origin }: UsedFact & { readonly id: string },
  main?: string,
): LocalizedText {
  if (value === true) return words.fact(id);
  const [label, shown] = [words.fact(id), factValueText(words, id, value, origin)];
  return id === main ? shown : text(`${label.en}: ${shown.en}`, `${label.zh}：${shown.zh}`);
}

function counts(words: Words, id: string, value: UsedFact['value']): boolean {
  if (value === false || value === 0) return false;
  const definition = words.definition(id);
  if (definition?.type === 'ordered') return definition.choices?.[0]?.id !== value;
  return !(typeof value === 'object' && value !== null && 'length' in value && value.length === 0);
}
