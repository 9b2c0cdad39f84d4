// What was typed after --filter -> a test of rows, or a UsageError that says which word is not understood.
import { UsageError } from '../errors.ts';
import type { BatchRow } from '../model/batch-row.ts';
import { categories } from '../model/category.ts';
import { isPlainDate } from '../model/plain-date.ts';
import { purposes } from '../model/purpose.ts';
import { nearestName } from '../validate/nearest-name.ts';

export type RowTest = (row: BatchRow) => boolean;

/** What a field holds: the type decides which operators and values it takes. */
type Field =
  | { readonly kind: 'rung'; readonly of: (row: BatchRow) => string | null }
  | { readonly kind: 'number'; readonly of: (row: BatchRow) => number | null }
  | { readonly kind: 'date'; readonly of: (row: BatchRow) => string | null }
  | { readonly kind: 'word'; readonly of: (row: BatchRow) => string | null; readonly known?: readonly string[] }
  | { readonly kind: 'list'; readonly of: (row: BatchRow) => readonly string[] };

const rung = (of: (row: BatchRow) => string | null): Field => ({ kind: 'rung', of });
const number = (of: (row: BatchRow) => number | null): Field => ({ kind: 'number', of });
const word = (of: (row: BatchRow) => string | null, known?: readonly string[]): Field =>
  known ? { kind: 'word', of, known } : { kind: 'word', of };

const fields: Readonly<Record<string, Field>> = {
  proven: rung((row) => row.proven),
  possible: rung((row) => row.possible),
  with_discretion: rung((row) => row.with_discretion),
  points_min: number((row) => row.points_min),
  points_max: number((row) => row.points_max),
  as_of: { kind: 'date', of: (row) => row.as_of },
  next_date: { kind: 'date', of: (row) => row.next_date },
  place: word((row) => row.place),
  purpose: word((row) => row.purpose, purposes),
  permit: word((row) => row.permit, ['yes', 'no', 'undetermined']),
  window: word((row) => row.window, ['too_early', 'open', 'last_day', 'too_late', 'unknown']),
  reference: word((row) => row.reference),
  route: word((row) => row.route),
  missing_facts: { kind: 'list', of: (row) => row.missing_facts },
  missing_evidence: { kind: 'list', of: (row) => row.missing_evidence.map(({ type }) => type) },
};

const FORM = "--filter 'possible=A and proven=B'";

/** `or` binds less than `and`. Rows that were not assessed match nothing. */
export function rowFilter(typed: string): RowTest {
  const words = typed.match(/"[^"]*"|!=|<=|>=|[=<>]|[^\s=<>!"]+|\S/g) ?? [];
  const either = split(words, 'or').map((part) => split(part, 'and').map((comparison) => comparisonOf(comparison)));
  return (row) => row.status === 'assessed' && either.some((all) => all.every((test) => test(row)));
}

function split(words: readonly string[], at: 'and' | 'or'): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const one of words) {
    if (one.toLowerCase() === at) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

function comparisonOf(words: readonly string[]): RowTest {
  const [name = '', operator = '', value = '', ...more] = words;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (words.length === 0) throw new UsageError('--filter lacks a comparison', FORM);
  if (!field) {
    const meant = nearestName(name, Object.keys(fields));
    const hint = meant === undefined ? `one of ${Object.keys(fields).join(', ')}` : `did you mean ${meant}?`;
    throw new UsageError(`--filter knows no field "${name}"`, hint);
  }
  if (value === '' || more.length > 0)
    throw new UsageError(`--filter expects one comparison after another, found "${words.join(' ')}"`, FORM);
  return testOf(name, field, operator, value.replace(/^"(.*)"$/, '$1'));
}

const operators: Readonly<Record<Field['kind'], readonly string[]>> = {
  rung: ['=', '!=', '<', '<=', '>', '>='],
  number: ['=', '!=', '<', '<=', '>', '>='],
  date: ['=', '!=', '<', '<=', '>', '>='],
  word: ['=', '!='],
  list: ['has', 'lacks'],
};

function testOf(name: string, field: Field, operator: string, value: string): RowTest {
  const allowed = operators[field.kind];
  if (!allowed.includes(operator))
    throw new UsageError(`--filter takes no "${operator}" after ${name}`, `${name} ${allowed.join(' or ')} …`);
  const wrong = (hint: string): UsageError => new UsageError(`--filter: "${value}" is no value of ${name}`, hint);
  if (field.kind === 'list') return (row) => field.of(row).includes(value) === (operator === 'has');
  if (field.kind === 'rung') {
    const wanted = heightOf(value === 'none' ? null : value.toUpperCase());
    if (wanted === undefined) throw wrong('A, B, C or none');
    return (row) => holds(operator, (heightOf(field.of(row)) ?? 0) - wanted);
  }
  if (field.kind === 'number') {
    const wanted = Number(value);
    if (!Number.isFinite(wanted)) throw wrong('a number');
    return (row) => compared(operator, field.of(row), wanted);
  }
  if (field.kind === 'date') {
    if (!isPlainDate(value)) throw wrong('a day written YYYY-MM-DD');
    return (row) => compared(operator, field.of(row), value);
  }
  if (field.known && !field.known.includes(value)) throw wrong(`one of ${field.known.join(', ')}`);
  // A place or a route may be named by its last part.
  return (row) => {
    const held = field.of(row);
    const isSame = held === value || (held !== null && (held.endsWith(`/${value}`) || held.endsWith(`#${value}`)));
    return isSame === (operator === '=');
  };
}

/** A is the highest, none the lowest. */
function heightOf(category: string | null): number | undefined {
  if (category === null) return 0;
  const found = categories.find((one) => one === category);
  return found === undefined ? undefined : categories.length - categories.indexOf(found);
}

/** What a row does not have is neither before nor after anything. */
function compared<T extends number | string>(operator: string, held: T | null, wanted: T): boolean {
  if (held === null) return operator === '!=';
  return holds(operator, held === wanted ? 0 : held < wanted ? -1 : 1);
}

function holds(operator: string, difference: number): boolean {
  if (operator === '=') return difference === 0;
  if (operator === '!=') return difference !== 0;
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
