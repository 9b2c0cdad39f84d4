// Folders -> a call with the YAML files that changed in them, once for changes that come together.
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; so many milliseconds of quiet end them. */
const QUIET_MS = 80;

/**
 * Every folder is watched for itself: watching a whole tree follows files, and loses one that an editor puts in the place of
 * another. The function given back ends the watching.
 */
export function watchFolders(folders: readonly string[], changed: (paths: readonly string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const pending = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  const tell = (): void => {
    for (const [folder, watcher] of watchers) {
      if (existsSync(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    const paths = [...pending].sort();
    pending.clear();
    changed(paths);
  };
  const noticed = (path: string): void => {
    const isNewFolder = isFolder(path) && !watchers.has(path);
    if (isNewFolder) look(path);
    else if (!/\.ya?ml$/.test(path) && !watchers.has(path)) return;
    pending.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(tell, QUIET_MS);
  };
  const look = (folder: string): void => {
    const watcher = watch(folder, (_event, name) => noticed(join(folder, name ?? '')));
    // A folder that is taken away is told by the one it lay in.
    watcher.on('error', () => undefined);
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        look(join(folder, entry.name));
    }
  };
  for (const folder of folders) look(folder);
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
