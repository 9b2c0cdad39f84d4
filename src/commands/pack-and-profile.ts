// What a command that reads one profile was given -> the pack and the profile as read; what is wrong is told on standard error.
import type { Io } from '../io.ts';
import type { ReadResult } from '../load/read-source.ts';
import type { Pack } from '../model/pack.ts';
import { type TellOptions, tellDiagnostics } from './tell-diagnostics.ts';

export interface PackOptions extends TellOptions {
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
}

/** `path`: a file, or `-` for standard input. Undefined where an error stands against the policies. */
export async function packAndProfile(
  io: Io,
  path: string,
  options: PackOptions,
): Promise<{ readonly pack: Pack; readonly read: ReadResult } | undefined> {
  const [{ loadPack }, { readSource, SIZE_LIMIT }] = await Promise.all([
    import('../validate/load-pack.ts'),
    import('../load/read-source.ts'),
  ]);
  const piped = path === '-' ? await io.readStdin(SIZE_LIMIT) : undefined;
  const read = readSource(path, piped && (() => piped));
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  return loaded.pack && { pack: loaded.pack, read };
}
