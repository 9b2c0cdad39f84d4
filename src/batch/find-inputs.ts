// Paths, folders and patterns as typed -> the files to read, each once and in one order, and what could not be followed.
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { batchFinding } from './batch-finding.ts';

export const inputKinds = ['profile', 'lines', 'csv', 'xlsx', 'stdin'] as const;
export type InputKind = (typeof inputKinds)[number];

export interface BatchInput {
  /** As typed, or found from what was typed. */
  readonly path: string;
  /** Where it lies; empty for standard input. */
  readonly absolute: string;
  readonly kind: InputKind;
  /** In bytes; nothing for standard input. */
  readonly size: number;
}

export interface FoundInputs {
  readonly inputs: readonly BatchInput[];
  readonly diagnostics: readonly Diagnostic[];
}

const kinds: Readonly<Record<string, InputKind>> = {
  '.yaml': 'profile',
  '.yml': 'profile',
  '.json': 'profile',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
};
const endings = Object.keys(kinds).join(' ');

/** The kind of a file by the end of its name, whatever its case. */
const kindOf = (path: string): InputKind | undefined => kinds[/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''];

/** `leftOut`: full paths never read, such as the file the result goes to. Throws a UsageError for what is not there. */
export function findInputs(paths: readonly string[], cwd: string, leftOut: ReadonlySet<string>): FoundInputs {
  const inputs = new Map<string, BatchInput>();
  const diagnostics: Diagnostic[] = [];
  const walk: Walk = {
    diagnostics,
    open: new Set(),
    add: (path, absolute, kind, size, real = kind === 'stdin' ? '-' : realpathSync(absolute)) => {
      if (!leftOut.has(real) && !inputs.has(real)) inputs.set(real, { path, absolute, kind, size });
    },
    isLeftOut: (real) => leftOut.has(real),
  };
  for (const path of paths) find(path, cwd, walk);
  return { inputs: [...inputs.values()], diagnostics };
}

interface Walk {
  readonly diagnostics: Diagnostic[];
  /** Folders we are in, as they really are, so that a link back to one of them is noticed. */
  readonly open: Set<string>;
  /** `real`: where it really lies, where that is known. */
  readonly add: (path: string, absolute: string, kind: InputKind, size: number, real?: string) => void;
  readonly isLeftOut: (real: string) => boolean;
}

function find(path: string, cwd: string, walk: Walk): void {
  const absolute = resolve(cwd, path);
  const found = path === '-' ? undefined : statSync(absolute, { throwIfNoEntry: false });
  if (path === '-') walk.add('<stdin>', '', 'stdin', 0);
  else if (found?.isDirectory()) findBelow(path, absolute, walk, () => true);
  else if (found) addFile(path, absolute, found, walk);
  else findMatches(path, cwd, walk);
}

function findMatches(path: string, cwd: string, walk: Walk): void {
  const { isGlob, base } = picomatch.scan(path);
  const folder = statSync(resolve(cwd, base), { throwIfNoEntry: false });
  if (!isGlob || !folder?.isDirectory()) throw new UsageError(`cannot read ${path}: there is no such file or folder`);
  const matches = picomatch(path);
  findBelow(base, resolve(cwd, base), walk, (file) => matches(file));
}

/** A file that was named itself must be of a kind that holds profiles; of a folder, other files are passed over. */
function addFile(path: string, absolute: string, { size }: Stats, walk: Walk): void {
  const kind = kindOf(path);
  if (kind !== undefined) walk.add(path, absolute, kind, size);
  else {
    const hint = `profiles are read from ${endings}`;
    const message = 'the end of the name says nothing of the form';
    walk.diagnostics.push(batchFinding('batch/unknown-kind', path, message, { hint }));
  }
}

function findBelow(path: string, absolute: string, walk: Walk, wanted: (path: string) => boolean): void {
  const real = realpathSync(absolute);
  if (walk.open.has(real)) {
    const hint = 'remove the link, or name the folders one by one';
    walk.diagnostics.push(batchFinding('batch/link-in-circle', path, 'a link to a folder it lies in itself', { hint }));
    return;
  }
  if (walk.isLeftOut(real)) return;
  walk.open.add(real);
  for (const entry of entriesIn(path, absolute, walk)) {
    const { name } = entry;
    const [next, there] = [join(path, name), join(absolute, name)];
    const found = statSync(there, { throwIfNoEntry: false });
    const kind = kindOf(name);
    if (found?.isDirectory()) findBelow(next, there, walk, wanted);
    else if (kind !== undefined && wanted(next)) {
      if (found?.isFile()) walk.add(next, there, kind, found.size, entry.isFile() ? join(real, name) : undefined);
      else
        walk.diagnostics.push(
          batchFinding('batch/unreadable', next, found ? 'no file but a device or a pipe' : 'a link to nothing'),
        );
    }
  }
  walk.open.delete(real);
}

/** What is not hidden, in one order on every machine. */
function entriesIn(path: string, absolute: string, { diagnostics }: Walk): readonly Dirent[] {
  try {
    const entries = readdirSync(absolute, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    diagnostics.push(batchFinding('batch/unreadable', path, 'the folder may not be read'));
    return [];
  }
}
