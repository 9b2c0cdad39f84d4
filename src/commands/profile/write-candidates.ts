// How many invented candidates, from which seed, in which form -> lines of JSON, or a new folder with a file each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { readCandidateKinds } from '../../load/bundled-candidates.ts';
import { CandidateKinds } from '../../model/candidate-kinds.ts';
import { profileYaml } from '../../render/profile/profile-yaml.ts';
import { type ProfileData, synthesiser } from '../../synthesise/synthesise.ts';
import { openResult } from '../open-result.ts';
import { cannotWrite } from '../write-result.ts';

interface Request {
  readonly count: number;
  readonly seed: number;
  readonly format: 'jsonl' | 'yaml' | 'json';
  readonly output?: string | undefined;
}

export async function writeCandidates(io: Io, { count, seed, format, output }: Request): Promise<void> {
  const draw = synthesiser(CandidateKinds.parse(readCandidateKinds()), seed);
  if (format !== 'jsonl') return writeFiles(io, count, output, format, draw);
  const result = openResult(io, output);
  for (let number = 1; number <= count && !io.stdout.isClosed; number += 1) {
    result.write(`${JSON.stringify(draw(number))}\n`);
    // A closed pipe is noticed between two turns of the event loop only.
    if (number % 1000 === 0) await new Promise(setImmediate);
  }
  result.finish();
}

function writeFiles(
  io: Io,
  count: number,
  output: string | undefined,
  format: 'yaml' | 'json',
  draw: (number: number) => ProfileData,
): void {
  if (output === undefined || output === '-')
    throw new UsageError(`${format} files need a folder`, '-o FOLDER, or --format jsonl for one stream');
  const folder = resolve(io.cwd, output);
  try {
    mkdirSync(folder);
    for (let number = 1; number <= count; number += 1) {
      const profile = draw(number);
      const name = `${nameOf(profile)}.${format}`;
      writeFileSync(join(folder, name), format === 'json' ? `${JSON.stringify(profile, null, 2)}\n` : yaml(profile));
    }
  } catch (error) {
    if (isThere(error))
      throw new UsageError(`${output} is there already and is not overwritten`, 'another folder after -o');
    throw cannotWrite(output, error);
  }
}

const yaml = (profile: ProfileData): string => profileYaml(profile, 'An invented candidate.');

const isThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

/** The reference, as the name of its file. */
const nameOf = ({ candidate }: ProfileData): string =>
  typeof candidate === 'object' && candidate !== null && 'reference' in candidate
    ? String(candidate['reference']).toLowerCase()
    : '';
