// Invented candidates as files in a folder of their own, for tests of a batch.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { readCandidateKinds } from '../../src/load/bundled-candidates.ts';
import { CandidateKinds } from '../../src/model/candidate-kinds.ts';
import { profileYaml } from '../../src/render/profile/profile-yaml.ts';
import { type ProfileData, synthesiser } from '../../src/synthesise/synthesise.ts';

const kinds = CandidateKinds.parse(readCandidateKinds());

export const candidates = (count: number, seed = 1): readonly ProfileData[] => {
  const draw = synthesiser(kinds, seed);
  return Array.from({ length: count }, (_, i) => draw(i + 1));
};

export const asYaml = (candidate: ProfileData): string => profileYaml(candidate, 'An invented candidate.');
export const asLines = (people: readonly ProfileData[]): string =>
  people.map((one) => `${JSON.stringify(one)}\n`).join('');

/** A new folder, which is taken away when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, with the folders they lie in. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
