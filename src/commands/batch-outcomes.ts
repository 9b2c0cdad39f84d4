// The items of a batch and --jobs -> their outcomes, from this thread or from several.
import type { BatchItem } from '../batch/batch-item.ts';
import { type Outcome, type Run, runItems } from '../batch/run-items.ts';
import type { Io } from '../io.ts';
import { bundledWorker } from '../load/bundled-worker.ts';
import type { BatchOptions } from './batch-options.ts';

export interface BatchOutcomes {
  readonly outcomes: AsyncIterable<Outcome>;
  readonly close: () => Promise<void>;
}

/** Dossiers and reports are made here, where the profile is at hand; so is everything where laihua runs from its source. */
export async function batchOutcomes(
  io: Io,
  items: AsyncIterable<readonly BatchItem[]>,
  run: Run,
  options: BatchOptions & { readonly place: string | undefined },
): Promise<BatchOutcomes> {
  const { jobs, asOf, assumeNothing, place, policies, builtinPolicies } = options;
  const isShared = jobs > 1 && options.dossiers === undefined && options.reports === undefined;
  const file = isShared ? bundledWorker('batch') : undefined;
  if (file === undefined) return { outcomes: runItems(items, run), close: async () => undefined };
  const [{ workerPool }, { pooledItems }] = await Promise.all([
    import('../batch/worker-pool.ts'),
    import('../batch/pooled-items.ts'),
  ]);
  const pack = { policies, builtin: builtinPolicies, cwd: io.cwd };
  const pool = workerPool(file, jobs, { pack, place, asOf, assumeNothing, today: io.today() });
  return { outcomes: pooledItems(items, run, { pool, jobs }), close: pool.close };
}
