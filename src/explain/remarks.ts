// Warnings and notices -> one list by what they ask of the reader: act, check, know.
import type { Assessment } from '../model/assessment.ts';
import type { Remark } from '../model/report.ts';
import { warningText } from './warning-text.ts';
import type { Words } from './words.ts';

const levels: readonly Remark['level'][] = ['act', 'check', 'know'];

/** Where no permit is needed, only why not. */
export function remarks(words: Words, { warnings, notices: all, permit }: Assessment): readonly Remark[] {
  const notices = permit.needed === 'no' ? all.filter(({ id }) => permit.because.includes(id)) : all;
  const found: readonly Remark[] = [
    ...warnings.map((warning) => ({
      level: warning.level,
      isGeneral: false,
      text: warningText(words, warning),
      confidence: null,
      sources: words.sources(warning.sources),
    })),
    ...notices.map(({ level, text, confidence, sources }) => ({
      level,
      isGeneral: permit.needed !== 'no',
      text,
      confidence,
      sources: words.sources(sources),
    })),
  ];
  return levels.flatMap((level) => found.filter((remark) => remark.level === level));
}
