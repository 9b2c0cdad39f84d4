// A row of a batch -> its cells for a table, by column: as ids for programs, or in words for people.

import { type columnTexts, standingTexts, stepText } from '../../explain/batch-texts.ts';
import { statusTexts } from '../../explain/evidence-text.ts';
import { purposeTexts } from '../../explain/purpose-text.ts';
import type { Words } from '../../explain/words.ts';
import type { Rung } from '../../model/assessment.ts';
import type { BatchRow, MissingPaper, RowProblem } from '../../model/batch-row.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';

export type ColumnName = keyof typeof columnTexts;
export type TableCell = string | number | null;

export const columnNames: readonly ColumnName[] = [
  'reference',
  'name',
  'place',
  'purpose',
  'as_of',
  'permit',
  'proven',
  'possible',
  'with_discretion',
  'points_min',
  'points_max',
  'route',
  'missing_facts',
  'missing_evidence',
  'next_date',
  'next_step',
  'status',
  'from',
  'problems',
];

const problemText = ({ at, code, message }: RowProblem): string => `${at}: ${code}: ${message}`;

/** Ids; lists with a semicolon between their members. */
export function idCells(row: BatchRow): readonly TableCell[] {
  return columnNames.map((name) => {
    if (name === 'missing_facts') return row.missing_facts.join('; ');
    if (name === 'missing_evidence')
      return row.missing_evidence.map(({ type, status }) => `${type} ${status}`).join('; ');
    if (name === 'problems') return row.problems.map(problemText).join('; ');
    return row[name];
  });
}

/** Words in one language, as a person reads them. */
export function wordCells(row: BatchRow, words: Words, language: Language): readonly TableCell[] {
  const join = (texts: readonly LocalizedText[]) =>
    texts.map((one) => one[language]).join(language === 'zh' ? '；' : '; ');
  const rung = (reached: Rung) => (reached === null ? null : standingTexts[reached][language]);
  const cells: Readonly<Record<ColumnName, TableCell>> = {
    ...row,
    place: row.place === null ? null : words.place(row.place)[language],
    purpose: row.purpose === null ? null : purposeTexts[row.purpose][language],
    permit: row.permit === null ? null : neededTexts[row.permit][language],
    proven: rung(row.proven),
    possible: rung(row.possible),
    with_discretion: rung(row.with_discretion),
    route: row.route === null ? null : words.itemTitle(row.route)[language],
    missing_facts: join(row.missing_facts.map((fact) => words.fact(fact))),
    missing_evidence: join(row.missing_evidence.map((paper) => paperText(words, paper))),
    next_step: stepText(words, row)[language],
    status: assessedTexts[row.status][language],
    problems: row.problems.map(problemText).join('; '),
  };
  return columnNames.map((name) => cells[name]);
}

const neededTexts: Readonly<Record<NonNullable<BatchRow['permit']>, LocalizedText>> = {
  yes: text('yes', '是'),
  no: text('no', '否'),
  undetermined: text('undetermined', '待定'),
};

const assessedTexts: Readonly<Record<BatchRow['status'], LocalizedText>> = {
  assessed: text('yes', '是'),
  not_assessed: text('no', '否'),
};

/** A paper by its name, and its status where it is not simply missing. */
function paperText(words: Words, { type, status }: MissingPaper): LocalizedText {
  const name = words.document(type);
  const { en, zh } = statusTexts[status];
  return status === 'missing' ? name : text(`${name.en} (${en})`, `${name.zh}（${zh}）`);
}
