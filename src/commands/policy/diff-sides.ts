// What was typed as the two sides of a comparison -> two packs: of folders, of git revisions, or of two days of one pack.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { PackSide } from '../../diff/diff-packs.ts';
import { UsageError } from '../../errors.ts';
import type { YamlDocument } from '../../load/parse-yaml.ts';
import { commitOf, isInRepository, readGitFile, readGitFolder, repositoryOf } from '../../load/read-git-folder.ts';
import { type PackFolder, parsePackFiles, readPackFiles } from '../../load/read-pack-files.ts';
import { decodeSource } from '../../load/read-source.ts';
import type { SourceFile } from '../../load/source-file.ts';
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { isPlainDate, type PlainDate } from '../../model/plain-date.ts';
import { foldersOf } from '../../validate/load-pack.ts';
import { livePackOf } from '../../validate/read-live-pack.ts';

export interface SidesRequest {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly policies: readonly string[];
  readonly builtin: boolean;
  readonly changelog: string;
  readonly cwd: string;
}

export interface Sides {
  /** Absent where an error stands against one of them. */
  readonly sides?: { readonly before: PackSide; readonly after: PackSide };
  readonly changelog: { readonly before: string; readonly after: string };
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

/** Throws a {@link UsageError} where a side names nothing that can be read. */
export function readSides(request: SidesRequest): Sides {
  const [before, after] = namesOf(request);
  const days = [before, after].filter((name) => isPlainDate(name)).length;
  if (days === 1)
    throw new UsageError('a day can only be compared with another day', 'for example 2017-03-31..2017-04-01');
  const working = foldersOf({ policies: request.policies, builtin: request.builtin, cwd: request.cwd });
  if (days === 2) {
    const pack = livePackOf(
      working.map((folder) => readPackFiles(folder)),
      { rules: false },
    );
    const side = (day: string) => sideOf(day, day, pack);
    return finished(side(before), side(after ?? ''), { before: '', after: '' });
  }
  const later = read(after, working, request, []);
  const earlier = read(
    before,
    working,
    request,
    later.folders.flatMap(({ documents }) => documents),
  );
  const pack = ({ folders }: Read) => livePackOf(folders, { rules: false });
  return finished(sideOf(earlier.label, null, pack(earlier)), sideOf(later.label, null, pack(later)), {
    before: earlier.changelog,
    after: later.changelog,
  });
}

/** `A..B` in one word, two words, or `--from` and `--to`. */
function namesOf({ before, after, from, to }: SidesRequest): readonly [string, string | undefined] {
  if ((from ?? to) !== undefined) {
    if (before !== undefined) throw new UsageError('--from and --to name both sides', 'leave out BEFORE and AFTER');
    if (from === undefined || to === undefined)
      throw new UsageError('--from and --to belong together', '--from 2017-03-31 --to 2017-04-01');
    return [from, to];
  }
  if (before === undefined)
    throw new UsageError(
      'there is nothing to compare with',
      'laihua policy diff HEAD, or a folder, or two days with .. between them',
    );
  const range = /^(.+?)\.\.\.?(.+)$/.exec(before);
  if (!range || existsSync(before)) return [before, after];
  if (after !== undefined) throw new UsageError(`${before} names both sides`, 'leave out AFTER');
  return [range[1] ?? '', range[2]];
}

interface Read {
  readonly label: string;
  readonly folders: readonly PackFolder[];
  readonly changelog: string;
}

/** The working pack where nothing is named, else a folder, else a revision of the folders of the working pack. */
function read(
  name: string | undefined,
  working: readonly string[],
  { cwd, changelog }: SidesRequest,
  known: readonly YamlDocument[],
): Read {
  const own = working.at(-1) ?? '';
  if (name === undefined)
    return {
      label: own,
      folders: working.map((folder) => readPackFiles(folder)),
      changelog: beside(resolve(cwd, own), changelog),
    };
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const folder = readPackFiles(relative(cwd, path).startsWith('..') ? name : relative(cwd, path) || '.');
    const isWhole = livePackOf([folder], { rules: false }).located.manifests.length > 0;
    const below = isWhole ? [] : working.slice(0, 1).map((base) => readPackFiles(base));
    return { label: name, folders: [...below, folder], changelog: beside(path, changelog) };
  }
  return readRevision(name, working, { cwd, changelog }, known);
}

function readRevision(
  name: string,
  working: readonly string[],
  { cwd, changelog }: Pick<SidesRequest, 'cwd' | 'changelog'>,
  known: readonly YamlDocument[],
): Read {
  const inGit = working.filter((folder) => isInRepository(resolve(cwd, folder)));
  const own = inGit.at(-1);
  if (own === undefined)
    throw new UsageError(
      `"${name}" is no folder, and ${working.at(-1)} lies in no git repository`,
      'give a folder with policies, or --policies FOLDER with one that lies in a repository',
    );
  const folders = working.flatMap((folder): readonly PackFolder[] => {
    if (!inGit.includes(folder)) return [readPackFiles(folder)];
    const files = readGitFolder(resolve(cwd, folder), commitOf(resolve(cwd, folder), name), ['.yaml', '.yml']);
    const reads = files.map(({ path, bytes }) => decodeSource(join(folder, path), bytes));
    return files.length === 0 ? [] : [parsePackFiles(folder, reads, known)];
  });
  if (folders.length === 0)
    throw new UsageError(`${own} holds no policy file at ${name}`, 'a later revision, or a folder');
  const root = repositoryOf(resolve(cwd, own));
  const file = readGitFile(root, commitOf(root, name), changelog);
  return { label: name, folders, changelog: new TextDecoder().decode(file) };
}

/** The changelog in the folder or in one of those above it, up to three. */
function beside(folder: string, changelog: string): string {
  const places = [folder, dirname(folder), dirname(dirname(folder))].map((place) => join(place, basename(changelog)));
  const found = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? '' : readFileSync(found, 'utf8');
}

type Side = ReturnType<typeof sideOf>;

const sideOf = (label: string, day: string | null, pack: ReturnType<typeof livePackOf>) => ({ label, day, ...pack });

/** Where something is wrong, only the later side that is wrong is told: both may name the same files. */
function finished(before: Side, after: Side, changelog: Sides['changelog']): Sides {
  const wrong = [after, before].find(({ pack, diagnostics }) => !pack || hasErrors(diagnostics));
  if (!before.pack || !after.pack || wrong) {
    const errors = (wrong?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
    return { changelog, diagnostics: errors, sources: wrong?.sources ?? [] };
  }
  const sides = {
    before: { label: before.label, day: before.day, pack: before.pack, located: before.located },
    after: { label: after.label, day: after.day, pack: after.pack, located: after.located },
  };
  return { sides, changelog, diagnostics: [], sources: [] };
}
