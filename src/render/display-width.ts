// Turns a text into the number of columns it takes in a terminal: Han characters take two, combining marks none.

/** East Asian Wide and Fullwidth (UAX #11): Hangul Jamo, CJK and its punctuation, kana, Hangul, full-width forms, emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;
/** Marks on the letter before, variation selectors and joiners. */
const none = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a printable text. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
