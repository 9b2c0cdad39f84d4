// A CSV file with one candidate a row -> items, a few hundred rows at a time.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeSource, SIZE_LIMIT } from '../load/read-source.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { batchFinding } from './batch-finding.ts';
import type { BatchItem } from './batch-item.ts';
import { brokenInput } from './broken-input.ts';
import { piecesOf } from './pieces-of.ts';
import { type Column, readColumns } from './table-columns.ts';
import { rowItem, saysNothing } from './table-row.ts';

/** Rows given on at once. */
const ROWS = 256;

export async function* readCsv(
  path: string,
  absolute: string,
  facts: readonly FactDefinition[],
): AsyncGenerator<readonly BatchItem[]> {
  const { problems, delimiter } = lookAt(path, absolute);
  if (problems.length > 0) return yield [brokenInput(path, problems)];
  let row = 0;
  let columns: readonly Column[] | undefined;
  let items: BatchItem[] = [];
  try {
    for await (const cells of records(absolute, delimiter)) {
      row += 1;
      if (columns) {
        if (!saysNothing(cells)) items.push(rowItem({ kind: 'row', file: path, row, columns, cells }));
      } else {
        const read = readColumns(path, cells, facts);
        if (read.diagnostics.length > 0) return yield [brokenInput(path, read.diagnostics)];
        columns = read.columns;
      }
      if (items.length < ROWS) continue;
      yield items;
      items = [];
    }
    if (!columns) items.push(brokenInput(path, readColumns(path, [], facts).diagnostics));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    items.push(brokenInput(path, [breaksOff(path, row, error)]));
  }
  if (items.length > 0) yield items;
}

/** The cells of each record. */
function records(absolute: string, delimiter: string): AsyncIterable<readonly string[]> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, max_record_size: SIZE_LIMIT });
  // An error reaches whoever reads the parser; there is nobody else to tell.
  return pipeline(createReadStream(absolute), parser, () => undefined);
}

interface Looked {
  readonly problems: readonly Diagnostic[];
  /** The one of comma, semicolon and tab that the row of names has most. */
  readonly delimiter: string;
}

/** Whether the whole file is text in UTF-8, before a row of it is used. */
function lookAt(path: string, absolute: string): Looked {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: string | undefined;
  for (const piece of piecesOf(absolute)) {
    try {
      const text = decoder.decode(piece, { stream: true });
      head ??= text.split(/\r?\n/, 1)[0] ?? '';
      if (!text.includes('\0')) continue;
    } catch {
      // Told below, with what it may be instead.
    }
    const { diagnostics } = decodeSource(path, piece);
    return { problems: diagnostics.length > 0 ? diagnostics : [notText(path)], delimiter: '' };
  }
  const count = (delimiter: string): number => (head ?? '').split(delimiter).length;
  return {
    problems: [],
    delimiter: [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best)),
  };
}

/** A character that two pieces share is broken in neither of them. */
const notText = (path: string): Diagnostic =>
  batchFinding('batch/broken-table', path, 'the bytes are no UTF-8 text', { hint: 'save the table as "CSV UTF-8"' });

const breaksOff = (path: string, row: number, { code }: CsvError): Diagnostic =>
  batchFinding('batch/broken-table', path, `the table breaks off after row ${row} (${code})`, {
    hint: 'close the quotes; a cell with commas or line ends stands in double quotes, quotes inside it are doubled',
  });
