// Letters and a width -> lines, broken where Unicode allows it (UAX #14); a word wider than the line is cut.
import LineBreaker from 'linebreak';
import type { Letter } from './letters.ts';

export interface SetLine {
  readonly letters: readonly Letter[];
  /** In parts of the em, without the space it ends with. */
  readonly width: number;
}

/** Signs that may not begin a line, so that a cut never leaves one there. */
const clings = /^[\p{Pe}\p{Pf}，。、；：！？…％%,.;:!?·\u00B7]$/u;
const digit = /^\d$/;
const SPACE = 0x20;

const widthOf = (letters: readonly Letter[]): number => letters.reduce((sum, { width }) => sum + width, 0);

/** `width` in parts of the em. No letters make no line. */
export function breakLines(letters: readonly Letter[], width: number): readonly SetLine[] {
  const lines: SetLine[] = [];
  let line: readonly Letter[] = [];
  const end = (): void => {
    const trimmed = withoutEndSpace(line);
    if (trimmed.length > 0) lines.push({ letters: trimmed, width: widthOf(trimmed) });
    line = [];
  };
  for (const part of partsOf(letters)) {
    const needed = widthOf(withoutEndSpace(part));
    if (widthOf(line) + needed > width) end();
    if (needed <= width) {
      line = [...line, ...part];
      continue;
    }
    const pieces = cut(part, width);
    for (const piece of pieces.slice(0, -1)) {
      line = piece;
      end();
    }
    line = pieces.at(-1) ?? [];
  }
  end();
  return lines;
}

function withoutEndSpace(letters: readonly Letter[]): readonly Letter[] {
  let end = letters.length;
  while (end > 0 && letters[end - 1]?.codePoint === SPACE) end -= 1;
  return end === letters.length ? letters : letters.slice(0, end);
}

/** Stretches between the places where a line may end. */
function partsOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const text = letters.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');
  const breaker = new LineBreaker(text);
  const parts: (readonly Letter[])[] = [];
  let [from, at, unit] = [0, 0, 0];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    for (; unit < next.position && at < letters.length; at += 1) unit += (letters[at]?.codePoint ?? 0) > 0xffff ? 2 : 1;
    if (isInNumber(letters, at)) continue;
    parts.push(letters.slice(from, at));
    from = at;
  }
  if (from < letters.length) parts.push(letters.slice(from));
  return parts.filter((part) => part.length > 0);
}

/** UAX #14 would end a line inside "35–45". */
function isInNumber(letters: readonly Letter[], at: number): boolean {
  const near = (offset: number): string => String.fromCodePoint(letters[at + offset]?.codePoint ?? SPACE);
  return near(-1) === '–' && digit.test(near(-2)) && digit.test(near(0));
}

function cut(letters: readonly Letter[], width: number): readonly (readonly Letter[])[] {
  const pieces: (readonly Letter[])[] = [];
  let [from, used] = [0, 0];
  letters.forEach((letter, i) => {
    if (used + letter.width <= width || i === from) {
      used += letter.width;
      return;
    }
    // One letter goes along with a sign that may not stand first.
    const at = clings.test(String.fromCodePoint(letter.codePoint)) && i - from > 1 ? i - 1 : i;
    pieces.push(letters.slice(from, at));
    used = widthOf(letters.slice(at, i + 1));
    from = at;
  });
  pieces.push(letters.slice(from));
  return pieces;
}
