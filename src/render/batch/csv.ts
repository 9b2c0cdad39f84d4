// A batch -> CSV: one row a profile, ids as they are, cells that no spreadsheet takes for a formula.
import { stringify } from 'csv-stringify/sync';
import { printable } from '../printable.ts';
import type { BatchForm } from './batch-form.ts';
import { columnNames, idCells, type TableCell } from './row-cells.ts';

/** A spreadsheet takes UTF-8 for it only after a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows written at once; the library is made for many. */
const ROWS = 256;

export function csvForm(): BatchForm {
  let held: (readonly TableCell[])[] = [];
  const flush = (): string => {
    const text = csvText(held);
    held = [];
    return text;
  };
  return {
    begin: () => `${BYTE_ORDER_MARK}${csvText([columnNames])}`,
    row: (row) => {
      held.push(idCells(row).map((cell) => (typeof cell === 'string' ? printable(cell) : cell)));
      return held.length < ROWS ? '' : flush();
    },
    end: flush,
  };
}

/** A cell that begins like a formula gets an apostrophe, which spreadsheets hide. */
export const csvText = (rows: readonly (readonly TableCell[])[]): string =>
  rows.length === 0
    ? ''
    : stringify(
        rows.map((cells) => [...cells]),
        { escape_formulas: true, record_delimiter: '\r\n' },
      );
