// The text of a JSON file -> its data, many times faster than the YAML parser; undefined for anything that needs a word.

/**
 * What is no JSON, names a key twice or lies too deep is left to the parser of YAML, which knows where things stand and
 * what to say. A key given twice is found by counting: every key stands before a colon in the text.
 */
export function plainJson(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.includes('\t')) return undefined;
  const value = parsed(text);
  if (!isMapping(value) || Array.isArray(value)) return undefined;
  const keys = keysIn(value, 0);
  return keys === undefined || keys !== keysWritten(text) ? undefined : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const DEEPEST = 32;
const LONGEST_KEY = 200;

/** How many keys there are, at every depth; undefined where something is unusual. */
function keysIn(value: unknown, depth: number): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) || !Number.isInteger(value) ? 0 : undefined;
  if (!isMapping(value)) return 0;
  if (depth > DEEPEST) return undefined;
  let count = 0;
  const isList = Array.isArray(value);
  for (const key in value) {
    // Names that every object has are read from it where the file does not have them.
    if (!isList && (key === '' || key.length > LONGEST_KEY || key in Object.prototype)) return undefined;
    const below = keysIn(value[key], depth + 1);
    if (below === undefined) return undefined;
    count += below + (isList ? 0 : 1);
  }
  return count;
}

/** Never too few: a quote and a colon inside a text are counted as well, and then the parser decides. */
function keysWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) count += 1;
  return count;
}
