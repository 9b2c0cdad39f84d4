// The state of an earlier run -> its rows, as far as they still hold for the same content today.
import type { BatchRow } from '../model/batch-row.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { BatchItem } from './batch-item.ts';
import { contentKey, openState } from './state-file.ts';

export interface KeptRows {
  /** The row of an unchanged profile. */
  readonly take: (item: BatchItem) => BatchRow | undefined;
  readonly keep: (item: BatchItem, row: BatchRow) => void;
  readonly close: () => void;
}

/** `settings`: policies, options and program, as one text. */
export function keptRows(path: string, resume: boolean, settings: string, today: () => PlainDate): KeptRows {
  const state = openState(path, resume);
  const keyOf = contentKey(settings);
  return {
    take: ({ content, from }) => {
      const row = content === undefined ? undefined : state.rowOf(keyOf(content));
      if (!row || (row.as_of_from === 'clock' && row.as_of !== today())) return undefined;
      // Problems name the place where they stood; elsewhere they are looked for again.
      if (row.from === from) return row;
      return row.problems.length === 0 ? { ...row, from } : undefined;
    },
    keep: ({ content }, row) => {
      if (content !== undefined && row.status === 'assessed') state.keep(keyOf(content), row);
    },
    close: state.close,
  };
}
