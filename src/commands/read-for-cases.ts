// What the command line says about policies -> the pack from its YAML with its cases read, or what is wrong with it, told.
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import type { ReadCase } from '../verify/read-cases.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface ReadForCases {
  readonly pack: Pack;
  readonly located: LocatedPack;
  readonly cases: readonly ReadCase[];
}

export interface CasesRequest {
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
  readonly filter?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/** Undefined where the pack is wrong. The rules of lint are not asked: they have a command of their own. */
export async function readForCases(io: Io, request: CasesRequest): Promise<ReadForCases | undefined> {
  const [{ foldersOf }, { readLivePack }, { readCases }] = await Promise.all([
    import('../validate/load-pack.ts'),
    import('../validate/read-live-pack.ts'),
    import('../verify/read-cases.ts'),
  ]);
  const folders = foldersOf({ policies: request.policies, builtin: request.builtinPolicies, cwd: io.cwd });
  const { pack, located, diagnostics, sources } = readLivePack(folders, { rules: false });
  if (pack) return { pack, located, cases: readCases(located.cases, pack, request.filter) };
  await tellDiagnostics(
    io,
    diagnostics.filter(({ severity }) => severity === 'error'),
    sources,
    request,
  );
  return undefined;
}
