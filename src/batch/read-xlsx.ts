// The first sheet of an XLSX file, with one candidate a row -> items; a spreadsheet is held in memory as a whole.
import { statSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import type { FactDefinition } from '../model/vocabulary.ts';
import { batchFinding } from './batch-finding.ts';
import type { BatchItem } from './batch-item.ts';
import { brokenInput } from './broken-input.ts';
import { type Cell, readCell } from './cell-reading.ts';
import { readColumns } from './table-columns.ts';
import { rowItem, saysNothing } from './table-row.ts';

/** Bytes of a spreadsheet: about 200,000 candidates, and half a gigabyte of memory. */
const LARGEST = 20_000_000;

export async function readXlsx(
  path: string,
  absolute: string,
  facts: readonly FactDefinition[],
): Promise<readonly BatchItem[]> {
  if (statSync(absolute).size > LARGEST) {
    const hint = 'save it as CSV, which is read row by row';
    return [brokenInput(path, [batchFinding('batch/broken-table', path, 'the spreadsheet is over 20 MB', { hint })])];
  }
  let rows: readonly (readonly Cell[])[];
  try {
    rows = (await readSheet(absolute)).map((cells) => cells.map(readCell));
  } catch {
    const hint = 'save it again as .xlsx, without a password, or as CSV';
    return [brokenInput(path, [batchFinding('batch/broken-table', path, 'the file is no spreadsheet', { hint })])];
  }
  const [heads = [], ...candidates] = rows;
  const { columns, diagnostics } = readColumns(
    path,
    heads.map((head) => String(head ?? '')),
    facts,
  );
  if (diagnostics.length > 0) return [brokenInput(path, diagnostics)];
  return candidates.flatMap((cells, i) =>
    saysNothing(cells) ? [] : [rowItem({ kind: 'row', file: path, row: i + 2, columns, cells })],
  );
}
