// A factor of a points table -> what earns how many points, one line a band, step or choice.
import type { Criterion } from '../model/criterion.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Factor, Points } from '../model/policy.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { numberText } from './number-text.ts';
import { unitText } from './unit-text.ts';
import type { Words } from './words.ts';

export type CriterionText = (criterion: Criterion) => LocalizedText;

const pointsText = (points: Points): string =>
  typeof points === 'number' ? numberText(points) : `${numberText(points.from)} - ${numberText(points.to)}`;

const line = (what: LocalizedText, points: Points): LocalizedText =>
  text(`${what.en}: ${pointsText(points)}`, `${what.zh}：${pointsText(points)} 分`);

export function bandTexts(words: Words, factor: Factor, criterion: CriterionText): readonly LocalizedText[] {
  const definition = factor.fact === undefined ? undefined : words.definition(factor.fact);
  if (factor.bands)
    return factor.bands.map(({ from, below, points }) => line(betweenText(definition, from, below), points));
  if (factor.steps) return [stepsText(definition, factor.steps)];
  if (factor.as_given) return [text(`as granted, at most ${factor.limit}`, `按核定分值，最高 ${factor.limit} 分`)];
  const otherwise = text('otherwise', '其他情形');
  return (factor.best_of ?? factor.sum_of ?? []).map(({ title, when, points }) =>
    line(title ?? (when ? criterion(when) : otherwise), points),
  );
}

function betweenText(definition: FactDefinition | undefined, from?: number, below?: number): LocalizedText {
  const shown = (value: number) => unitText(numberText(value), definition ?? {});
  if (from === undefined)
    return below === undefined ? text('any', '不限') : text(`below ${shown(below).en}`, `不满 ${shown(below).zh}`);
  const low = shown(from);
  if (below === undefined) return text(`${low.en} or more`, `${low.zh}及以上`);
  return text(`${low.en} to below ${shown(below).en}`, `${low.zh}至不满 ${shown(below).zh}`);
}

function stepsText(definition: FactDefinition | undefined, steps: NonNullable<Factor['steps']>): LocalizedText {
  const [from, each] = [unitText(numberText(steps.from), definition ?? {}), numberText(steps.each)];
  return text(
    `from ${from.en}: ${steps.points}, each further ${each}: ${steps.adds} more`,
    `${from.zh}起：${steps.points} 分，每增加 ${each} 再加 ${steps.adds} 分`,
  );
}
