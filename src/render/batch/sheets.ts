// Rows of a batch and its figures -> the sheets of a spreadsheet: candidates, missing papers by candidate, summary.
import { columnTexts, standingTexts } from '../../explain/batch-texts.ts';
import { statusTexts } from '../../explain/evidence-text.ts';
import type { Words } from '../../explain/words.ts';
import type { BatchRow } from '../../model/batch-row.ts';
import type { BatchSummary } from '../../model/batch-summary.ts';
import { type Language, text } from '../../model/localized-text.ts';
import { printable } from '../printable.ts';
import type { BatchReceipt } from './batch-form.ts';
import { columnNames, type TableCell, wordCells } from './row-cells.ts';
import { headLines, lackTexts, standingHeads, standings } from './summary-text.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly widths: readonly number[];
}

const names = {
  candidates: text('Candidates', '申请人'),
  papers: text('Missing documents', '待补材料'),
  summary: text('Summary', '汇总'),
} as const;
const paperHeads = [text('Document', '材料'), text('Status', '状态'), text('Stops the filing', '影响申报')] as const;
const stops = { yes: text('yes', '是'), no: text('no', '否') } as const;

/** Characters a cell of a spreadsheet can hold, less room for a sign that says there was more. */
const LONGEST = 32_000;

export interface SheetRows {
  readonly candidates: (readonly TableCell[])[];
  readonly papers: (readonly TableCell[])[];
}

/** Adds the cells of one profile. */
export function addRow(sheets: SheetRows, row: BatchRow, words: Words, language: Language): void {
  sheets.candidates.push(wordCells(row, words, language).map(safeCell));
  for (const { type, status, blocks_filing } of row.missing_evidence) {
    const said = [words.document(type), statusTexts[status], stops[blocks_filing ? 'yes' : 'no']];
    const cells = [row.reference, row.name, row.from, ...said.map((one) => one[language])];
    sheets.papers.push(cells.map(safeCell));
  }
}

const safeCell = (cell: TableCell): TableCell =>
  typeof cell !== 'string' ? cell : printable(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell);

export function sheetsOf(
  { candidates, papers }: SheetRows,
  summary: BatchSummary,
  receipt: BatchReceipt,
  words: Words,
  language: Language,
): readonly Sheet[] {
  const { reference, name, from } = columnTexts;
  return [
    {
      name: names.candidates[language],
      rows: [columnNames.map((column) => columnTexts[column][language]), ...candidates],
      widths: columnNames.map((column) => widths[column] ?? 14),
    },
    {
      name: names.papers[language],
      rows: [[reference, name, from, ...paperHeads].map((head) => head[language]), ...papers],
      widths: [14, 24, 24, 48, 22, 16],
    },
    { name: names.summary[language], rows: summaryRows(summary, receipt, words, language), widths: [48, 18, 18] },
  ];
}

const widths: Readonly<Partial<Record<(typeof columnNames)[number], number>>> = {
  name: 24,
  purpose: 22,
  route: 40,
  missing_facts: 50,
  missing_evidence: 60,
  next_step: 34,
  from: 24,
  problems: 60,
};

function summaryRows(
  summary: BatchSummary,
  { tool, pack, pack_digest }: BatchReceipt,
  words: Words,
  language: Language,
): readonly (readonly TableCell[])[] {
  const { standing, proven, possible } = standingHeads;
  const lacks = [
    [lackTexts.facts, summary.missing_facts, (id: string) => words.fact(id)],
    [lackTexts.papers, summary.missing_evidence, (id: string) => words.document(id)],
  ] as const;
  return [
    [standing, proven, possible].map((head) => head[language]),
    ...standings.map((one) => [standingTexts[one][language], summary.proven[one], summary.possible[one]]),
    [],
    ...headLines(summary).map((sentence) => [sentence[language]]),
    ...lacks.flatMap(([heading, found, nameOf]) => [
      [],
      [heading[language], lackTexts.candidates[language]],
      ...found.map(({ id, candidates }) => [nameOf(id)[language], candidates]),
    ]),
    [],
    [tool],
    [pack],
    [pack_digest],
  ];
}
