// The options of a command that assesses one profile -> its report; what is wrong with files is told on standard error.
import type { CheckRequest } from '../check-profile.ts';
import type { Io } from '../io.ts';
import type { Report } from '../model/report.ts';
import { type PackOptions, packAndProfile } from './pack-and-profile.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface AssessOptions extends Omit<CheckRequest, 'place' | 'today'>, PackOptions {
  readonly in?: string | undefined;
}

/** `path`: a file, or `-` for standard input. Undefined where an error stands against a file. */
export async function assess(io: Io, path: string, options: AssessOptions): Promise<Report | undefined> {
  const [{ checkProfile }, { explain }, { findPlace }] = await Promise.all([
    import('../check-profile.ts'),
    import('../explain/explain.ts'),
    import('./find-place.ts'),
  ]);
  const given = await packAndProfile(io, path, options);
  if (!given) return undefined;
  const place = options.in === undefined ? undefined : findPlace(given.pack, options.in, '--in').id;
  const result = checkProfile(given.pack, given.read, { ...options, place, today: io.today });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  return result.checked && explain(result.checked.assessment, result.checked.profile, given.pack);
}
