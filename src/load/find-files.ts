// Turns a folder into the paths of the files in it, in one order on every machine.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below `folder` whose names end in one of `endings`, as paths that begin with `folder`; hidden ones are left out. */
export function findFiles(folder: string, endings: readonly string[]): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return findFiles(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}
