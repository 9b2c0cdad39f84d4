// The bytes of a JSONL file or of standard input -> one item a line, with memory for a few lines only.
import { isUtf8 } from 'node:buffer';
import { decodeSource, SIZE_LIMIT } from '../load/read-source.ts';
import type { BatchItem } from './batch-item.ts';
import { itemOf, movedDown } from './item-of.ts';

const LINE_FEED = 10;

/** `path`: what messages call the file. Empty lines are passed over, and a byte order mark at the beginning. */
export async function* readLines(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly BatchItem[]> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  /** Set while a line that is too long is passed over. */
  let isSkipping = false;
  for await (const piece of pieces) {
    const held = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    const end = held.lastIndexOf(LINE_FEED) + 1;
    const items: BatchItem[] = [];
    let start = 0;
    if (end > 0 && isSkipping) {
      start = held.indexOf(LINE_FEED) + 1;
      line += 1;
      isSkipping = false;
    }
    line = addLines(path, held.subarray(start, end), line, items);
    rest = Buffer.from(held.subarray(end));
    if (rest.length > SIZE_LIMIT) {
      if (!isSkipping) items.push(itemOfBytes(path, line, rest));
      isSkipping = true;
      rest = Buffer.alloc(0);
    }
    if (items.length > 0) yield items;
  }
  const items: BatchItem[] = [];
  if (!isSkipping) addLines(path, rest, line, items);
  if (items.length > 0) yield items;
}

/** Adds the lines of some bytes, the first of which has the number `line`; gives back the number of the next. */
function addLines(path: string, bytes: Buffer, line: number, items: BatchItem[]): number {
  if (isUtf8(bytes) && !bytes.includes(0)) {
    const lines = bytes.toString('utf8').split('\n');
    for (const [i, text] of lines.entries()) {
      const bare = line + i === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (bare.trim() !== '') items.push(itemOfText(path, line + i, bare));
    }
    return line + lines.length - 1;
  }
  let next = line;
  for (let start = 0; start < bytes.length; next += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const found = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (found.toString('latin1').trim() !== '') items.push(itemOfBytes(path, next, found));
    if (end === -1) return next;
    start = end + 1;
  }
  return next;
}

const itemOfText = (path: string, line: number, text: string): BatchItem =>
  itemOf({ kind: 'text', from: `${path}:${line}`, path, line, text });

/** A line that is too long or no text in UTF-8, or perhaps neither. */
function itemOfBytes(path: string, line: number, bytes: Buffer): BatchItem {
  const { source, shown, diagnostics } = decodeSource(path, bytes);
  if (source) return itemOfText(path, line, source.text);
  return itemOf({
    kind: 'broken',
    from: `${path}:${line}`,
    diagnostics: diagnostics.map((diagnostic) => movedDown(diagnostic, line - 1)),
    shown: { path, text: '\n'.repeat(line - 1) + shown.text.slice(0, LONGEST_SHOWN) },
  });
}

/** Characters of a line that is no text. */
const LONGEST_SHOWN = 2000;
