// What stands in a file and what the format asks for, in words a person can compare: used by every message about a format.
import type { DocumentPath } from '../model/diagnostic.ts';

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, undefined where the path ends earlier. */
export function valueAt(root: unknown, path: DocumentPath): unknown {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isMapping(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else return undefined;
  }
  return value;
}

export const quoted = (value: unknown): string => JSON.stringify(value);

/** Names in a list; a long list is cut, the page of the format has the rest. */
export const listed = (values: readonly unknown[]): string => {
  const shown = values.slice(0, 12).map(quoted).join(', ');
  return values.length > 12 ? `${shown} and ${values.length - 12} more` : shown;
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'nothing',
};
export const typeName = (expected: string): string => typeNames[expected] ?? expected;

/** What stands at a place, in words a person can compare with the file. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing is written here';
  if (Array.isArray(value)) return 'a list stands here';
  if (isMapping(value)) return 'a mapping stands here';
  if (typeof value === 'string')
    return `the text ${quoted(value.length > 60 ? `${value.slice(0, 60)}…` : value)} stands here`;
  return `${quoted(value)} stands here`;
}
