// Cells side by side -> lines of styled spans, aligned by display width; a cell too long for its column is wrapped.
import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';
import type { Tone } from './style.ts';
import { wrap } from './wrap.ts';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One printed line, styled only when it is written. */
export type Line = readonly Span[];

export interface Cell {
  readonly text: string;
  /** Columns the cell takes; the text of the last cell is not padded. */
  readonly width: number;
  readonly align?: 'right';
  readonly tone?: Tone;
}

/** A text of any origin: escapes in it are made visible here, before its width is measured. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text: printable(text), tone });

/** Columns between two cells. */
const GAP = 1;

export function columns(cells: readonly Cell[]): readonly Line[] {
  const wrapped = cells.map((cell) => wrap(printable(cell.text), cell.width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const texts = wrapped.map((lines) => lines[row] ?? '');
    const last = texts.findLastIndex((text) => text !== '');
    return cells.slice(0, last + 1).flatMap((cell, i) => {
      const text = texts[i] ?? '';
      const pad = ' '.repeat(Math.max(0, cell.width - displayWidth(text)));
      const tone = cell.tone ?? 'plain';
      const before = i === 0 ? '' : ' '.repeat(GAP);
      if (cell.align === 'right') return [span(before + pad), span(text, tone)];
      return [span(before), span(text, tone), span(i === last ? '' : pad)];
    });
  });
}

/** A left text, and a right one that ends at `width`; below each other where they do not fit. */
export function ends(left: Span, right: Span, width: number): readonly Line[] {
  const [l, r] = [displayWidth(left.text), displayWidth(right.text)];
  if (right.text === '') return paragraph(left, width);
  if (l + r + 2 <= width) return [[left, span(' '.repeat(width - l - r)), right]];
  return [...paragraph(left, width), ...paragraph(right, width)];
}

/** A text wrapped to `width`, every line `indent` columns in; `lead` stands before the first. */
export function paragraph({ text, tone }: Span, width: number, indent = 0, lead: Span = span('')): readonly Line[] {
  return wrap(text, width - indent).map((line, i) => {
    const before = i === 0 ? lead.text : '';
    return [span(before, lead.tone), span(' '.repeat(Math.max(0, indent - displayWidth(before)))), span(line, tone)];
  });
}

/** Columns of a printed page; no line is wider. */
export const PAGE_WIDTH = 80;
