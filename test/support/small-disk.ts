// A file system of a few kilobytes for tests of a full disk; only where this process may mount one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  readonly grow: (kilobytes: number) => void;
  readonly remove: () => void;
}

/** Why there is none, as a sentence for the name of a skipped test, where it may not be mounted. */
export function smallDisk(kilobytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'laihua-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return 'not run: mounting a file system is not permitted here';
  }
  return {
    folder,
    grow: (size) => {
      execFileSync('mount', ['-o', `remount,size=${size}k`, folder]);
    },
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
