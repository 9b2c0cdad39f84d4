// A text -> lines of at most so many columns, broken at spaces and between Han characters, never before punctuation.
import { displayWidth } from './display-width.ts';

/** Signs that may not begin a line, and signs that may not end one. */
const clings = /^[，。、；：！？）》」』】〕”’％%,.;:!?)\]]/;
const opens = /[（《「『【〔“‘([]$/;

const isWide = (character: string): boolean => displayWidth(character) === 2;

/** Pieces that stay whole: words of narrow characters, single wide characters, runs of spaces. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      character !== ' ' &&
      !last.endsWith(' ') &&
      (clings.test(character) || opens.test(last) || (!isWide(character) && !isWide([...last].at(-1) ?? '')));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

/** Lines of at most `width` columns (at least 1); a piece that is wider by itself is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (displayWidth(line + piece) <= width) {
      line += piece;
      return;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    if (piece.trim() === '') return;
    if (displayWidth(piece) <= width) {
      line = piece;
      return;
    }
    for (const character of piece) {
      if (displayWidth(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const piece of pieces(text)) put(piece);
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
