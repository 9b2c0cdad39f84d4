// Turns a range of a file into the line it stands in and the carets below it, aligned by display width.
import { lineText, type SourceFile } from '../load/source-file.ts';
import type { SourceRange } from '../model/diagnostic.ts';
import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** `line` is safe to print; `carets` stand below it. */
export interface CodeFrame {
  readonly line: string;
  readonly carets: string;
}

/** A line of so many columns is shown whole. */
const WHOLE = 90;
/** Of a longer one: columns before the range, of it, and after it. */
const BEFORE = 36;
const MARKED = 44;
const AFTER = 36;

/** A range over several lines is marked to the end of its first; an empty one has one caret. */
export function codeFrame(source: SourceFile, range: SourceRange): CodeFrame {
  const text = lineText(source, range.line);
  const start = range.column - 1;
  const end = range.endLine === range.line ? range.endColumn - 1 : text.length;
  if (text.length <= WHOLE && displayWidth(printable(text)) <= WHOLE) return whole(text, start, end);
  const before = lastColumns(text.slice(Math.max(0, start - 2 * BEFORE), start), BEFORE);
  const marked = firstColumns(text.slice(start, Math.min(end, start + 2 * MARKED)), MARKED);
  const after = firstColumns(text.slice(Math.max(start, end), Math.max(start, end) + 2 * AFTER), AFTER);
  return { line: `${before}${marked}${end > start + 2 * MARKED ? '' : after}`, carets: carets(before, marked) };
}

const whole = (text: string, start: number, end: number): CodeFrame => ({
  line: printable(text),
  carets: carets(printable(text.slice(0, start)), printable(text.slice(start, end))),
});

const carets = (before: string, marked: string): string =>
  ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)));

function firstColumns(text: string, columns: number): string {
  let shown = '';
  for (const character of text) {
    const next = shown + printable(character);
    if (displayWidth(next) > columns) return `${shown}…`;
    shown = next;
  }
  return shown;
}

function lastColumns(text: string, columns: number): string {
  let shown = '';
  for (const character of [...text].reverse()) {
    const next = printable(character) + shown;
    if (displayWidth(next) > columns) return `…${shown}`;
    shown = next;
  }
  return shown;
}
