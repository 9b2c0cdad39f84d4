// A batch -> one JSON document, or one line of JSON a profile.
import { jsonLine, jsonText } from '../json-text.ts';
import type { BatchForm } from './batch-form.ts';

export const jsonLines = (): BatchForm => ({
  begin: () => '',
  row: (row) => `${jsonLine(row)}\n`,
  end: () => '',
});

/** One row a line, so that two results can be compared line by line. */
export function jsonDocument(): BatchForm {
  let isFirst = true;
  return {
    begin: () => '{\n  "format": "laihua/batch/1",\n  "rows": [',
    row: (row) => {
      const line = `${isFirst ? '' : ','}\n    ${jsonLine(row)}`;
      isFirst = false;
      return line;
    },
    end: (summary, receipt) => {
      const rest = jsonText({ summary, receipt });
      return `${isFirst ? '' : '\n  '}],\n${rest.slice(rest.indexOf('\n') + 1)}`;
    },
  };
}
