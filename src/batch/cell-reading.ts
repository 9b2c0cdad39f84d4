// One cell of a table -> a value of the profile, by the type of the fact it is for, or that it is not known or does not apply.
import type { FactDefinition } from '../model/vocabulary.ts';
import { saysUnknown } from '../validate/profile/hints.ts';

/** What the readers of CSV and XLSX give. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A cell of a library that may hold more than it says; what it is not becomes its text. */
export const readCell = (cell: unknown): Cell =>
  cell === null ||
  cell === undefined ||
  typeof cell === 'string' ||
  typeof cell === 'number' ||
  typeof cell === 'boolean' ||
  cell instanceof Date
    ? cell
    : String(cell);

export type CellReading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown' | 'not_applicable' };

export const isEmpty = (cell: Cell): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** What is no value of its type stays as it is written, so that it is told with a hint. */
export function cellReading(cell: Cell, fact: FactDefinition | undefined): CellReading {
  const written = textOf(cell);
  if (fact && saysNotApplicable(written)) return { kind: 'not_applicable' };
  if (fact && saysUnknown(written)) return { kind: 'unknown' };
  return { kind: 'value', value: fact ? valueFor(fact, cell, written) : written };
}

const saysNotApplicable = (written: string): boolean => /^(not applicable|n\/a|不适用)$/i.test(written);

/** A day in a spreadsheet is midnight in UTC; numbers are written without an exponent where they can be. */
function textOf(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell.trim() : String(cell ?? '');
}

function valueFor({ type }: FactDefinition, cell: Cell, written: string): unknown {
  switch (type) {
    case 'boolean':
      return typeof cell === 'boolean' ? cell : (booleans[written.toLowerCase()] ?? written);
    case 'integer':
    case 'number':
      return numberOrRange(written);
    case 'set':
      return none.has(written.toLowerCase())
        ? []
        : written
            .split(/[;,；，、|\n]/)
            .map((one) => one.trim())
            .filter((one) => one !== '');
    default:
      return written;
  }
}

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  是: true,
  false: false,
  no: false,
  否: false,
};

/** What says that a set has no member. */
const none: ReadonlySet<string> = new Set(['none', '[]', '无']);

/** `450000..500000` is a range that does not include its end; either end may be left out. */
function numberOrRange(written: string): unknown {
  const [, low = '', high = ''] = /^([\d.]*?)\.\.([\d.]*)$/.exec(written) ?? [];
  if (low === '' && high === '') return numberOf(written);
  return {
    ...(low === '' ? {} : { at_least: numberOf(low) }),
    ...(high === '' ? {} : { below: numberOf(high) }),
  };
}

const numberOf = (written: string): unknown => (/^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written);
