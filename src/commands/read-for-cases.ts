// What the command line says about policies -> the pack from its YAML with its cases read, or what is wrong with it, told.
import type { Io } from '../io.ts';
import type { CasesRead } from '../verify/answer-cases.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface CasesRequest {
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
  readonly filter?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/** Undefined where the pack is wrong. The rules of lint are not asked: they have a command of their own. */
export async function readForCases(io: Io, request: CasesRequest): Promise<CasesRead | undefined> {
  const [{ foldersOf }, { readLivePack }, { readCases }] = await Promise.all([
    import('../validate/load-pack.ts'),
    import('../validate/read-live-pack.ts'),
    import('../verify/read-cases.ts'),
  ]);
  const folders = foldersOf({ policies: request.policies, builtin: request.builtinPolicies, cwd: io.cwd });
  const { pack, located, diagnostics, sources } = readLivePack(folders, { rules: false });
  if (pack) return { pack, located, sources, cases: readCases(located.cases, pack, request.filter) };
  await tellDiagnostics(
    io,
    diagnostics.filter(({ severity }) => severity === 'error'),
    sources,
    request,
  );
  return undefined;
}
