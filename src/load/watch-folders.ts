// Folders -> a call after every change of a file in them, once for changes that come together.
import { watch } from 'node:fs';

/** Editors write a file in several steps; so many milliseconds of quiet end them. */
const QUIET_MS = 80;

/** The function given back ends the watching. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(changed, QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}
