// Turns raw values of a document into typed ones: small readers for text, days, codes, lists and records that collect findings.
import { scalarSource } from '../../load/locate.ts';
import type { YamlDocument } from '../../load/parse-yaml.ts';
import { countryCodes } from '../../model/country-codes.ts';
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { isPlainDate, type PlainDate } from '../../model/plain-date.ts';
import type { Finding } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import { countryHint, dayHint } from './hints.ts';
import { describe, shown, wordOf } from './shown.ts';

/** Where readers stand: the document they read from, and what they found so far. */
export interface Reading {
  readonly document: YamlDocument;
  readonly findings: Finding[];
}

/** Reads a value that is there; undefined where it is wrong, which is then among the findings. */
export type Field<T> = (reading: Reading, path: DocumentPath, value: unknown) => T | undefined;

export function report(
  { findings }: Reading,
  path: DocumentPath,
  code: DiagnosticCode,
  message: string,
  more: Partial<Pick<Finding, 'hint' | 'target' | 'related'>> = {},
): undefined {
  findings.push({ code, path, message, target: 'value', ...more });
}

export const wrongType = (reading: Reading, path: DocumentPath, value: unknown, expected: string, hint?: string) =>
  report(reading, path, 'profile/wrong-type', `${describe(value)}, expected ${expected}`, { hint });

/** Anything written in one piece, as it is written: the reference 0071 keeps its zeros. */
export const text: Field<string> = (reading, path, value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'object'
    ? wrongType(reading, path, value, 'a text')
    : (scalarSource(reading.document, path) ?? String(value));
};

export const flag: Field<boolean> = (reading, path, value) => {
  if (typeof value === 'boolean') return value;
  const word = wordOf(value).toLowerCase();
  const meant = ['yes', 'y', 'true', '是', '1'].includes(word)
    ? 'true'
    : ['no', 'n', 'false', '否', '0'].includes(word)
      ? 'false'
      : '';
  return wrongType(reading, path, value, 'true or false', meant === '' ? undefined : `write ${meant}, without quotes`);
};

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** A day that exists, `YYYY-MM-DD`. */
export const day: Field<PlainDate> = (reading, path, value) => {
  if (isPlainDate(value)) return value;
  if (typeof value === 'string' && dayShape.test(value)) return impossible(reading, path, value);
  return wrongType(reading, path, value, 'a day written YYYY-MM-DD', dayHint(value));
};

export const impossible = (reading: Reading, path: DocumentPath, value: string) =>
  report(
    reading,
    path,
    'profile/impossible-date',
    `${value} is no day of the calendar, expected one from 1900 to 2199`,
  );

/** ISO 3166-1 alpha-2. */
export const country: Field<string> = (reading, path, value) => {
  if (typeof value !== 'string')
    return wrongType(reading, path, value, 'a country code of two letters', countryHint(value));
  if (countryCodes.has(value)) return value;
  const message = `${shown(value)} is no country code, expected two capital letters of ISO 3166-1`;
  return report(reading, path, 'profile/unknown-country', message, { hint: countryHint(value) });
};

/** ISO 639-1. */
export const language: Field<string> = (reading, path, value) =>
  typeof value === 'string' && /^[a-z]{2}$/.test(value)
    ? value
    : wrongType(reading, path, value, 'a language code of two small letters, such as en');

/** Names that fit in a sentence; of more, the first give the idea. */
const FEW = 12;
const listed = (known: readonly string[]): string =>
  known.length <= FEW
    ? `one of ${known.join(', ')}`
    : `one of ${known.length}, such as ${known.slice(0, 3).join(', ')}`;

/** What a misspelt name should have been, as a hint. */
export function meant(value: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(value, known);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}

/** One of some names; `what` says what they are names of. */
export function oneOf<T extends string>(
  known: readonly T[],
  what: string,
  code: DiagnosticCode = 'profile/unknown-choice',
): Field<T> {
  const names = new Map<string, T>(known.map((name) => [name, name]));
  return (reading, path, value) => {
    if (typeof value !== 'string') return wrongType(reading, path, value, listed(known));
    const found = names.get(value);
    if (found !== undefined) return found;
    const message = `${shown(value)} is no ${what}, expected ${listed(known)}`;
    return report(reading, path, code, message, { hint: meant(value, known) });
  };
}

/** A list; what is wrong in it is left out. */
export const listOf =
  <T>(item: Field<T>, expected: string): Field<readonly T[]> =>
  (reading, path, value) => {
    if (!Array.isArray(value)) {
      const hint = typeof value === 'object' ? 'begin each with "- "' : `write [${shown(value, 'plain')}]`;
      return wrongType(reading, path, value, `a list of ${expected}`, hint);
    }
    const items: T[] = [];
    for (const [i, each] of value.entries()) {
      const at = [...path, i];
      const read = each === null ? emptyItem(reading, at) : item(reading, at, each);
      if (read !== undefined) items.push(read);
    }
    return items;
  };

const emptyItem = (reading: Reading, path: DocumentPath) =>
  report(reading, path, 'profile/wrong-type', 'this item of the list is empty', { hint: 'delete it' });

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that are kept and ignored: notes of other programs. */
export const isForeign = (key: string): boolean => key.startsWith('x_');

const opening = (keys: readonly string[]): string => keys.slice(0, 4).join(', ') + (keys.length > 4 ? ' …' : '');

/**
 * A mapping with these keys; one without a value counts as absent. `required` keys are told with their hint where
 * they are missing; `misplaced` may say where an unknown key belongs.
 */
export function record<F extends Fields>(
  fields: F,
  required: Readonly<Record<string, string>> = {},
  misplaced?: (key: string) => string | undefined,
): Field<Values<F>> {
  const readers = new Map<string, Field<unknown>>(Object.entries(fields));
  const hints = Object.entries(required);
  return (reading, path, value) => {
    if (!isMapping(value)) return wrongType(reading, path, value, `a mapping with ${opening(Object.keys(fields))}`);
    // Pairs of a key of `fields` and what its own reader gave, so that the object made of them has the type promised.
    const entries: (readonly unknown[])[] = [];
    for (const key in value) {
      const each = value[key];
      const field = readers.get(key);
      const at = [...path, key];
      if (field && each !== null) {
        const read = field(reading, at, each);
        if (read !== undefined) entries.push([key, read]);
      } else if (!field && !isForeign(key)) {
        const hint = misplaced?.(key) ?? meant(key, Object.keys(fields));
        const known = Object.keys(fields);
        const message = `the key ${shown(key)} is not known here, expected ${listed(known)}`;
        report(reading, at, 'profile/unknown-key', message, { hint, target: 'key' });
      }
    }
    for (const [key, hint] of hints) {
      if ((value[key] ?? null) !== null) continue;
      report(reading, [...path, key], 'profile/missing-key', `the key ${key} is missing`, { hint, target: 'key' });
    }
    return Object.fromEntries(entries);
  };
}

/** Whether a span runs forwards; where it does not, its end is found. Either end may be absent. */
export function checkOrder(
  reading: Reading,
  path: DocumentPath,
  [firstKey, first]: readonly [string, PlainDate | undefined],
  [lastKey, last]: readonly [string, PlainDate | undefined],
): void {
  if (first === undefined || last === undefined || first <= last) return;
  const message = `${lastKey} ${last} is before ${firstKey} ${first}`;
  report(reading, [...path, lastKey], 'profile/date-order', message, {
    hint: 'check the two days; they may be swapped',
  });
}
