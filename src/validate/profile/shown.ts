// Turns a value that is wrong into a few words for a message: short, and with its kind named.

const LONGEST = 60;

/** A scalar as text; nothing for a list or a mapping, which may not even have a text. */
export const wordOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value).trim());

const shortened = (words: string): string => {
  const characters = [...words];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : words;
};

/** A value as it can stand in a sentence; texts in quotes, unless they are to be typed. */
export function shown(value: unknown, style: 'quoted' | 'plain' = 'quoted'): string {
  if (typeof value === 'string') return style === 'plain' ? shortened(value) : `"${shortened(value)}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return value === null ? 'nothing' : String(value);
}

/** A value with its kind, as the beginning of a message. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `${shown(value)} is a text`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${value} is a number` : 'this number is too large to count';
  if (typeof value === 'boolean') return `${value} is a yes or no`;
  return value === null ? 'there is no value' : `there is ${shown(value)}`;
}
