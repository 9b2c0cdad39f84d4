// A path -> the bytes of a file that is no text, refused in a sentence where it cannot be read or is too large.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** `shown`: what was typed. `limit`: bytes. Throws a {@link UsageError}. */
export function readBytes(shown: string, path: string, limit: number): Uint8Array {
  const refused = (why: string): UsageError => new UsageError(`cannot read ${shown}: ${why}`);
  try {
    const file = openSync(path, 'r');
    try {
      const found = fstatSync(file);
      if (!found.isFile()) throw refused('it is a folder or a device, a file was expected');
      if (found.size > limit) throw refused(`it is larger than ${limit / 1_000_000} MB`);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw refused(reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? 'reading failed');
  }
}
