// The options of a command that assesses one profile -> its report; what is wrong with files is told on standard error.
import type { CheckRequest } from '../check-profile.ts';
import type { Io } from '../io.ts';
import type { Report } from '../model/report.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface AssessOptions extends Omit<CheckRequest, 'place' | 'today'> {
  readonly in?: string | undefined;
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/** `path`: a file, or `-` for standard input. Undefined where an error stands against a file. */
export async function assess(io: Io, path: string, options: AssessOptions): Promise<Report | undefined> {
  const [{ loadPack }, { readSource, SIZE_LIMIT }, { checkProfile }, { explain }, { findPlace }] = await Promise.all([
    import('../validate/load-pack.ts'),
    import('../load/read-source.ts'),
    import('../check-profile.ts'),
    import('../explain/explain.ts'),
    import('./find-place.ts'),
  ]);
  const piped = path === '-' ? await io.readStdin(SIZE_LIMIT) : undefined;
  const read = readSource(path, piped && (() => piped));
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  if (!loaded.pack) return undefined;
  const place = options.in === undefined ? undefined : findPlace(loaded.pack, options.in, '--in').id;
  const result = checkProfile(loaded.pack, read, { ...options, place, today: io.today });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  return result.checked && explain(result.checked.assessment, result.checked.profile, loaded.pack);
}
