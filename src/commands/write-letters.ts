// laihua dossier --letters: the drafts of letters and the data sheet of one filing, written into a folder.
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Category } from '../model/category.ts';
import { exitCodeOf } from '../require-rung.ts';
import { type LetterOptions, makeLetters } from './make-letters.ts';
import { writeFolder } from './write-folder.ts';

export interface WriteLettersOptions extends LetterOptions {
  readonly overwrite?: true | undefined;
  readonly require?: Category | undefined;
  readonly allowEmpty?: true | undefined;
}

/** Undefined where an error stands against a file; nothing is written then. */
export async function writeLetters(
  io: Io,
  path: string,
  folder: string,
  options: WriteLettersOptions,
): Promise<ExitCode | undefined> {
  const made = await makeLetters(io, path, options);
  if (!made) return undefined;
  writeFolder(io, folder, made.files, options.overwrite === true);
  if (!options.quiet) for (const { name } of made.files) io.stderr.write(`laihua: wrote ${name}\n`);
  return exitCodeOf(made.assessment, { required: options.require, allowEmpty: options.allowEmpty });
}
