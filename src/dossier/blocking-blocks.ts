// What stops a filing as things stand -> one list: conditions and windows first, then documents.
import { listText } from '../explain/list-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { Making } from './making.ts';
import { say } from './voice.ts';

export function blockingBlocks(making: Making): readonly Block[] {
  const { report, words } = making;
  if (report.assessment.filing.category === null && report.documents === null && report.procedure.length === 0)
    return [];
  const documents = (report.documents?.groups ?? []).flatMap((group) => group.documents);
  const stopping = documents.filter(({ mark }) => mark === 'stops').sort((a, b) => a.place - b.place);
  const items: readonly LocalizedText[] = [
    ...report.procedure.filter(({ mark }) => mark === 'stops').map((line) => line.text),
    ...stopping.map(({ place, name, state, about }) => {
      const why = listText([state, ...about]);
      return text(`${place}. ${name.en}: ${why.en}`, `${place}. ${name.zh}：${why.zh}`);
    }),
  ];
  if (items.length === 0)
    return say(making, words.nothing_stops).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const);
  return [{ kind: 'list', items: items.map((item) => say(making, item)) }];
}
