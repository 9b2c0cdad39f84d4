// One row of a table -> an item: the cells as a profile, and the cell in which each thing found stands.
import type { Mark } from '../load/locate.ts';
import type { DocumentPath } from '../model/diagnostic.ts';
import { PROFILE_FORMAT } from '../validate/validate-profile.ts';
import type { BatchItem, ItemData } from './batch-item.ts';
import { type Cell, cellReading, isEmpty } from './cell-reading.ts';
import { type Column, columnLetters } from './table-columns.ts';

/** Whether a row says nothing of a candidate: it is empty, or a comment, whose first cell begins with #. */
export function saysNothing(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => !isEmpty(cell));
  return first === undefined || (typeof first === 'string' && first.trimStart().startsWith('#'));
}

export function rowItem(data: Extract<ItemData, { kind: 'row' }>): BatchItem {
  const { file, row, columns, cells } = data;
  const from = `${file} row ${row}`;
  const given = columns.flatMap((column, line) =>
    isEmpty(cells[column.index]) ? [] : [{ column, line, cell: cells[column.index] }],
  );
  return {
    data,
    from,
    content: JSON.stringify(given.map(({ column, cell }) => [column.name, cell])),
    document: () => {
      // Each column has a line of its own in a text without letters; `placed` tells the cell from it.
      const source = { path: file, text: '\n'.repeat(columns.length + 1) };
      return { document: { source, ...treeOf([formatEntry, ...entriesOf(given)]) }, diagnostics: [] };
    },
    placed: ({ related: _, ...diagnostic }) => {
      const column = columns[(diagnostic.location.range?.line ?? 1) - 2];
      const at = column ? `${file} ${columnLetters(column.index)}${row} (${column.name})` : from;
      return { ...diagnostic, location: { file: at } };
    },
  };
}

interface Given {
  readonly column: Column;
  readonly line: number;
  readonly cell: Cell;
}

/** A value of the profile, with the offset that stands for its column. */
interface Entry {
  readonly path: DocumentPath;
  readonly value: unknown;
  readonly offset: number;
}

const formatEntry: Entry = { path: ['format'], value: PROFILE_FORMAT, offset: 0 };

function entriesOf(given: readonly Given[]): readonly Entry[] {
  const listed = { unknown: 0, not_applicable: 0 };
  return given.map(({ column, line, cell }): Entry => {
    const read = cellReading(cell, column.fact);
    const offset = line + 1;
    if (read.kind === 'value') return { path: column.path, value: read.value, offset };
    const path = [read.kind, listed[read.kind]];
    listed[read.kind] += 1;
    return { path, value: column.name, offset };
  });
}

/** Values by their paths as one value, and as many marks. */
function treeOf(entries: readonly Entry[], depth = 0): { readonly value: unknown; readonly root: Mark } {
  const [first] = entries;
  const at = { start: first?.offset ?? 0, end: first?.offset ?? 0 };
  if (first && first.path.length === depth) {
    const isScalar = typeof first.value !== 'object';
    return { value: first.value, root: { ...at, ...(isScalar ? { scalar: String(first.value) } : {}) } };
  }
  const groups = new Map<string | number, Entry[]>();
  for (const entry of entries) {
    const key = entry.path[depth] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const parts = [...groups].map(([key, group]) => [key, treeOf(group, depth + 1)] as const);
  const value = groups.has(0)
    ? parts.map(([, part]) => part.value)
    : Object.fromEntries(parts.map(([key, part]) => [key, part.value]));
  const children = new Map(parts.map(([key, { root }]) => [key, { ...root, key: root }] as const));
  return { value, root: { start: 0, end: 0, children } };
}
