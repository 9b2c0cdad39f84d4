// Sheets of cells -> the bytes of an XLSX file; the only file that knows write-excel-file.
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node';
import { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { undatedZip } from './undated-zip.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** The first row is the head; texts are always texts, never formulas. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Markup of `dataValidations`, where cells offer choices. */
  readonly validations?: string;
}

export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const feature: Feature<Stream | Buffer | Blob> = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withValidations(xml, sheets[sheetIndex]?.validations),
        },
      },
    },
  };
  const written = writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: dataOf(rows),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [feature] },
  );
  return undatedZip(await written.toBuffer());
}

const dataOf = (rows: WorkbookSheet['rows']): SheetData =>
  rows.map((cells, row) =>
    cells.map((cell) => {
      if (cell === null || cell === '') return null;
      const style = row === 0 ? { fontWeight: 'bold' as const } : {};
      return typeof cell === 'number'
        ? { value: cell, type: Number, ...style }
        : { value: cell, type: String, ...style };
    }),
  );

/** The order of the parts of a sheet in ECMA-376, as far as they can stand around this one. */
const order = [
  'sheetData',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'drawing',
];

const withValidations = (xml: string, validations: string | undefined): string =>
  validations === undefined ? xml : insertElementMarkupAccordingToOrderOfSiblings(xml, validations, order, 'worksheet');
