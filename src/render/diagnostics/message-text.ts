// A diagnostic -> its whole message as plain text: what was found, the hint, the related places, the witness and the page.
import type { Diagnostic, Location } from '../../model/diagnostic.ts';
import { printable } from '../printable.ts';
import { pageOf } from './page-of.ts';
import { witnessLines } from './witness-lines.ts';

export function messageText({ code, message, hint, related = [], witness }: Diagnostic): string {
  return [
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...related.map(({ note, location }) => `${note}: ${placeText(location)}`),
    ...(witness === undefined
      ? []
      : [`shown by: ${witness.shows}`, ...witnessLines(witness).map((line) => `  ${line}`)]),
    `see ${pageOf(code)}`,
  ]
    .map(printable)
    .join('\n');
}

/** `file:line:column`, as editors and terminals link it. */
export const placeText = ({ file, range }: Location): string =>
  range ? `${file}:${range.line}:${range.column}` : file;
