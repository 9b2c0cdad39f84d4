// What a batch keeps beside its result: rows by content, whatever a crash did to the end of the file.
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentKey, openState, statePath } from '../../src/batch/state-file.ts';
import type { BatchRow } from '../../src/model/batch-row.ts';
import { newFolder } from '../support/people.ts';

const folder = newFolder();
const keyOf = contentKey('policies and options');
// A row as the state holds it; nothing but its form is looked at.
const row = (reference: string): BatchRow =>
  JSON.parse(JSON.stringify({ format: 'laihua/batch-row/1', reference, name: `凯勒 ${reference}` }));

function written(name: string, references: readonly string[]): string {
  const path = join(folder, name);
  const state = openState(path, false);
  for (const reference of references) state.keep(keyOf(reference), row(reference));
  state.close();
  return path;
}

describe('the state of a batch', () => {
  it('gives back the rows of the same content, and of no other', () => {
    const path = written('a', ['K-1', 'K-2']);
    const state = openState(path, true);
    expect(state.rowOf(keyOf('K-2'))).toEqual(row('K-2'));
    expect(state.rowOf(keyOf('K-3'))).toBeUndefined();
    expect(state.rowOf(contentKey('other policies')('K-2'))).toBeUndefined();
    state.close();
  });

  it('begins anew without --resume, and goes on with it', () => {
    const path = written('b', ['K-1']);
    const next = openState(path, true);
    next.keep(keyOf('K-2'), row('K-2'));
    next.close();
    const both = openState(path, true);
    expect([both.rowOf(keyOf('K-1')), both.rowOf(keyOf('K-2'))]).toEqual([row('K-1'), row('K-2')]);
    both.close();
    openState(path, false).close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('outlives a file that was cut off anywhere', () => {
    const path = written('c', ['K-1', 'K-2', 'K-3']);
    const whole = readFileSync(path);
    for (let length = 0; length <= whole.length; length += 7) {
      writeFileSync(path, whole.subarray(0, length));
      const state = openState(path, true);
      for (const reference of ['K-1', 'K-2', 'K-3'])
        expect([undefined, JSON.stringify(row(reference))]).toContain(
          state.rowOf(keyOf(reference)) && JSON.stringify(state.rowOf(keyOf(reference))),
        );
      state.keep(keyOf('K-9'), row('K-9'));
      state.close();
      const after = openState(path, true);
      expect(after.rowOf(keyOf('K-9'))).toEqual(row('K-9'));
      after.close();
    }
  });

  it('takes nothing from a file that something else wrote', () => {
    const path = join(folder, 'd');
    writeFileSync(path, 'not ours\n{}\n');
    appendFileSync(path, `${keyOf('K-1')}{"format":"something else"}\n${keyOf('K-2')}{"torn": }`);
    const state = openState(path, true);
    expect([state.rowOf(keyOf('K-1')), state.rowOf(keyOf('K-2'))]).toEqual([undefined, undefined]);
    state.close();
  });

  it('is hidden, and for its owner only', () => {
    expect(statePath('/office/people.csv')).toBe('/office/.people.csv.laihua-batch');
    expect(statSync(written('e', ['K-1'])).mode & 0o077).toBe(0);
  });
});
