// The argument of an interview -> the file it fills: the profile named, the newest draft, or a new draft in this folder.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { readTemplate } from '../load/bundled-template.ts';
import { type ReadResult, readSource } from '../load/read-source.ts';

export interface InterviewFile {
  /** As it is named to people. */
  readonly shown: string;
  readonly path: string;
  /** Absent where the file is made with the first answer. */
  readonly read: ReadResult | undefined;
  readonly template: string;
}

export function interviewFile(
  io: Io,
  named: string | undefined,
  { resume }: { readonly resume?: boolean | undefined },
): InterviewFile {
  if (named === '-')
    throw new UsageError('an interview is saved to a file, not to standard output', 'laihua interview profile.yaml');
  if (named !== undefined && resume) throw new UsageError('--resume and a profile say two things', 'one of the two');
  const shown = named ?? (resume ? newestDraft(io) : newDraft(io));
  const path = resolve(io.cwd, shown);
  const read = existsSync(path) ? readSource(path) : undefined;
  return { shown, path, read, template: readTemplate('interview.yaml') };
}

const draftName = /^laihua-draft-(\d{4}-\d{2}-\d{2})-(\d+)\.yaml$/;

const newDraft = (io: Io): string => {
  const name = (n: number) => `laihua-draft-${io.today()}-${n}.yaml`;
  let n = 1;
  while (existsSync(resolve(io.cwd, name(n)))) n += 1;
  return name(n);
};

/** By the day and number in the name. */
function newestDraft(io: Io): string {
  const drafts = readdirSync(io.cwd).flatMap((name) => {
    const [, day = '', n] = draftName.exec(name) ?? [];
    return n === undefined ? [] : [{ name, key: `${day} ${n.padStart(9, '0')}` }];
  });
  const newest = drafts.toSorted((a, b) => (a.key < b.key ? 1 : -1))[0];
  if (newest) return newest.name;
  throw new UsageError('there is no draft in this folder', 'laihua interview, which begins one');
}
