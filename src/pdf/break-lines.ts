// Letters and a width -> lines, broken where Unicode allows it (UAX #14); a word wider than the line is cut.
import LineBreaker from 'linebreak';
import type { Letter } from './faces.ts';

/** A stretch of the letters, without the space it ends with. */
export interface SetLine {
  readonly from: number;
  /** The number of the letter after its last. */
  readonly to: number;
  /** In parts of the em. */
  readonly width: number;
}

/** Signs that may not begin a line, so that a cut never leaves one there. */
const clings = /^[\p{Pe}\p{Pf}，。、；：！？…％%,.;:!?·]$/u;
const SPACE = 0x20;
const DASH = 0x2013;
const isDigit = (codePoint = 0): boolean => codePoint >= 0x30 && codePoint <= 0x39;

/** `width` in parts of the em. No letters make no line. */
export function breakLines(letters: readonly Letter[], width: number): readonly SetLine[] {
  const all = widthOf(letters, 0, letters.length);
  const [end, space] = withoutEndSpace(letters, 0, letters.length);
  // Most cells of a table need no break; finding where one may stand is dear. No letter forces one.
  if (all - space <= width) return end === 0 ? [] : [{ from: 0, to: end, width: all - space }];
  const lines: SetLine[] = [];
  let [from, used] = [0, 0];
  const endAt = (to: number): void => {
    const [last, space] = withoutEndSpace(letters, from, to);
    if (last > from) lines.push({ from, to: last, width: used - space });
    [from, used] = [to, 0];
  };
  for (let [start, breaks, i] = [0, breaksOf(letters), 0]; i < breaks.length; i += 1) {
    const end = breaks[i] ?? letters.length;
    const whole = widthOf(letters, start, end);
    const needed = whole - withoutEndSpace(letters, start, end)[1];
    if (used + needed > width && start > from) endAt(start);
    if (needed > width) {
      for (const at of cuts(letters, start, end, width)) {
        used = widthOf(letters, from, at);
        endAt(at);
      }
      used = widthOf(letters, from, end);
    } else used += whole;
    start = end;
  }
  endAt(letters.length);
  return lines;
}

function widthOf(letters: readonly Letter[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i += 1) width += letters[i]?.width ?? 0;
  return width;
}

/** Where the letters end before their last spaces, and how wide those are. */
function withoutEndSpace(letters: readonly Letter[], from: number, to: number): readonly [end: number, space: number] {
  let [end, space] = [to, 0];
  for (let last = letters[end - 1]; end > from && last?.codePoint === SPACE; last = letters[end - 1]) {
    space += last.width;
    end -= 1;
  }
  return [end, space];
}

/** The numbers of the letters before which a line may end, and the end. */
function breaksOf(letters: readonly Letter[]): readonly number[] {
  const breaker = new LineBreaker(letters.map(({ codePoint }) => String.fromCodePoint(codePoint)).join(''));
  const breaks: number[] = [];
  let [at, unit] = [0, 0];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    for (; unit < next.position && at < letters.length; at += 1) unit += (letters[at]?.codePoint ?? 0) > 0xffff ? 2 : 1;
    // UAX #14 would end a line inside "35–45".
    const isInNumber =
      letters[at - 1]?.codePoint === DASH && isDigit(letters[at - 2]?.codePoint) && isDigit(letters[at]?.codePoint);
    if (!isInNumber) breaks.push(at);
  }
  return breaks;
}

/** Where a word is cut that is wider than a line. One letter goes along with a sign that may not stand first. */
function cuts(letters: readonly Letter[], start: number, end: number, width: number): readonly number[] {
  const found: number[] = [];
  let [from, used] = [start, 0];
  for (let i = start; i < end; i += 1) {
    const letter = letters[i];
    if (!letter) break;
    if (used + letter.width > width && i > from) {
      from = clings.test(String.fromCodePoint(letter.codePoint)) && i - from > 1 ? i - 1 : i;
      found.push(from);
      used = widthOf(letters, from, i);
    }
    used += letter.width;
  }
  return found;
}
