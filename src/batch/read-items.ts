// The inputs of a batch -> its profiles, in order, a few at a time.
import { accessSync, constants } from 'node:fs';
import { UsageError } from '../errors.ts';
import { readSource } from '../load/read-source.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { batchFinding } from './batch-finding.ts';
import type { BatchItem } from './batch-item.ts';
import { brokenInput } from './broken-input.ts';
import type { BatchInput } from './find-inputs.ts';
import { itemOf } from './item-of.ts';
import { piecesOf } from './pieces-of.ts';
import { readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';

export interface Surroundings {
  readonly facts: readonly FactDefinition[];
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

export async function* readItems(
  inputs: readonly BatchInput[],
  { facts, stdin }: Surroundings,
): AsyncGenerator<readonly BatchItem[]> {
  for (const { path, absolute, kind } of inputs) {
    if (kind === 'profile') yield [profileFile(path, absolute)];
    else if (kind === 'stdin') yield* readLines(path, stdin());
    else if (!mayBeRead(absolute)) yield [unreadable(path, 'the file may not be read')];
    else if (kind === 'lines') yield* readLines(path, piecesOf(absolute));
    else if (kind === 'csv') yield* readCsv(path, absolute, facts);
    else {
      const { readXlsx } = await import('./read-xlsx.ts');
      yield await readXlsx(path, absolute, facts);
    }
  }
}

const unreadable = (path: string, message: string): BatchItem =>
  brokenInput(path, [batchFinding('batch/unreadable', path, message)]);

function mayBeRead(absolute: string): boolean {
  try {
    accessSync(absolute, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function profileFile(path: string, absolute: string): BatchItem {
  try {
    const { source, shown, diagnostics } = readSource(absolute);
    if (source) return itemOf({ kind: 'text', from: path, path, line: 1, text: source.text });
    // What was found in the bytes names the full path.
    const named = diagnostics.map((one) => ({ ...one, location: { ...one.location, file: path } }));
    return itemOf({ kind: 'broken', from: path, diagnostics: named, shown: { path, text: shown.text } });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return unreadable(path, error.message.slice(error.message.indexOf(': ') + 2));
  }
}
