// A folder and a revision of the git repository it lies in -> the files the folder had then; git itself is the reader.
import { execFileSync } from 'node:child_process';
import { UsageError } from '../errors.ts';

export interface GitFile {
  /** From the folder on. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes that git may answer with; a pack has a few million. */
const ANSWER_LIMIT = 256_000_000;

/** The full name of the commit a revision stands for. Throws a {@link UsageError} where git or the revision is missing. */
export function commitOf(folder: string, revision: string): string {
  if (revision.startsWith('-')) throw noRevision(revision);
  try {
    return text(git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw noRevision(revision);
  }
}

const noRevision = (revision: string): UsageError =>
  new UsageError(
    `"${revision}" is no folder, no day and no revision that git knows here`,
    'a folder with policies, a revision such as HEAD~1, or two days such as 2017-03-31..2017-04-01',
  );

/** Whether the folder lies in a git repository. */
export function isInRepository(folder: string): boolean {
  try {
    return text(git(folder, ['rev-parse', '--is-inside-work-tree'])).trim() === 'true';
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return false;
  }
}

/** Files below the folder whose names end in one of `endings`, hidden ones left out, in the order of their paths. */
export function readGitFolder(folder: string, commit: string, endings: readonly string[]): readonly GitFile[] {
  const prefix = text(git(folder, ['rev-parse', '--show-prefix'])).trim();
  const listed = text(git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : [prefix])]));
  const files = listed.split('\0').flatMap((line) => {
    const [about = '', path = ''] = line.split('\t');
    const [, type, object = ''] = about.split(' ');
    const below = path.slice(prefix.length);
    const isHidden = below.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
    return type === 'blob' && !isHidden && endings.some((ending) => below.endsWith(ending)) ? [{ below, object }] : [];
  });
  const sorted = files.sort((a, b) => (a.below < b.below ? -1 : 1));
  const contents = blobs(
    folder,
    sorted.map(({ object }) => object),
  );
  return sorted.map(({ below }, i) => ({ path: below, bytes: contents[i] ?? new Uint8Array() }));
}

/** One file from the root of the repository as it was; empty where it was not there. */
export function readGitFile(folder: string, commit: string, path: string): Uint8Array {
  try {
    return git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return new Uint8Array();
  }
}

/** The root folder of the repository. */
export const repositoryOf = (folder: string): string => text(git(folder, ['rev-parse', '--show-toplevel'])).trim();

/** The contents of objects, in one run of git: a line with name, kind and length, the bytes, a line end. */
function blobs(folder: string, objects: readonly string[]): readonly Uint8Array[] {
  if (objects.length === 0) return [];
  const answer = git(folder, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  const found: Uint8Array[] = [];
  let at = 0;
  for (const _ of objects) {
    const end = answer.indexOf(0x0a, at);
    const length = Number(text(answer.subarray(at, end)).split(' ')[2]);
    found.push(answer.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return found;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Runs git in a folder. Throws a {@link UsageError} where there is no git; any other failure as it comes. */
function git(folder: string, args: readonly string[], input = ''): Uint8Array {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      input,
      maxBuffer: ANSWER_LIMIT,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT') throw error;
    throw new UsageError('git is not installed here, so that no revision can be read', 'compare two folders instead');
  }
}
