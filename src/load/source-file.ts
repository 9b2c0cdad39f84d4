// Turns offsets in the text of a file into the lines and columns a person sees in an editor.
import type { SourceRange } from '../model/diagnostic.ts';

/** The text of one file, without a byte order mark. `path` is what messages call the file. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const startsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offset of the first character of every line; a line ends after LF, so CRLF files count the same. */
function lineStarts(source: SourceFile): readonly number[] {
  const known = startsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  startsOf.set(source, starts);
  return starts;
}

/** Line and column, both from 1, of an offset; offsets outside the file count as its nearest end. */
function positionAt(source: SourceFile, offset: number): readonly [line: number, column: number] {
  const starts = lineStarts(source);
  const at = Math.max(0, Math.min(offset, source.text.length));
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return [low + 1, at - (starts[low] ?? 0) + 1];
}

/** The range between two offsets, the second exclusive. */
export function rangeAt(source: SourceFile, start: number, end: number): SourceRange {
  const [line, column] = positionAt(source, start);
  const [endLine, endColumn] = positionAt(source, Math.max(start, end));
  return { line, column, endLine, endColumn };
}

/** The text of a line (from 1), without its line end; empty where the file has no such line. */
export function lineText(source: SourceFile, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const next = starts[line];
  return source.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
}
