// The form of a batch's result: what is written before the rows, for each row, and after them.
import type { BatchRow } from '../../model/batch-row.ts';
import type { BatchSummary } from '../../model/batch-summary.ts';

/** What the result was made with. */
export interface BatchReceipt {
  readonly tool: string;
  readonly pack: string;
  readonly pack_digest: string;
}

/** Rows are given in order; every part is written as soon as it is known. */
export interface BatchForm {
  readonly begin: () => string;
  readonly row: (row: BatchRow) => string;
  readonly end: (summary: BatchSummary, receipt: BatchReceipt) => string;
}
