// The spans of a paragraph -> letters, each with the face that has it; a character no face has becomes its number in brackets.
import type { Span } from '../model/paper.ts';
import type { Face, Faces } from './faces.ts';

export interface Letter {
  readonly codePoint: number;
  readonly face: Face;
  /** Advance in parts of the em. */
  readonly width: number;
  readonly span: Span;
}

/** A character that cannot be printed, and the text it stands in. */
export interface MissingCharacter {
  readonly codePoint: number;
  readonly text: string;
}

export interface Lettering {
  readonly faces: Faces;
  readonly missing: MissingCharacter[];
}

/** Controls, marks of writing direction, joiners and variation selectors: they have no shape of their own. */
const shapeless = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
/** Spaces of every width but the ideographic and the one that does not break; ends of lines too. */
const spaces = /[\t\n\v\f\r\u0085\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]+/g;
const words = /\s+|[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{M}\p{N}]/gu;
const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

export const lettersOf = (spans: readonly Span[], lettering: Lettering): readonly Letter[] =>
  spans.flatMap((span) => lettersOfSpan(span, lettering));

function lettersOfSpan(span: Span, lettering: Lettering): readonly Letter[] {
  const faces = span.isStrong ? lettering.faces.strong : lettering.faces.regular;
  const [main] = faces;
  const text = span.text.normalize('NFC').replace(spaces, ' ').replace(shapeless, '');
  const found: Letter[] = [];
  if (!main) return found;
  const missing: number[] = [];
  const put = (codePoint: number, face: Face, width: number): void => {
    found.push({ codePoint, face, width, span });
  };
  const putMissing = (): void => {
    if (missing.length === 0) return;
    lettering.missing.push(...missing.map((codePoint) => ({ codePoint, text })));
    for (const letter of standIn(missing)) {
      const codePoint = letter.codePointAt(0) ?? 0;
      put(codePoint, main, main.widthOf(codePoint) ?? 0);
    }
    missing.length = 0;
  };
  for (const [word] of text.matchAll(words)) {
    const whole = wholeFace(word, faces);
    for (const letter of word) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const face = whole ?? faces.find((one) => one.widthOf(codePoint) !== undefined);
      const width = face?.widthOf(codePoint);
      if (face === undefined || width === undefined) {
        missing.push(codePoint);
        continue;
      }
      putMissing();
      put(codePoint, face, width);
    }
  }
  putMissing();
  return found;
}

/** "[U+20BB7]"; neighbours share their brackets. */
const standIn = (codePoints: readonly number[]): string =>
  `[${codePoints.map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;

/** A word of letters is set in one face where one has it all, so that no letter looks borrowed. */
function wholeFace(word: string, faces: readonly Face[]): Face | undefined {
  if (han.test(word)) return undefined;
  const codePoints = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  return faces.find((face) => codePoints.every((codePoint) => face.widthOf(codePoint) !== undefined));
}
