// Some profiles of a batch, sent to another thread -> their rows; the entry of a worker.

import type { BatchRow } from '../model/batch-row.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { loadPack, type PackRequest } from '../validate/load-pack.ts';
import { type BatchRequest, itemAssessor } from './assess-item.ts';
import type { ItemData } from './batch-item.ts';
import { itemOf } from './item-of.ts';

/** What a worker needs to know beside the profiles; the same for a whole batch. */
export interface WorkerSettings extends Omit<BatchRequest, 'today'> {
  readonly pack: PackRequest;
  readonly today: string;
}

export interface WorkerTask {
  readonly settings: WorkerSettings;
  readonly items: readonly ItemData[];
}

export interface WorkedOut {
  readonly row: BatchRow;
  readonly diagnostics: readonly Diagnostic[];
}

let made: { readonly key: string; readonly assess: Promise<ReturnType<typeof itemAssessor>> } | undefined;

async function assessorFor({
  pack: request,
  today,
  ...rest
}: WorkerSettings): Promise<ReturnType<typeof itemAssessor>> {
  const { pack } = await loadPack(request);
  if (!pack) throw new Error('the policies cannot be read any more');
  return itemAssessor(pack, { ...rest, today: () => today });
}

/** The policies are read with the first task. */
export async function assessItems({ settings, items }: WorkerTask): Promise<readonly WorkedOut[]> {
  const key = JSON.stringify(settings);
  if (made?.key !== key) made = { key, assess: assessorFor(settings) };
  const assess = await made.assess;
  return items.map((data) => {
    const { row, diagnostics } = assess(itemOf(data));
    return { row, diagnostics };
  });
}
