// The profiles of a batch -> their rows in the same order, worked out by several threads.
import type { BatchItem } from './batch-item.ts';
import { failedItem } from './failed-item.ts';
import type { Outcome, Run } from './run-items.ts';
import type { WorkedOut } from './worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Profiles sent to a thread at once. */
const CHUNK = 32;

export async function* pooledItems(
  items: AsyncIterable<readonly BatchItem[]>,
  run: Run,
  { pool, jobs }: { readonly pool: WorkerPool; readonly jobs: number },
): AsyncGenerator<Outcome> {
  const waiting: Sent[] = [];
  let chunk: BatchItem[] = [];
  for await (const some of items) {
    for (const item of some) {
      chunk.push(item);
      if (chunk.length < CHUNK) continue;
      waiting.push(sent(chunk, run, pool));
      chunk = [];
      // Every thread has one chunk at hand and one to go on with; more would only take memory.
      if (waiting.length > 2 * jobs) yield* outcomesOf(waiting.shift(), run);
      if (run.shallStop()) break;
    }
    if (run.shallStop()) break;
  }
  if (!run.shallStop()) waiting.push(sent(chunk, run, pool));
  for (const one of waiting) yield* outcomesOf(one, run);
}

/** Profiles with what is known of each from an earlier run, and what a thread is to say of the others. */
interface Sent {
  readonly items: readonly BatchItem[];
  readonly known: readonly (Outcome['row'] | undefined)[];
  readonly worked: Promise<readonly (WorkedOut | undefined)[]>;
}

function sent(items: readonly BatchItem[], { kept, isEnough }: Run, pool: WorkerPool): Sent {
  const known = items.map((item) => (isEnough(item) ? kept?.take(item) : undefined));
  const open = items.filter((_, i) => !known[i]).map(({ data }) => data);
  return { items, known, worked: open.length === 0 ? Promise.resolve([]) : pool.assess(open) };
}

/** What is done is kept in the order of the profiles, as by one thread. */
async function* outcomesOf(one: Sent | undefined, { assess, kept }: Run): AsyncGenerator<Outcome> {
  if (!one) return;
  const worked = (await one.worked).values();
  for (const [i, item] of one.items.entries()) {
    const row = one.known[i];
    const found = row ? { row, diagnostics: [] } : (worked.next().value ?? failedItem(item, assess));
    if (!row) kept?.keep(item, found.row);
    yield { item, ...found };
  }
}
