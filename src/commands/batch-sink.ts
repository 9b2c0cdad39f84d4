// The form and place of a batch's result -> what takes its rows one after another and then puts the result in its place.
import { writeWorkbook } from '../batch/write-workbook.ts';
import { wordsOf } from '../explain/words.ts';
import type { Io } from '../io.ts';
import type { BatchRow } from '../model/batch-row.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import type { Pack } from '../model/pack.ts';
import type { BatchForm, BatchReceipt } from '../render/batch/batch-form.ts';
import { csvForm } from '../render/batch/csv.ts';
import { jsonDocument, jsonLines } from '../render/batch/json-forms.ts';
import { junitForm } from '../render/batch/junit.ts';
import { markdownForm } from '../render/batch/markdown.ts';
import { addRow, type SheetRows, sheetsOf } from '../render/batch/sheets.ts';
import { textForm } from '../render/batch/summary-text.ts';
import { styleFor } from '../render/style.ts';
import type { BatchFormat } from './batch.ts';
import { openResult } from './open-result.ts';
import { languagesOf } from './shared-options.ts';
import { writeResult } from './write-result.ts';

export interface BatchSink {
  readonly add: (row: BatchRow) => void;
  readonly finish: (summary: BatchSummary, receipt: BatchReceipt) => Promise<void>;
  /** Leaves nothing behind; after `finish` it does nothing. */
  readonly abandon: () => void;
}

interface SinkOptions {
  readonly format: BatchFormat;
  readonly lang: 'en' | 'zh' | 'both';
  readonly output?: string | undefined;
  readonly color?: boolean | undefined;
}

export function batchSink(io: Io, pack: Pack, options: SinkOptions, misses: (row: BatchRow) => boolean): BatchSink {
  const words = wordsOf(pack);
  const languages = languagesOf(options.lang);
  const [language = 'en'] = languages;
  const forms: Readonly<Record<Exclude<BatchFormat, 'xlsx'>, () => BatchForm>> = {
    text: () => textForm(words, { languages, style: styleFor(io, options) }),
    jsonl: jsonLines,
    json: jsonDocument,
    csv: csvForm,
    markdown: () => markdownForm(words, language),
    junit: () => junitForm(misses),
  };
  if (options.format !== 'xlsx') return written(io, options.output, forms[options.format]());
  const rows: SheetRows = { candidates: [], papers: [] };
  return {
    add: (row) => addRow(rows, row, words, language),
    finish: async (summary, receipt) =>
      writeResult(io, options.output, await writeWorkbook(sheetsOf(rows, summary, receipt, words, language))),
    abandon: () => undefined,
  };
}

function written(io: Io, output: string | undefined, form: BatchForm): BatchSink {
  const result = openResult(io, output);
  result.write(form.begin());
  return {
    add: (row) => result.write(form.row(row)),
    finish: async (summary, receipt) => {
      result.write(form.end(summary, receipt));
      result.finish();
    },
    abandon: result.abandon,
  };
}
