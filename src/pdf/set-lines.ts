// Spans and a width -> their letters broken into lines, kept for the papers that say the same after this one.
import type { Span } from '../model/paper.ts';
import { breakLines, type SetLine } from './break-lines.ts';
import { type Lettered, type Lettering, lettersOf } from './letters.ts';

export interface SetSpans extends Lettered {
  readonly lines: readonly SetLine[];
}

/** Papers of one place share most of what they say. Of two generations the older is let go when the younger is full. */
const KEPT_AT_MOST = 4000;
let [young, old] = [new Map<string, SetSpans>(), new Map<string, SetSpans>()];

/** `width` in parts of the em. */
export function setLines(spans: readonly Span[], width: number, lettering: Lettering): SetSpans {
  let key = String(width);
  for (const { text, language, isStrong } of spans) key += `\n${language} ${isStrong === true} ${text}`;
  const kept = young.get(key);
  if (kept) return kept;
  const before = lettering.missing.length;
  const found = old.get(key) ?? withLines(lettersOf(spans, lettering), width);
  // What cannot be printed is told anew for each paper.
  if (lettering.missing.length === before) keep(key, found);
  return found;
}

const withLines = (lettered: Lettered, width: number): SetSpans => ({
  ...lettered,
  lines: breakLines(lettered.letters, width),
});

function keep(key: string, value: SetSpans): void {
  if (young.size >= KEPT_AT_MOST) [young, old] = [new Map(), young];
  young.set(key, value);
}
