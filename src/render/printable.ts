// Turns a text from a file into one that is safe to print: what would steer a terminal or hide letters becomes visible.

/** Controls, format characters such as those that turn the direction of writing, lone surrogates, line separators. */
const unsafe = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** `␛` for an escape, `␊` for a line feed, `<U+202E>` for the rest. Joiners stay, names in Persian or Hindi need them. */
export const printable = (text: string): string => text.replaceAll(unsafe, visible);

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
