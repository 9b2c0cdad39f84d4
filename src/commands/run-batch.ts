// The paths and options of a batch -> its exit code, once the policies are read and the options agree.
import { modestMemory } from '../batch/modest-memory.ts';
import { rowFilter } from '../batch/row-filter.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { loadPack } from '../validate/load-pack.ts';
import { type BatchOptions, checkBatchOptions } from './batch-options.ts';
import { runItemsOf } from './run-items-of.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export async function runBatch(io: Io, paths: readonly string[], options: BatchOptions): Promise<ExitCode> {
  checkBatchOptions(io, paths, options);
  modestMemory();
  const isWanted = options.filter === undefined ? () => true : rowFilter(options.filter);
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  if (!loaded.pack) return exitCodes.wrongRequest;
  return runItemsOf(io, loaded.pack, paths, { ...options, isWanted });
}
