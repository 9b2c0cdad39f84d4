// Who signs the paper -> a table with room to write.
import type { Block } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, sayInline } from './voice.ts';

export function signOffBlocks(making: Making): readonly Block[] {
  const { words } = making;
  return [
    {
      kind: 'table',
      columns: [{ share: 30 }, { share: 45 }, { share: 25 }],
      head: [words.role, words.signature, words.date].map((head) => ({ spans: sayInline(making, head) })),
      rowHeight: 34,
      rows: [words.prepared_by, words.checked_by, words.confirmed_by].map((role) => [
        { ...cell(making, role), isRowHead: true },
        { paragraphs: [] },
        { paragraphs: [] },
      ]),
    },
  ];
}
