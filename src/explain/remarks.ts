// Warnings and notices -> one list by what they ask of the reader: act, check, know.
import type { Assessment } from '../model/assessment.ts';
import type { Remark } from '../model/report.ts';
import { warningText } from './warning-text.ts';
import type { Words } from './words.ts';

const levels: readonly Remark['level'][] = ['act', 'check', 'know'];

export function remarks(words: Words, { warnings, notices }: Assessment): readonly Remark[] {
  const all: readonly Remark[] = [
    ...warnings.map((warning) => ({
      level: warning.level,
      text: warningText(words, warning),
      confidence: null,
      sources: words.sources(warning.sources),
    })),
    ...notices.map(({ level, text, confidence, sources }) => ({
      level,
      text,
      confidence,
      sources: words.sources(sources),
    })),
  ];
  return levels.flatMap((level) => all.filter((remark) => remark.level === level));
}
