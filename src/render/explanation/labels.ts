// The fixed words and marks of an explanation, in both languages.
import { outcomeTexts } from '../../explain/outcome-text.ts';
import { type Language, text } from '../../model/localized-text.ts';
import type { Outcome } from '../../model/outcome.ts';

/** Marks carry the outcome without colour. */
export const outcomeMarks: Readonly<Record<Outcome, string>> = { met: 'ok', not_met: '--', undetermined: '??' };

export const outcomeText = (outcome: Outcome, language: Language): string => outcomeTexts[outcome][language];

export const explanationLabels = {
  waived: text('Eased or waived: ', '放宽或免除：'),
  shared: text('Conditions of several routes', '多项情形共同的条件'),
  sources: text('Sources: ', '来源：'),
} as const;
