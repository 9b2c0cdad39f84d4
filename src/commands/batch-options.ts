// The options of laihua batch as commander reads them, and what of them cannot go together.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Category } from '../model/category.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { BatchFormat } from './batch.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { isSameFile } from './write-result.ts';

export interface BatchOptions extends PackOptions {
  readonly lang: 'en' | 'zh' | 'both';
  readonly format: BatchFormat;
  readonly output?: string | undefined;
  readonly filter?: string | undefined;
  readonly dossiers?: string | undefined;
  readonly reports?: string | undefined;
  readonly resume?: true | undefined;
  readonly jobs: number;
  readonly asOf?: PlainDate | undefined;
  readonly in?: string | undefined;
  readonly assumeNothing?: true | undefined;
  readonly require?: Category | undefined;
  readonly allowEmpty?: true | undefined;
}

/** The file the result goes to; none where it is printed. */
export const outputFile = (io: Io, { output }: BatchOptions): string | undefined =>
  output === undefined || output === '-' ? undefined : resolve(io.cwd, output);

/** The file beside which it is kept what is done; a device or a pipe has no beside. */
export function keepingFile(io: Io, options: BatchOptions): string | undefined {
  const output = outputFile(io, options);
  return output === undefined || (statSync(output, { throwIfNoEntry: false })?.isFile() ?? true) ? output : undefined;
}

export function checkBatchOptions(io: Io, paths: readonly string[], options: BatchOptions): void {
  const output = outputFile(io, options);
  const { format, resume, dossiers, reports } = options;
  if (format === 'xlsx' && output === undefined && io.stdout.isTTY)
    throw new UsageError('a spreadsheet is not printed in a terminal', 'name a file, for example -o candidates.xlsx');
  if (resume && output === undefined)
    throw new UsageError('--resume needs a result in a file, beside which it is kept what is done', '-o FILE --resume');
  if ((dossiers ?? reports) !== undefined && paths.includes('-'))
    throw new UsageError(
      'standard input is read once, but names of files have to be known first',
      'put the lines in a file, for example people.jsonl',
    );
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('standard input can be read once only', 'name - once');
  const read = paths.find((path) => path !== '-' && output !== undefined && isSameFile(output, resolve(io.cwd, path)));
  if (read !== undefined)
    throw new UsageError(`${read} is a file that is read and is not overwritten`, 'another file name after -o');
}

/** What lies among the profiles and is none: the result and the folders written to. */
export function leftOutOf(io: Io, options: BatchOptions): ReadonlySet<string> {
  const written = [options.output, options.dossiers, options.reports].flatMap((path) => path ?? []);
  return new Set(
    written
      .map((path) => resolve(io.cwd, path))
      .filter((path) => existsSync(path))
      .map((path) => realpathSync(path)),
  );
}
