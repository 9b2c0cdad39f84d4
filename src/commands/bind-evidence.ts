// What a profile names as its evidence files -> a binder; what cannot be bound is told on standard error, each file in a sentence.
import { dirname, resolve } from 'node:path';
import { type Binder, binderOf, filesOf } from '../binder/binder.ts';
import type { EvidenceFile } from '../binder/evidence-file.ts';
import { readEvidence } from '../binder/read-evidence.ts';
import { missTexts, notBoundText, withFileNotes } from '../binder/with-file-notes.ts';

import { typedProfile } from '../check-profile.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { ReadResult } from '../load/read-source.ts';
import type { Pack } from '../model/pack.ts';
import type { Report } from '../model/report.ts';
import { printable } from '../render/printable.ts';
import { isSameFile } from './write-result.ts';

/** `output`: what is to be written, which is never a file that is to be bound. `path`: of the profile, whose folder the files lie in; of one from standard input that is the folder laihua runs in. */
export async function lookAtEvidence(
  io: Io,
  path: string,
  { pack, read }: { readonly pack: Pack; readonly read: ReadResult },
  output: string | undefined,
): Promise<readonly EvidenceFile[]> {
  const folder = path === '-' ? io.cwd : dirname(resolve(io.cwd, path));
  const evidence = typedProfile(pack, read).profile?.evidence ?? [];
  for (const { file } of evidence)
    if (file !== undefined && output !== undefined && isOneFile(resolve(io.cwd, output), resolve(folder, file)))
      throw new UsageError(`${output} is an evidence file and is not overwritten`, 'another file name after -o');
  return await readEvidence(evidence, folder);
}

/** A path that cannot be followed is told when it is read. */
function isOneFile(output: string, file: string): boolean {
  try {
    return isSameFile(output, file);
  } catch {
    return false;
  }
}

/** Positions in the profile's evidence of the files that cannot be used. */
export const unusable = (files: readonly EvidenceFile[]): ReadonlySet<number> =>
  new Set(files.flatMap(({ content, position }) => (content ? [] : [position])));

export interface Bound {
  readonly binder: Binder;
  /** With what is to be said of the files. */
  readonly report: Report;
  /** Whether every file named is bound, and one is named. */
  readonly isWhole: boolean;
}

interface BindOptions {
  /** Only what is not bound is told. */
  readonly quiet?: boolean | undefined;
  readonly allowEmpty?: boolean | undefined;
}

export function bindEvidence(
  io: Io,
  files: readonly EvidenceFile[],
  report: Report,
  { quiet, allowEmpty }: BindOptions,
): Bound {
  const binder = binderOf(files, report);
  if (files.length === 0) io.stderr.write('laihua: the profile names no evidence file; nothing is bound\n');
  for (const bound of filesOf(binder)) {
    const notBound = notBoundText(bound);
    if (notBound) io.stderr.write(`laihua: ${printable(notBound.en)}\n`);
    for (const { en } of quiet ? [] : missTexts(bound)) io.stderr.write(`laihua: ${printable(en)}\n`);
  }
  const isWhole = unusable(files).size === 0 && (files.length > 0 || allowEmpty === true);
  return { binder, report: withFileNotes(report, binder), isWhole };
}
