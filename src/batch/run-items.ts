// The profiles of a batch -> their rows, one after another: taken from an earlier run where they can be, else worked out.
import type { AssessedItem } from './assess-item.ts';
import type { BatchItem } from './batch-item.ts';
import { failedItem } from './failed-item.ts';
import type { KeptRows } from './kept-rows.ts';

export interface Outcome extends AssessedItem {
  readonly item: BatchItem;
}

export interface Run {
  readonly assess: (item: BatchItem) => AssessedItem;
  readonly kept: KeptRows | undefined;
  /** Whether a kept row is all that is asked for; else the profile is worked out again. */
  readonly isEnough: (item: BatchItem) => boolean;
  /** Asked before each profile; the running one is always finished. */
  readonly shallStop: () => boolean;
  /** Milliseconds. */
  readonly elapsed: () => number;
}

/** How long signals and closed pipes go unnoticed, in milliseconds. */
const TURN = 40;

export async function* runItems(
  items: AsyncIterable<readonly BatchItem[]>,
  { assess, kept, isEnough, shallStop, elapsed }: Run,
): AsyncGenerator<Outcome> {
  let turn = elapsed();
  for await (const some of items) {
    for (const item of some) {
      if (elapsed() - turn > TURN) {
        await new Promise(setImmediate);
        turn = elapsed();
      }
      if (shallStop()) return;
      const row = isEnough(item) ? kept?.take(item) : undefined;
      const outcome = row ? { row, diagnostics: [] } : assessedOrFailed(item, assess);
      if (!row) kept?.keep(item, outcome.row);
      yield { item, ...outcome };
    }
  }
}

/** A bug met on one profile must not cost the answers for all the others. */
function assessedOrFailed(item: BatchItem, assess: Run['assess']): AssessedItem {
  try {
    return assess(item);
  } catch {
    return failedItem(item, assess);
  }
}
