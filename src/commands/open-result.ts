// A result that comes in parts -> standard output, or a file that appears whole at the end or not at all.
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { buffered } from './buffered.ts';
import { cannotWrite } from './write-result.ts';

export interface OpenResult {
  readonly write: (text: string) => void;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Takes away what was written so far; after `finish` it does nothing. */
  readonly abandon: () => void;
}

/** Throws a UsageError as soon as the file cannot be written; the partial file is taken away then. */
export function openResult(io: Io, output: string | undefined): OpenResult {
  if (output === undefined || output === '-')
    return { ...buffered((text) => io.stdout.write(text)), abandon: () => undefined };
  try {
    const path = resolve(io.cwd, output);
    const found = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe is written to, never replaced by a file.
    if (found && !found.isFile()) return onFile(output, path, path, undefined);
    const target = found ? realpathSync(path) : path;
    return onFile(output, target, `${target}.${randomBytes(6).toString('hex')}.partial`, found?.mode);
  } catch (error) {
    throw cannotWrite(output, error);
  }
}

function onFile(output: string, target: string, partial: string, mode: number | undefined): OpenResult {
  const file = openSync(partial, partial === target ? 'w' : 'wx');
  let isOpen = true;
  const abandon = (): void => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(file);
    if (partial !== target) rmSync(partial, { force: true });
  };
  const orAbandon = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      abandon();
      throw cannotWrite(output, error);
    }
  };
  const { write, finish } = buffered((text) => orAbandon(() => writeFileSync(file, text)));
  return {
    write,
    finish: () => {
      finish();
      orAbandon(() => {
        if (mode !== undefined) chmodSync(partial, mode);
        if (partial !== target) renameSync(partial, target);
      });
      isOpen = false;
      closeSync(file);
    },
    abandon,
  };
}
