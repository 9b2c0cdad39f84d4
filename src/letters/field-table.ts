// Fields with their values -> a table of two columns, the name first.
import { cell, type Voice } from '../dossier/voice.ts';
import type { FieldRow } from '../model/letter.ts';
import type { Block, Look } from '../model/paper.ts';

export const fieldTable = (rows: readonly FieldRow[], voice: Voice, look: Look = 'body'): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [{ share: 36 }, { share: 64 }],
          rows: rows.map(({ label, value }) => [
            { ...cell(voice, label, { look }), isRowHead: true },
            cell(voice, value, { look }),
          ]),
        },
      ];
