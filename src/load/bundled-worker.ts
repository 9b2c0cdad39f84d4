// Threads that come with laihua -> the file each of them runs.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the built program; from its source laihua has none. */
export function bundledWorker(name: 'batch' | 'cases'): string | undefined {
  const path = fileURLToPath(new URL(`${name}-worker.cjs`, import.meta.url));
  return existsSync(path) ? path : undefined;
}
