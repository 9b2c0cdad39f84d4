// A criterion -> lines, one for each part, each group above its parts.
import type { Criterion } from '../model/criterion.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { type CriterionSetting, criterionText, isGroup } from './criterion-text.ts';
import type { Words } from './words.ts';

/** A line of a page about policies; `indent` counts levels. */
export interface PageLine {
  readonly indent: number;
  readonly text: LocalizedText;
}

const allOf = text('All of', '以下各项均须符合');
const anyOf = text('One of', '以下任一项');
const noneOf = text('Not the case that', '不属于以下情形');

export function criterionLines(
  words: Words,
  criterion: Criterion,
  setting: CriterionSetting,
  indent = 0,
): readonly PageLine[] {
  const below = (heading: LocalizedText, parts: readonly Criterion[]): readonly PageLine[] => [
    { indent, text: heading },
    ...parts.flatMap((part) => criterionLines(words, part, setting, indent + 1)),
  ];
  if ('not' in criterion && isGroup(criterion.not)) return below(noneOf, [criterion.not]);
  if (!isGroup(criterion)) return [{ indent, text: criterionText(words, criterion, setting) }];
  if ('all_of' in criterion) return below(allOf, criterion.all_of);
  return 'any_of' in criterion ? below(anyOf, criterion.any_of) : [];
}
