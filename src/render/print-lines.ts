// Lines of styled spans -> the text that is written; escapes hidden in values are made harmless before colour is added.
import type { Line } from './columns.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

export const printLines = (lines: readonly Line[], style: Style): string =>
  lines
    .map((line) => {
      const spans = line.filter(({ text }) => text !== '').map(({ text, tone }) => ({ text: printable(text), tone }));
      return spans
        .map(({ text, tone }) => (text.trim() === '' ? text : style[tone](text)))
        .join('')
        .trimEnd();
    })
    .join('\n')
    .concat('\n');
