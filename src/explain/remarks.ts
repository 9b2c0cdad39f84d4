// Warnings and notices -> one list by what they ask of the reader: act, check, know; and the steps after approval.
import type { Assessment } from '../model/assessment.ts';
import type { Remark, Report } from '../model/report.ts';
import { warningText } from './warning-text.ts';
import type { Words } from './words.ts';

const levels: readonly Remark['level'][] = ['act', 'check', 'know'];

/** Where no permit is needed, only why not. */
export function remarks(words: Words, { warnings, notices: all, permit }: Assessment): readonly Remark[] {
  const notices =
    permit.needed === 'no'
      ? all.filter(({ id }) => permit.because.includes(id))
      : all.filter(({ follows }) => follows === null);
  const found: readonly Remark[] = [
    ...warnings.map((warning) => ({
      level: warning.level,
      isGeneral: false,
      text: warningText(words, warning),
      confidence: null,
      sources: words.sources(warning.sources),
    })),
    ...nearestFirst(words, notices).map(({ level, text, confidence, sources }) => ({
      level,
      isGeneral: permit.needed !== 'no',
      text,
      confidence,
      sources: words.sources(sources),
    })),
  ];
  return levels.flatMap((level) => found.filter((remark) => remark.level === level));
}

/** What this very case brings up before what is said to everybody; of those, the place before the State. */
function nearestFirst(words: Words, notices: Assessment['notices']): Assessment['notices'] {
  const distance = (id: string): number => {
    const policy = words.policy(id);
    const notice = policy?.notices?.find((one) => one.id === id.slice(id.indexOf('#') + 1));
    const isForAll = notice?.when === undefined && notice?.about === undefined;
    const isNational = policy?.place === 'national';
    return (isForAll ? 2 : 0) + (isNational ? 1 : 0);
  };
  return notices.toSorted((a, b) => distance(a.id) - distance(b.id));
}

/** What follows approval, in order: from the decision to the entry and the days after it. */
export function stepsAfterApproval(words: Words, { notices }: Assessment): Report['afterApproval'] {
  const steps = notices.filter(({ follows }) => follows !== null);
  const inOrder = [
    ...steps.filter(({ follows }) => follows === 'decision'),
    ...steps.filter(({ follows }) => follows === 'entry'),
  ];
  return inOrder.map(({ text, confidence, sources }) => ({ text, confidence, sources: words.sources(sources) }));
}
