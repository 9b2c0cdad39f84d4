// A batch -> Markdown: a table with a row a profile, then the figures of the whole.
import { columnTexts, standingTexts } from '../../explain/batch-texts.ts';
import type { Words } from '../../explain/words.ts';
import type { Language } from '../../model/localized-text.ts';
import { table } from '../markdown-text.ts';
import type { BatchForm } from './batch-form.ts';
import { type ColumnName, columnNames, wordCells } from './row-cells.ts';
import { grouped, headLines, lackTexts, standingHeads, standings } from './summary-text.ts';

/** Columns that fit on a page; the others are in the tables for spreadsheets. */
const shown: readonly ColumnName[] = [
  'reference',
  'name',
  'place',
  'proven',
  'possible',
  'points_min',
  'points_max',
  'missing_facts',
  'missing_evidence',
  'next_date',
  'next_step',
  'from',
  'problems',
];

/** In one language; a table of both would be read by nobody. */
export function markdownForm(words: Words, language: Language): BatchForm {
  const heads = shown.map((name) => columnTexts[name][language]);
  return {
    begin: () => `${table(heads, [heads]).slice(0, 2).join('\n')}\n`,
    row: (row) => {
      const cells = wordCells(row, words, language);
      const texts = shown.map((name) => String(cells[columnNames.indexOf(name)] ?? ''));
      return `${table(heads, [texts])[2]}\n`;
    },
    end: (summary) => {
      const lacks = [
        [lackTexts.facts, summary.missing_facts, (id: string) => words.fact(id)],
        [lackTexts.papers, summary.missing_evidence, (id: string) => words.document(id)],
      ] as const;
      return [
        '',
        ...headLines(summary).map((sentence) => `- ${sentence[language]}`),
        '',
        ...table(
          [standingHeads.standing, standingHeads.proven, standingHeads.possible].map((head) => head[language]),
          standings.map((one) => [
            standingTexts[one][language],
            grouped(summary.proven[one]),
            grouped(summary.possible[one]),
          ]),
        ),
        ...lacks.flatMap(([heading, found, nameOf]) =>
          table(
            [heading[language], lackTexts.candidates[language]],
            found.map(({ id, candidates }) => [nameOf(id)[language], grouped(candidates)]),
          ),
        ),
      ].join('\n');
    },
  };
}
