// A dated step -> its sentence, from a table keyed by kind; steps named by a policy's own notices say what the notice says.
import type { Assessment, TimelineEntry } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { listText } from './list-text.ts';
import type { Words } from './words.ts';

type Sentence = (words: Words, entry: TimelineEntry) => LocalizedText;

const about = ({ title }: TimelineEntry): LocalizedText => title ?? text('', '');

/** "working day 20, legal limit". */
function counted({ working_days, standing }: TimelineEntry): LocalizedText {
  if (working_days === undefined) return text('', '');
  const limit =
    standing === 'service_target' ? text(', service target', '，服务承诺') : text(', legal limit', '，法定期限');
  return text(` (working day ${working_days}${limit.en})`, `（第 ${working_days} 个工作日${limit.zh}）`);
}

const withCount =
  (phrase: LocalizedText): Sentence =>
  (_words, entry) => {
    const count = counted(entry);
    return text(`${phrase.en}${count.en}`, `${phrase.zh}${count.zh}`);
  };

export const timelineKinds: Readonly<Record<string, Sentence>> = {
  window_opens: (_words, entry) => text(`first filing day: ${about(entry).en}`, `首个申报日：${about(entry).zh}`),
  window_closes: (_words, entry) => text(`last filing day: ${about(entry).en}`, `最后申报日：${about(entry).zh}`),
  paper_expected: (_words, entry) => text(`${about(entry).en} expected`, `预计取得：${about(entry).zh}`),
  paper_serves_until: (_words, entry) =>
    text(`last filing day that ${about(entry).en} serves`, `可用于申报的最后一天：${about(entry).zh}`),
  paper_issued_from: (_words, entry) =>
    text(`oldest issue date of ${about(entry).en}`, `最早可接受的出具日：${about(entry).zh}`),
  filing: () => text('filing', '申报日'),
  pre_review_due: withCount(text('pre-review at the latest', '最迟预审')),
  acceptance_due: withCount(text('acceptance at the latest', '最迟受理')),
  decision_due: withCount(text('decision at the latest', '最迟作出决定')),
  decision_target: withCount(text('decision as the service guide promises', '按办事指南作出决定')),
  decision_due_extended: withCount(text('decision at the latest, if extended', '延长后最迟作出决定')),
  current_permit_ends: () => text('the permit held ends', '现有工作许可到期'),
  residence_permit_ends: () => text('the residence permit ends', '居留许可到期'),
  permit_at_most_until: () => text('the permit ends by this day', '许可最迟到期'),
};

export function timelineText(words: Words, entry: TimelineEntry): LocalizedText {
  const sentence = timelineKinds[entry.kind];
  if (sentence) return sentence(words, entry);
  const item = entry.item === undefined ? undefined : words.item(entry.item);
  const kind = entry.kind.replaceAll('_', ' ');
  return entry.title ?? item?.text ?? item?.title ?? text(kind, kind);
}

/** Years whose holidays the pack does not hold: their days were counted by the week alone. */
export function dateNotes({ timeline }: Pick<Assessment, 'timeline'>): readonly LocalizedText[] {
  const years = [...new Set(timeline.flatMap(({ weekdays_only = [] }) => weekdays_only))].sort();
  if (years.length === 0) return [];
  const list = listText(years.map((year) => text(String(year), `${year} 年`)));
  return [
    text(
      `The holidays of ${list.en} are not loaded: days of ${list.en} are counted Monday to Friday.`,
      `${list.zh}放假安排尚未收录，该年仅按周一至周五计。`,
    ),
  ];
}
