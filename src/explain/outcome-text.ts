// Outcomes, what they wait for, rungs and confidence -> words; total tables, so that no kind can lack its words.
import type { Rung } from '../model/assessment.ts';
import type { Confidence } from '../model/confidence.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Awaits, Outcome } from '../model/outcome.ts';
import { listText } from './list-text.ts';

export const outcomeTexts: Readonly<Record<Outcome, LocalizedText>> = {
  met: text('met', '符合'),
  not_met: text('not met', '不符合'),
  undetermined: text('undetermined', '待定'),
};

export const awaitsTexts: Readonly<Record<Awaits, LocalizedText>> = {
  facts: text('facts', '事实'),
  discretion: text('the discretion of the authority', '主管部门裁量'),
  source: text('a source', '出处'),
};

/** "awaits facts and a source"; null where nothing is awaited. */
export function awaitsText(awaits: readonly Awaits[]): LocalizedText | null {
  if (awaits.length === 0) return null;
  const list = listText(awaits.map((what) => awaitsTexts[what]));
  return text(`awaits ${list.en}`, `有待${list.zh}`);
}

export const outlookTexts: Readonly<Record<'reported_refused' | 'reported_granted', LocalizedText>> = {
  reported_refused: text('reported refused in practice', '据报实务中不予批准'),
  reported_granted: text('reported granted in practice', '据报实务中可获批准'),
};

export const confidenceTexts: Readonly<Record<Confidence, LocalizedText>> = {
  primary: text('primary text', '见到原文'),
  two_secondary: text('two or more secondary sources', '两个以上二手来源'),
  single_secondary: text('one secondary source', '一个二手来源'),
  unconfirmed: text('not confirmed', '未经证实'),
};

const rungTexts: Readonly<Record<NonNullable<Rung>, LocalizedText>> = {
  A: text('A', 'A 类'),
  B: text('B', 'B 类'),
  C: text('C', 'C 类'),
};

export const rungText = (rung: Rung): LocalizedText => (rung === null ? text('none', '无') : rungTexts[rung]);

const order: readonly Rung[] = [null, 'C', 'B', 'A'];

/** Whether the first rung is above the second. */
export const isAbove = (rung: Rung, other: Rung): boolean => order.indexOf(rung) > order.indexOf(other);
