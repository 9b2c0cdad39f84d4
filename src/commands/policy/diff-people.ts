// A folder of profiles, or none -> the people a change is tried on; what is wrong with a profile is told.
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { filingDay, typedProfile } from '../../check-profile.ts';
import type { PackSide, People } from '../../diff/diff-packs.ts';
import type { Subjected } from '../../diff/population.ts';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { readCandidateKinds } from '../../load/bundled-candidates.ts';
import { findFiles } from '../../load/find-files.ts';
import { readSource } from '../../load/read-source.ts';
import { CandidateKinds } from '../../model/candidate-kinds.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { type TellOptions, tellDiagnostics } from '../tell-diagnostics.ts';

export interface PeopleOptions extends TellOptions {
  readonly profiles?: string | undefined;
  readonly candidates: number;
  readonly seed: number;
  readonly asOf?: PlainDate | undefined;
}

interface Where {
  readonly before: PackSide;
  readonly after: PackSide;
  readonly place: string | undefined;
}

/** `wrong` where a profile cannot be used; undefined where nobody is to be asked. */
export async function readPeople(io: Io, sides: Where, options: PeopleOptions): Promise<People | undefined | 'wrong'> {
  const { profiles, candidates, seed } = options;
  if (profiles !== undefined) return readProfiles(io, profiles, sides, options);
  if (candidates === 0) return undefined;
  return { kind: 'made_up', kinds: CandidateKinds.parse(readCandidateKinds()), seed, size: candidates };
}

async function readProfiles(io: Io, path: string, sides: Where, options: PeopleOptions): Promise<People | 'wrong'> {
  const people: Subjected[] = [];
  let isWrong = false;
  for (const file of profileFiles(io.cwd, path)) {
    const [before, after] = [sides.before, sides.after].map(({ pack }) => typedProfile(pack, readSource(file)));
    if (before?.profile && after?.profile) {
      const place = sides.place ?? after.profile.place;
      if (place === undefined) throw new UsageError(`${file} names no place`, 'add --in, for example --in shanghai');
      const asked = options.asOf ?? sides.after.day ?? undefined;
      const [as_of] = filingDay(after.profile, { asOf: asked, today: io.today });
      people.push({ name: file, before: before.profile, after: after.profile, place, as_of });
      continue;
    }
    isWrong = true;
    const { diagnostics } = (after?.profile ? before : after) ?? { diagnostics: [] };
    await tellDiagnostics(io, diagnostics, [readSource(file).shown], options);
  }
  return isWrong ? 'wrong' : { kind: 'profiles', path, people };
}

/** One profile, or every profile below a folder, as paths one would type. */
function profileFiles(cwd: string, path: string): readonly string[] {
  const whole = resolve(cwd, path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`there is no folder ${path}`, 'a folder with profiles after --profiles');
  const files = found.isDirectory() ? findFiles(whole, ['.yaml', '.yml', '.json']) : [whole];
  if (files.length === 0) throw new UsageError(`${path} holds no profile`, 'a folder with .yaml or .json profiles');
  return files.map((file) => (relative(cwd, file).startsWith('..') ? file : relative(cwd, file)));
}
