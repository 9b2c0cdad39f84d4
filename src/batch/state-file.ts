// What a batch has done so far -> a file beside its result, from which --resume takes rows that need no working out again.
import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { BatchRow } from '../model/batch-row.ts';
import { piecesOf } from './pieces-of.ts';
import { type Place, type PlaceIndex, placeIndex } from './place-index.ts';

export interface StateFile {
  /** The row worked out before for the same content under the same policies and options. */
  readonly rowOf: (key: string) => BatchRow | undefined;
  readonly keep: (key: string, row: BatchRow) => void;
  /** May be called again. */
  readonly close: () => void;
}

/** The name begins with a dot, so that a batch never reads it as a profile. */
export const statePath = (output: string): string => join(dirname(output), `.${basename(output)}.laihua-batch`);

/** `settings`: all that rows depend on beside the profile. Half of SHA-256 keeps a million keys small and apart. */
export function contentKey(settings: string): (content: string) => string {
  const prefix = hash('sha256', settings);
  return (content) => hash('sha256', `${prefix}${content}`, 'base64').slice(0, KEY);
}

/** Characters of a key. */
const KEY = 22;

/**
 * Lines are appended as rows are done: what was written before a crash is kept, and a line cut short by it does not count.
 * Without `resume` the file begins anew.
 */
export function openState(path: string, resume: boolean): StateFile {
  if (!resume) rmSync(path, { force: true });
  const lines = existsSync(path) ? indexOf(path) : undefined;
  const reader = lines ? openSync(path, 'r') : undefined;
  const writer = orSay(path, () => openSync(path, 'a', OWNER_ONLY));
  let held = '';
  let isOpen = true;
  const flush = (): void => {
    const text = held;
    held = '';
    if (text !== '') orSay(path, () => writeFileSync(writer, text));
  };
  return {
    rowOf: (key) => {
      const place = lines?.get(numberOf(key));
      return place && reader !== undefined ? rowAt(reader, place, key) : undefined;
    },
    keep: (key, row) => {
      // A line feed first, so that a line cut short by a crash ends before this one.
      held += `\n${key}${JSON.stringify(row)}`;
      if (held.length > HELD) flush();
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      if (reader !== undefined) closeSync(reader);
      try {
        flush();
      } finally {
        closeSync(writer);
      }
    },
  };
}

/** What a full disk or a folder without the right to write does here is no bug. */
function orSay<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'writing failed';
    const reason = { ENOSPC: 'the disk is full', EACCES: 'writing is not allowed there' }[code] ?? code;
    throw new UsageError(`cannot keep what is done in ${path}: ${reason}`, 'another folder after -o');
  }
}

/** Rows tell of people. */
const OWNER_ONLY = 0o600;

/** Characters kept back; a crash costs no more rows than that. */
const HELD = 1 << 14;

const LINE_FEED = 10;

/** The first 48 bits of a key. Two keys that share them are told apart where the row stands. */
const numberOf = (key: string): number => Buffer.from(key.slice(0, 8), 'base64').readUIntBE(0, 6);

/** Where the line of each key stands. */
function indexOf(path: string): PlaceIndex {
  const places = placeIndex();
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  const add = (line: Buffer, start: number): void => {
    // A whole row ends in a brace; what a crash cut off may do so by chance and is then found out when it is read.
    const key = line.toString('latin1', 0, KEY);
    if (line.length > KEY && line.at(-1) === 0x7d && isKey.test(key))
      places.set(numberOf(key), { start, length: line.length });
  };
  for (const piece of piecesOf(path)) {
    const held = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = held.indexOf(LINE_FEED); end !== -1; end = held.indexOf(LINE_FEED, start)) {
      add(held.subarray(start, end), offset + start);
      start = end + 1;
    }
    rest = held.subarray(start);
    offset += start;
  }
  add(rest, offset);
  return places;
}

const isKey = /^[A-Za-z0-9+/]{22}$/;

function rowAt(reader: number, { start, length }: Place, key: string): BatchRow | undefined {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(reader, bytes, 0, length, start) !== length) return undefined;
  try {
    const row: unknown = bytes.toString('latin1', 0, KEY) === key ? JSON.parse(bytes.toString('utf8', KEY)) : undefined;
    return isRow(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** What we wrote ourselves, under a digest of policies and program, is taken at its word. */
const isRow = (value: unknown): value is BatchRow =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'laihua/batch-row/1';
