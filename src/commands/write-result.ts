// A result -> standard output, or a file that is written whole or not at all.
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/** `output`: the file of `--output`; without it, or as `-`, the result goes to standard output. */
export function writeResult(io: Io, output: string | undefined, content: string | Uint8Array): void {
  if (output === undefined || output === '-') {
    io.stdout.write(content);
    return;
  }
  const path = resolve(io.cwd, output);
  // In the same folder, so that the renaming is one step of the file system.
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    writeFileSync(partial, content, { flag: 'wx' });
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new UsageError(`cannot write ${output}: ${reasonOf(error)}`, 'give a file in a folder you may write to');
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

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || 'writing failed');
}
