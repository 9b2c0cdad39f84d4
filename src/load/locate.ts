// Turns a path in a document into the range of the file where its key or its value is written.
import type { DocumentPath, SourceRange } from '../model/diagnostic.ts';
import type { YamlDocument } from './parse-yaml.ts';
import { rangeAt } from './source-file.ts';

/** Where a node of a document is written: offsets in the text, the end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Where the key before it is written, if it is the value of one. */
  readonly key?: { readonly start: number; readonly end: number };
  /** A scalar as it is written, quotes and escapes undone. */
  readonly scalar?: string;
  readonly children?: ReadonlyMap<string | number, Mark>;
}

/** The mark at a path, or the nearest one above it. */
function markAt(document: YamlDocument, path: DocumentPath): { readonly mark: Mark; readonly found: boolean } {
  const part = document.partAt?.(path);
  let mark = part?.root ?? document.root;
  for (const step of part?.rest ?? path) {
    const next = mark.children?.get(step);
    if (!next) return { mark, found: false };
    mark = next;
  }
  return { mark, found: true };
}

/**
 * Where the key or the value at a path is written. Where the path is not in the file, the nearest node above it that is:
 * its key, as the place from which something is missing. A value that is empty is marked at its key.
 */
export function locate(document: YamlDocument, path: DocumentPath, part: 'key' | 'value' = 'value'): SourceRange {
  const { mark, found } = markAt(document, path);
  const wanted = mark.key && (part === 'key' || !found || mark.start === mark.end) ? mark.key : mark;
  const opening = !found && !mark.key ? { start: mark.start, end: endOfFirstWord(document, mark) } : wanted;
  return rangeAt(document.source, opening.start, opening.end);
}

/** A list item or a whole file that misses something is marked at its first word only. */
function endOfFirstWord(document: YamlDocument, mark: Mark): number {
  const word = /^[^\s:,]+/.exec(document.source.text.slice(mark.start, Math.min(mark.end, mark.start + 200)));
  return mark.start + (word?.[0].length ?? 0);
}

/** The text of the scalar at a path as it is written, so that the passport 00123456 keeps its zeros. */
export function scalarSource(document: YamlDocument, path: DocumentPath): string | undefined {
  const { mark, found } = markAt(document, path);
  return found ? mark.scalar : undefined;
}
