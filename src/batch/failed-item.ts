// A profile on which laihua itself fails -> its row, as one more profile that is not assessed.
import type { AssessedItem } from './assess-item.ts';
import { batchFinding } from './batch-finding.ts';
import type { BatchItem } from './batch-item.ts';
import { brokenInput } from './broken-input.ts';

export function failedItem({ from }: BatchItem, assess: (item: BatchItem) => AssessedItem): AssessedItem {
  const hint = 'laihua check of the profile by itself shows more; please report it as README.md says';
  const message = 'laihua failed on this profile, which is a bug of laihua';
  return assess(brokenInput(from, [batchFinding('batch/failed', from, message, { hint })]));
}
