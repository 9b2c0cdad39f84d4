// The text of a profile -> a file that only its owner reads, replaced in one step, never over what somebody else wrote meanwhile.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { UsageError } from '../errors.ts';

/** A function that saves; `known` is the text the file is taken to hold, undefined where it is not there yet. */
export function privateFile(path: string, shown: string, known: string | undefined): (text: string) => void {
  let last = known;
  return (text) => {
    const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (there !== last && there?.replace(/^\uFEFF/, '') !== last)
      throw new UsageError(
        `${shown} was changed by another program and is not overwritten`,
        `laihua interview ${shown}, which goes on from what is there`,
      );
    try {
      replace(there === undefined ? path : realpathSync(path), text);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'writing failed';
      throw new UsageError(`cannot save ${shown}: ${code}`, 'a profile in a folder you may write to');
    }
    last = text;
  };
}

/** Written beside it and renamed, so that a crash at any moment leaves the old text or the new one, whole. */
function replace(path: string, text: string): void {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    const file = openSync(partial, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
