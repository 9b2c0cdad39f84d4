// A data sheet -> a paper: a table for each block of the profile.
import { say, sayInline } from '../dossier/voice.ts';
import type { DataSheet } from '../model/letter.ts';
import type { Block, Paper } from '../model/paper.ts';
import { fieldTable } from './field-table.ts';
import { framed, noteBlocks, type PaperOf, paragraphs } from './letter-paper.ts';

export const dataSheetPaper = ({ title, intro, sections, notes }: DataSheet, of: PaperOf): Paper => ({
  ...framed(title, of, title),
  blocks: [
    {
      kind: 'heading',
      level: 1,
      spans: sayInline(of, title),
      bookmark: of.languages.map((one) => title[one]).join(' '),
    },
    ...paragraphs(say(of, intro)),
    ...sections.flatMap((section): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        spans: sayInline(of, section.title),
        bookmark: of.languages.map((one) => section.title[one]).join(' '),
      },
      ...fieldTable(section.rows, of),
    ]),
    ...noteBlocks(of.words.notes, notes, of),
  ],
});
