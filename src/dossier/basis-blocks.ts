// What an answer assumed, what has ended, is in doubt or was not seen -> labelled paragraphs, and what the paper is not.
import { listText } from '../explain/list-text.ts';
import { text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { Footnote } from '../model/report.ts';
import { gapBlocks } from './gap-blocks.ts';
import type { Making } from './making.ts';
import { labelled, say } from './voice.ts';

export function basisBlocks(making: Making): readonly Block[] {
  const { report, words } = making;
  return [
    ...report.footnotes.flatMap((note) => noteBlocks(making, note)),
    ...gapBlocks(making),
    ...[words.disclaimer, words.attached].flatMap((sentence) =>
      say(making, sentence).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const),
    ),
  ];
}

function noteBlocks(making: Making, note: Footnote): readonly Block[] {
  const label = making.words[note.kind];
  if ('names' in note) {
    const names = listText(note.names);
    const said = text(`${note.lead.en}: ${names.en}`, `${note.lead.zh}：${names.zh}`);
    return [{ kind: 'list', items: [labelled(making, label, said)] }];
  }
  return [{ kind: 'list', items: note.sentences.map((sentence) => labelled(making, label, sentence)) }];
}
