// A file with an old assessment -> the same asked again of the policies as they are now, and the two side by side.
import { resolve } from 'node:path';
import { checkProfile } from '../check-profile.ts';
import { UsageError } from '../errors.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import { readBytes } from '../load/read-bytes.ts';
import { decodeSource, type ReadResult, readSource } from '../load/read-source.ts';
import { PastAssessment } from '../model/past-assessment.ts';
import type { Verification } from '../model/verification.ts';
import { differencesOf } from '../recheck/differences.ts';
import { type Past, readPast } from '../recheck/read-past.ts';
import { assessmentDocument } from '../render/report/json.ts';
import { loadPack } from '../validate/load-pack.ts';
import { findPlace } from './find-place.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

/** Bytes a dossier with its evidence may have. */
const LIMIT = 300_000_000;

export interface RecheckOptions extends PackOptions {
  /** The profile of an assessment in JSON, which has none with it. */
  readonly profile?: string | undefined;
}

/** Undefined where an error stands against the policies or the profile, which is then told. */
export async function recheckFile(io: Io, path: string, options: RecheckOptions): Promise<Verification | undefined> {
  const past = await readPast(
    path,
    path === '-' ? await io.readStdin(LIMIT) : readBytes(path, resolve(io.cwd, path), LIMIT),
  );
  const read = profileOf(past, path, options.profile);
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  const { pack } = loaded;
  if (!pack) return undefined;
  const then = past.assessment;
  const { category, route, assume_nothing, unusable_files } = then.receipt.asked ?? {};
  const { checked, diagnostics, source } = checkProfile(pack, read, {
    place: findPlace(pack, then.place, 'the place of the assessment').id,
    asOf: then.as_of,
    today: () => then.as_of,
    category,
    route,
    assumeNothing: assume_nothing,
    // Positions in the profile it was made from.
    unusableFiles: new Set(options.profile === undefined ? unusable_files : []),
  });
  await tellDiagnostics(io, diagnostics, [source], options);
  if (!checked) return undefined;
  // As a file holds it, so that both sides are alike.
  const written = JSON.stringify(assessmentDocument(explain(checked.assessment, checked.profile, pack)));
  const now = PastAssessment.parse(JSON.parse(written));
  const differences = differencesOf(then, now);
  const { candidate, place, purpose, as_of } = then;
  return {
    format: 'laihua/verification/1',
    file: path,
    candidate,
    place,
    purpose,
    as_of,
    is_same: differences.length === 0,
    then: then.receipt,
    now: now.receipt,
    differences,
  };
}

function profileOf(past: Past, shown: string, given: string | undefined): ReadResult {
  if (given !== undefined) return readSource(given);
  if (past.profile) return decodeSource(`profile.yaml in ${shown}`, past.profile);
  throw new UsageError(
    `${shown} holds the answer without the profile it was made from`,
    `laihua verify ${shown} --profile PROFILE, or verify the PDF of laihua dossier, which has both`,
  );
}
