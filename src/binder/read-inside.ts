// A path as a profile names it -> the bytes of the file, never from outside the folder of the profile, links followed.
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Reason, Refusal, refusals } from './refusal.ts';

/** `folder`: where the profile lies. `limit`: bytes the file may have. */
export function readInside(folder: string, named: string, limit: number): Uint8Array {
  try {
    const within = realpathSync(folder);
    // Told before it is looked up, so that nobody learns what lies outside.
    refuseOutside(resolve(folder), resolve(folder, named));
    const path = realpathSync(resolve(folder, named));
    refuseOutside(within, path);
    return bytesOf(path, limit);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(reasonOf(error));
  }
}

function refuseOutside(folder: string, path: string): void {
  const way = relative(folder, path);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new Refusal(refusals.outside);
}

function bytesOf(path: string, limit: number): Uint8Array {
  // A pipe would be waited for.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new Refusal(refusals.notAFile);
    if (found.size > limit) throw new Refusal(refusals.tooLarge(limit));
    const bytes = new Uint8Array(found.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): Reason {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusals.absent;
  return code === 'EACCES' || code === 'EPERM' ? refusals.forbidden : refusals.unreadable;
}
