// Files of one folder -> written all or none; what is there already is replaced only where that was asked for.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { reasonOf } from './write-result.ts';

export interface FolderFile {
  /** A plain file name. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The folder is made where there is none. Every file lies on the disk in full before the first gets its name. */
export function writeFolder(
  io: Pick<Io, 'cwd'>,
  folder: string,
  files: readonly FolderFile[],
  overwrite: boolean,
): void {
  const path = resolve(io.cwd, folder);
  const targets = files.map(({ name }) => join(path, name));
  refuseStanding(folder, path, files, overwrite);
  const made = mkdirs(folder, path);
  const mark = `.${randomBytes(6).toString('hex')}.partial`;
  const done: string[] = [];
  try {
    files.forEach(({ content }, i) => {
      writeFileSync(`${targets[i]}${mark}`, content, { flag: 'wx' });
    });
    for (const target of targets) {
      renameSync(`${target}${mark}`, target);
      done.push(target);
    }
  } catch (error) {
    for (const target of targets) rmSync(`${target}${mark}`, { force: true });
    // Nothing stood there before, so nothing is lost.
    if (!overwrite) for (const target of done) rmSync(target, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new UsageError(`cannot write into ${folder}: ${reasonOf(error)}`, 'a folder you may write to');
  }
}

function refuseStanding(folder: string, path: string, files: readonly FolderFile[], overwrite: boolean): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new UsageError(`${folder} is a file, not a folder`, 'another name');
  const inTheWay = files.find(({ name }) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile() === false);
  if (inTheWay) throw new UsageError(`cannot write ${join(folder, inTheWay.name)}: it is a folder`, 'another folder');
  const standing = files.filter(({ name }) => existsSync(join(path, name)));
  const [first] = standing;
  if (overwrite || first === undefined) return;
  const more = standing.length === 1 ? '' : ` and ${standing.length - 1} more`;
  throw new UsageError(
    `${join(folder, first.name)}${more} is there already and may have been worked on`,
    '--overwrite to replace it, or another folder',
  );
}

/** The topmost folder that was made; undefined where all were there. */
function mkdirs(folder: string, path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the folder ${folder}: ${reasonOf(error)}`, 'a place you may write to');
  }
}
