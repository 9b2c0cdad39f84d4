// A result -> standard output, or a file that is written whole or not at all.
import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/**
 * `output`: the file of `--output`; without it, or as `-`, the result goes to standard output. Throws a UsageError where it
 * is the file that was read (`input`), which a result must never replace.
 */
export function writeResult(io: Io, output: string | undefined, content: string | Uint8Array, input?: string): void {
  if (output === undefined || output === '-') {
    io.stdout.write(content);
    return;
  }
  if (input !== undefined && input !== '-' && isSameFile(resolve(io.cwd, output), resolve(io.cwd, input)))
    throw new UsageError(`${output} is the file that was read and is not overwritten`, 'another file name after -o');
  try {
    const path = resolve(io.cwd, output);
    const found = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe is written to, never replaced by a file.
    if (found && !found.isFile()) writeFileSync(path, content);
    else replaceFile(found ? realpathSync(path) : path, content, found);
  } catch (error) {
    throw cannotWrite(output, error);
  }
}

/** What to say of a file that cannot be written. */
export const cannotWrite = (output: string, error: unknown): UsageError =>
  new UsageError(`cannot write ${output}: ${reasonOf(error)}`, 'give a file in a folder you may write to');

/** By device and inode, so that links and other spellings of a path do not hide it. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** In the same folder, so that the renaming is one step of the file system. */
function replaceFile(path: string, content: string | Uint8Array, before: Stats | undefined): void {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    writeFileSync(partial, content, { flag: 'wx' });
    if (before) chmodSync(partial, before.mode);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'writing is not allowed there',
  EPERM: 'writing is not allowed there',
  EROFS: 'writing is not allowed there',
  ENOSPC: 'the disk is full',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || 'writing failed');
}
