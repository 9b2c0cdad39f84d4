// What the command line says about policies -> their folders, and a thread that begins to answer their cases.
import type { Io } from '../io.ts';
import { foldersOf } from '../validate/load-pack.ts';
import { type CasesBeside, casesBeside } from '../verify/cases-beside.ts';

interface Folders {
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
}

export function startCasesBeside(
  { cwd }: Io,
  { policies, builtinPolicies: builtin }: Folders,
  wanted: { readonly filter?: string | undefined; readonly isObserved: boolean },
): { readonly folders: readonly string[]; readonly beside: CasesBeside | undefined } {
  const folders = foldersOf({ policies, builtin, cwd });
  return { folders, beside: casesBeside({ folders, ...wanted }) };
}
