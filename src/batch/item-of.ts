// A profile as plain data -> an item of a batch.
import { parseText } from '../load/parse-text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BatchItem, ItemData } from './batch-item.ts';
import { rowItem } from './table-row.ts';

export function itemOf(data: ItemData): BatchItem {
  if (data.kind === 'row') return rowItem(data);
  if (data.kind === 'text') return textItem(data);
  const { from, diagnostics, shown } = data;
  return {
    data,
    from,
    document: () => ({ diagnostics }),
    placed: (diagnostic) => diagnostic,
    ...(shown ? { shown: () => shown } : {}),
  };
}

/** Diagnostics count from the first line of what was parsed; the file counts from its own. */
function textItem(data: Extract<ItemData, { kind: 'text' }>): BatchItem {
  const { from, path, line, text } = data;
  return {
    data,
    from,
    content: text,
    document: () => parseText({ path, text }),
    placed: (diagnostic) => (line === 1 ? diagnostic : movedDown(diagnostic, line - 1)),
    shown: () => ({ path, text: '\n'.repeat(line - 1) + text }),
  };
}

/** Some lines further down. */
export function movedDown(diagnostic: Diagnostic, lines: number): Diagnostic {
  const { location, related } = diagnostic;
  const moved = (at: Diagnostic['location']): Diagnostic['location'] =>
    at.range === undefined
      ? at
      : { ...at, range: { ...at.range, line: at.range.line + lines, endLine: at.range.endLine + lines } };
  return {
    ...diagnostic,
    location: moved(location),
    ...(related && { related: related.map((other) => ({ ...other, location: moved(other.location) })) }),
  };
}
