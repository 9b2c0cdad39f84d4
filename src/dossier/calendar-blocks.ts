// The dated steps of a report -> a table by day, how long the permit may run, and how the days were counted.
import type { Block, Cell } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, plain, say, sayInline } from './voice.ts';

/** Told with the papers themselves. */
const toldElsewhere: readonly string[] = ['paper_issued_from'];

export function calendarBlocks(making: Making): readonly Block[] {
  const { report, words, sources } = making;
  const days = report.timeline.filter(({ kind }) => !toldElsewhere.includes(kind));
  const notes = [...report.validity, ...report.dateNotes];
  const rows = days.map(({ on, kind, text, sources: own }): readonly Cell[] => [
    { paragraphs: [{ spans: [plain(on, kind === 'filing')] }], isRowHead: true },
    cell(making, text, { isStrong: kind === 'filing' }),
    { paragraphs: [{ look: 'small', spans: [plain(sources.cite(own))] }] },
  ]);
  const head = [...[words.day, words.what].map((one) => ({ spans: sayInline(making, one) })), { spans: [] }];
  const blocks: Block[] = [];
  if (rows.length > 0)
    blocks.push({ kind: 'table', columns: [{ share: 14 }, { share: 76 }, { share: 10 }], head, rows });
  if (notes.length > 0) blocks.push({ kind: 'list', items: notes.map((note) => say(making, note)) });
  return blocks;
}
