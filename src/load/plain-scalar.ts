// A value written without quotes -> text, number, truth value or nothing, by the core schema of YAML 1.2.

/** What only the parser should read. */
export const UNUSUAL = Symbol('unusual');

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

const day = /^\d{4}-\d{2}(-\d{2})?$/;
const number = /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** A text that begins with a digit and holds a sign that no number, day or time has. */
const noNumber = /^(?!0[xXoO])(?:.*[^\d.,:+\-_eExXoO]|[\d.]+-\d)/;

/** Numbers in any but their usual form, and whatever begins with a sign of the language, are left to the parser. */
export function plainScalar(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (number.test(text)) return Number(text);
    return day.test(text) || noNumber.test(text) ? text : UNUSUAL;
  }
  const isLetter =
    (first >= 0x41 && first <= 0x5a) ||
    (first >= 0x61 && first <= 0x7a) ||
    first > 0xa0 ||
    first === 0x5f ||
    first === 0x28;
  if (!isLetter) return UNUSUAL;
  const word = text.length <= 5 ? words.get(text) : undefined;
  return word === undefined ? text : word;
}
