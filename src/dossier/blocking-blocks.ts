// What stops a filing as things stand -> one list: conditions and windows first, then documents.
import { seriesText } from '../explain/list-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { ReportDocument } from '../model/report.ts';
import type { Making } from './making.ts';
import { numbered, say } from './voice.ts';

export function blockingBlocks(making: Making): readonly Block[] {
  const { report, words } = making;
  if (report.assessment.filing.category === null && report.documents === null && report.procedure.length === 0)
    return [];
  const documents = (report.documents?.groups ?? []).flatMap((group) => group.documents);
  const stopping = documents.filter(({ mark }) => mark === 'stops').sort((a, b) => a.place - b.place);
  const items: readonly LocalizedText[] = [
    ...report.procedure.filter(({ mark }) => mark === 'stops').map((line) => line.text),
    ...sameReason(stopping),
  ];
  if (items.length === 0)
    return say(making, words.nothing_stops).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const);
  return [{ kind: 'list', items: items.map((item) => say(making, item)) }];
}

/** Documents that stop the filing for the same reason are named in one line. */
function sameReason(documents: readonly ReportDocument[]): readonly LocalizedText[] {
  const reasons = new Map<string, { readonly why: LocalizedText; readonly names: LocalizedText[] }>();
  for (const { place, name, state, about } of documents) {
    const why = seriesText([state, ...about]);
    const known = reasons.get(why.en) ?? { why, names: [] };
    known.names.push(numbered(place, name));
    reasons.set(why.en, known);
  }
  return [...reasons.values()].map(({ why, names }) => {
    const list = seriesText(names);
    const [first, second] = names.length === 1 ? [list, why] : [why, list];
    return text(`${first.en}: ${second.en}`, `${first.zh}：${second.zh}`);
  });
}
