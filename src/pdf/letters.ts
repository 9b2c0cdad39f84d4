// The spans of a paragraph -> letters, each with the face that has it; a character no face has becomes its number in brackets.
import type { Span } from '../model/paper.ts';
import type { Face, Faces, Letter } from './faces.ts';

/** A character that cannot be printed, and the text it stands in. */
export interface MissingCharacter {
  readonly codePoint: number;
  readonly text: string;
}

export interface Lettering {
  readonly faces: Faces;
  readonly missing: MissingCharacter[];
}

export interface Lettered {
  readonly letters: readonly Letter[];
  /** For each span the number of the letter after its last. */
  readonly ends: readonly number[];
}

/** Controls, marks of writing direction, joiners and variation selectors: they have no shape of their own. */
const shapeless = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
/** Spaces of every width but the ideographic and the one that does not break; ends of lines too. */
const spaces = /[\t\n\v\f\r\u0085\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]+/g;
const words = /\s+|[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{M}\p{N}]/gu;
/** The Chinese fonts draw these as wide as a character. A word of letters may hold the apostrophe. */
const signs = /[‘’“”…—·]/;
const latinLetter = /\p{sc=Latin}/u;
const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const isAscii = /^[\x20-\x7e]*$/;

export function lettersOf(spans: readonly Span[], lettering: Lettering): Lettered {
  const letters: Letter[] = [];
  const ends = spans.map((span) => {
    putSpan(span, lettering, letters);
    return letters.length;
  });
  return { letters, ends };
}

function putSpan({ text: given, isStrong, language }: Span, { faces, missing }: Lettering, letters: Letter[]): void {
  const asked = isStrong ? faces.strong : faces.regular;
  const [main, second] = asked;
  const latin = second ? [second, ...asked] : asked;
  if (!main) return;
  if (isAscii.test(given)) {
    putKnown(given, main, letters);
    return;
  }
  const text = given.normalize('NFC').replace(spaces, ' ').replace(shapeless, '');
  let lacking: number[] = [];
  const putLacking = (): void => {
    if (lacking.length === 0) return;
    missing.push(...lacking.map((codePoint) => ({ codePoint, text })));
    putKnown(standIn(lacking), main, letters);
    lacking = [];
  };
  for (const [word] of text.matchAll(words)) {
    const isLatin = language === 'en' || latinLetter.test(word);
    const order = isLatin && signs.test(word) ? latin : facesOfWord(word, asked);
    for (const character of word) {
      const codePoint = character.codePointAt(0) ?? 0;
      const letter = letterIn(order, codePoint);
      if (letter === undefined) lacking.push(codePoint);
      else {
        putLacking();
        letters.push(letter);
      }
    }
  }
  putLacking();
}

/** Characters the first face is known to have. */
function putKnown(text: string, face: Face, letters: Letter[]): void {
  for (let i = 0; i < text.length; i += 1) {
    const letter = face.letterOf(text.charCodeAt(i));
    if (letter) letters.push(letter);
  }
}

function letterIn(faces: readonly Face[], codePoint: number): Letter | undefined {
  for (const face of faces) {
    const letter = face.letterOf(codePoint);
    if (letter) return letter;
  }
  return undefined;
}

/** "[U+20BB7]"; neighbours share their brackets. */
const standIn = (codePoints: readonly number[]): string =>
  `[${codePoints.map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;

/** A word of letters is set in one face where one has it all, so that no letter looks borrowed. */
function facesOfWord(word: string, faces: readonly Face[]): readonly Face[] {
  if (word.length === 1 || han.test(word)) return faces;
  const characters = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const whole = faces.find((face) => characters.every((codePoint) => face.letterOf(codePoint) !== undefined));
  return whole ? [whole] : faces;
}
