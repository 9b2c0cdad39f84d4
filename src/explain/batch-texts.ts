// Standings, steps and the columns of a batch -> words; total tables.
import type { BatchRow } from '../model/batch-row.ts';
import type { Standing } from '../model/batch-summary.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Words } from './words.ts';

export const standingTexts: Readonly<Record<Standing, LocalizedText>> = {
  A: text('A', 'A 类'),
  B: text('B', 'B 类'),
  C: text('C', 'C 类'),
  open: text('nothing yet', '尚未达到任何类别'),
  no_permit_needed: text('no permit needed', '无需办理工作许可'),
  no_policy_in_force: text('no policy in force', '无有效政策'),
  not_assessed: text('not assessed', '未能评估'),
};

const stepTexts: Readonly<Record<string, LocalizedText>> = {
  window_opens: text('first filing day', '首个申报日'),
  window_closes: text('last filing day', '最后申报日'),
  paper_expected: text('paper expected', '材料预计取得'),
  paper_serves_until: text('last filing day that a paper serves', '材料可用于申报的最后一天'),
  filing: text('filing', '申报日'),
  current_permit_ends: text('the permit held ends', '现有工作许可到期'),
  residence_permit_ends: text('the residence permit ends', '居留许可到期'),
};

/** What is due on the next date, with the paper it is about; steps of policies by their titles. */
export function stepText(words: Words, { next_step, next_about }: BatchRow): LocalizedText {
  if (next_step === null) return text('', '');
  const step = stepTexts[next_step];
  if (!step) return next_about === null ? text(next_step, next_step) : words.itemTitle(next_about);
  const paper = next_step.startsWith('paper_') && next_about !== null ? words.document(next_about) : undefined;
  return paper ? text(`${step.en}: ${paper.en}`, `${step.zh}：${paper.zh}`) : step;
}

export const columnTexts = {
  from: text('Read from', '来源'),
  status: text('Assessed', '是否评估'),
  reference: text('Reference', '案卷号'),
  name: text('Name', '姓名'),
  place: text('Place', '申报地'),
  purpose: text('Purpose', '事项'),
  as_of: text('Filing day', '申报日'),
  permit: text('Permit needed', '是否需办许可'),
  proven: text('On the facts', '按所提供的情况'),
  possible: text('Still possible', '仍可能达到'),
  with_discretion: text('With discretion', '经裁量可能达到'),
  points_min: text('Points from', '最低分'),
  points_max: text('Points to', '最高分'),
  route: text('Route filed under', '适用条款'),
  missing_facts: text('Missing facts', '待补情况'),
  missing_evidence: text('Missing documents', '待补材料'),
  next_date: text('Next date', '下一日期'),
  next_step: text('Next step', '下一步'),
  problems: text('Problems', '问题'),
} as const satisfies Readonly<Record<string, LocalizedText>>;
