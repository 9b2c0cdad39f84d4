// Policy folders -> a second thread that answers cases from the end while this one reads, and answers from the front.
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { bundledWorker } from '../load/bundled-worker.ts';
import type { BesideRequest } from './answer-from-the-back.ts';
import { type TakenCount, takenCount } from './case-shares.ts';
import type { ThreadReport } from './thread-report.ts';

export interface CasesBeside {
  readonly taken: TakenCount;
  /** Undefined where the thread came to no end. */
  readonly report: Promise<ThreadReport | undefined>;
  /** Ends it, wherever it is. */
  readonly end: () => void;
}

/**
 * Undefined where there is one core, or laihua runs from its source. The thread reads the files itself: that takes less time
 * than handing them over.
 */
export function casesBeside(request: Omit<BesideRequest, 'taken'>): CasesBeside | undefined {
  const file = bundledWorker('cases');
  if (file === undefined) return undefined;
  // In a run this short V8's optimiser gains what it costs, and it would take the core of the other thread (ADR 9).
  setFlagsFromString('--no-opt');
  if (availableParallelism() < 2) return undefined;
  const taken = takenCount();
  const worker = new Worker(file, { workerData: { ...request, taken } satisfies BesideRequest });
  const report = new Promise<ThreadReport | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return { taken, report, end: () => void worker.terminate() };
}
