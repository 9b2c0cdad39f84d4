// One side of a comparison as it was typed -> the folders of its pack: the working ones, one folder, or a git revision of them.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { YamlDocument } from '../load/parse-yaml.ts';
import { commitOf, isInRepository, readGitFile, readGitFolder, repositoryOf } from '../load/read-git-folder.ts';
import { type PackFolder, parsePackFiles, readPackFiles } from '../load/read-pack-files.ts';
import { decodeSource } from '../load/read-source.ts';
import { livePackOf } from './read-live-pack.ts';

export interface SideRequest {
  /** The folders of the working pack, earliest first. */
  readonly working: readonly string[];
  readonly cwd: string;
  /** The file where changes are written down. */
  readonly changelog: string;
}

export interface ReadSide {
  readonly label: string;
  readonly folders: readonly PackFolder[];
  readonly changelog: string;
}

/** `known`: documents of the other side, which a file that says the same need not be read again for. The working pack where nothing is named, else a folder, else a revision of the folders of the working pack. */
export function readPackSide(
  name: string | undefined,
  request: SideRequest,
  known: readonly YamlDocument[] = [],
): ReadSide {
  const { working, cwd, changelog } = request;
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
  return readRevision(name, request, known);
}

function readRevision(
  name: string,
  { working, cwd, changelog }: SideRequest,
  known: readonly YamlDocument[],
): ReadSide {
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
