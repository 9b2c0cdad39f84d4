// A file that cannot be read at all, or not to its end -> an item that stands for it, so that it is counted and told.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BatchItem } from './batch-item.ts';
import { itemOf } from './item-of.ts';

export const brokenInput = (from: string, diagnostics: readonly Diagnostic[]): BatchItem =>
  itemOf({ kind: 'broken', from, diagnostics });
