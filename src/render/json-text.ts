// Turns plain data into JSON for a file or a terminal: nothing in a text can steer the terminal it is shown in.

/** What JSON may hold as it is, but a terminal may obey: later controls, format characters, line separators. */
const unsafe = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

export const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 2).replaceAll(unsafe, escaped)}\n`;

/** On one line, without its end. */
export const jsonLine = (data: unknown): string => JSON.stringify(data).replaceAll(unsafe, escaped);

/** As `\u202e`; a character beyond U+FFFF is two of them. */
const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
