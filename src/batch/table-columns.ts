// The first row of a table -> what each of its columns holds, or what is wrong with their names.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { nearestName } from '../validate/nearest-name.ts';
import { batchFinding } from './batch-finding.ts';

/** Columns beside the facts, as paths into a profile. */
export const otherColumns: Readonly<Record<string, readonly string[]>> = {
  'candidate.name': ['candidate', 'name'],
  'candidate.name_zh': ['candidate', 'name_zh'],
  reference: ['candidate', 'reference'],
  place: ['place'],
  purpose: ['purpose'],
  filing_on: ['filing_on'],
  prepared_on: ['prepared_on'],
  notes: ['notes'],
};

export interface Column {
  /** From 0, as the cells of a row. */
  readonly index: number;
  readonly name: string;
  readonly path: readonly string[];
  readonly fact?: FactDefinition;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `A`, `B`, … `AA`: as a spreadsheet calls a column. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Columns without a name are passed over, and those that begin with `x_`. */
export function readColumns(file: string, heads: readonly string[], facts: readonly FactDefinition[]): Columns {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const columns: Column[] = [];
  const diagnostics: Diagnostic[] = [];
  const at = (index: number): string => `${file} ${columnLetters(index)}1`;
  for (const [index, head] of heads.entries()) {
    const name = head.trim();
    if (name === '' || name.startsWith('x_')) continue;
    const fact = name === 'place' ? undefined : byId.get(name);
    const path = fact ? ['facts', name] : Object.hasOwn(otherColumns, name) ? otherColumns[name] : undefined;
    if (!path) {
      const meant = nearestName(name, [...Object.keys(otherColumns), ...byId.keys()]);
      const hint = meant === undefined ? 'laihua batch --template csv lists the columns' : `did you mean ${meant}?`;
      diagnostics.push(batchFinding('batch/unknown-column', at(index), `no column is called "${name}"`, { hint }));
    } else if (columns.some((column) => column.name === name)) {
      const hint = 'delete one of the two';
      diagnostics.push(batchFinding('batch/column-twice', at(index), `the column ${name} is there twice`, { hint }));
    } else columns.push({ index, name, path, ...(fact ? { fact } : {}) });
  }
  if (columns.length === 0 && diagnostics.length === 0) {
    const hint = 'the first row names the columns; laihua batch --template csv writes it';
    diagnostics.push(batchFinding('batch/no-columns', file, 'the table has no columns', { hint }));
  }
  return { columns, diagnostics };
}
