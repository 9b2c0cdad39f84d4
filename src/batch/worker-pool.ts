// Threads that work out profiles -> the rows of some of them, whatever becomes of a thread; the only file that knows piscina.
import { Piscina } from 'piscina';
import type { ItemData } from './batch-item.ts';
import type { WorkedOut, WorkerSettings, WorkerTask } from './worker.ts';

export interface WorkerPool {
  /** Undefined in the place of a profile on which the thread died, twice. */
  readonly assess: (items: readonly ItemData[]) => Promise<readonly (WorkedOut | undefined)[]>;
  readonly close: () => Promise<void>;
}

export function workerPool(file: string, jobs: number, settings: WorkerSettings): WorkerPool {
  const pool = new Piscina({ filename: file, minThreads: jobs, maxThreads: jobs });
  const run = (items: readonly ItemData[]): Promise<readonly WorkedOut[]> =>
    pool.run({ settings, items } satisfies WorkerTask, { name: 'assessItems' });
  /** A thread that died is replaced by the pool; one profile after another then shows which of them it died on. */
  const oneByOne = async (items: readonly ItemData[]): Promise<readonly (WorkedOut | undefined)[]> => {
    const done: (WorkedOut | undefined)[] = [];
    for (const item of items) {
      const [result] = await run([item]).catch(() => []);
      done.push(result);
    }
    return done;
  };
  return {
    assess: (items) => run(items).catch(() => oneByOne(items)),
    close: () => pool.destroy(),
  };
}
