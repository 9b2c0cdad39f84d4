// Turns what the command line says about policies into the pack to use, or the diagnostics that stand against it.

import { basename, relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { bundledFolder, readBundledPack } from '../load/bundled-pack.ts';
import type { SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';

/** `policies`: folders of `--policies`, which add to or override what comes before; `builtin` is false with `--no-builtin-policies`. */
export interface PackRequest {
  readonly policies?: readonly string[] | undefined;
  readonly builtin?: boolean | undefined;
  /** The working folder, so that files below it are named from there. */
  readonly cwd?: string | undefined;
}

export interface LoadedPack {
  /** Absent where an error stands against it. */
  readonly pack?: Pack;
  readonly diagnostics: readonly Diagnostic[];
  /** The files read, for excerpts. */
  readonly sources: readonly SourceFile[];
}

/** The folders of a request, earliest first. Throws a {@link UsageError} where it names none. */
export function foldersOf({ policies = [], builtin = true, cwd }: PackRequest): readonly string[] {
  const folders = builtin ? [shortPath(bundledFolder(), cwd), ...policies] : policies;
  if (folders.length === 0)
    throw new UsageError(
      'no policies are left to use',
      'give a folder with --policies, or leave out --no-builtin-policies',
    );
  return folders;
}

/** A folder below the working folder, as one would type it; others keep their full path. */
function shortPath(folder: string, cwd: string | undefined): string {
  const short = cwd === undefined ? folder : relative(cwd, folder);
  return short === '' || short.startsWith('..') ? folder : short;
}

/** The built pack where nothing else is asked for: no YAML is parsed then, and no schema is loaded. */
export async function loadPack(request: PackRequest): Promise<LoadedPack> {
  const own = request.policies ?? [];
  if (request.builtin !== false && own.length === 0) {
    const pack = readBundledPack();
    if (pack) return { pack, diagnostics: [], sources: [] };
  }
  const { readLivePack } = await import('./read-live-pack.ts');
  const { diagnostics, ...live } = readLivePack(foldersOf(request), { rules: own.length > 0 });
  const pack =
    live.pack && request.builtin !== false && own.length > 0
      ? { ...live.pack, added: own.map((folder) => basename(resolve(folder))) }
      : live.pack;
  // Warnings are for those who write policies; `laihua policy lint` tells them.
  return {
    ...live,
    ...(pack ? { pack } : {}),
    diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
  };
}
