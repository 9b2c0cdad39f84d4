// All mutants and a part, as the second of four -> those of the part, items kept together and files mixed, always in the same order.
import { UsageError } from '../../errors.ts';
import type { Mutant } from './mutant.ts';

/** Part `number` of `of`, counted from 1. */
export interface PartNumber {
  readonly number: number;
  readonly of: number;
}

export const wholeRun: PartNumber = { number: 1, of: 1 };

/** Reads `--part 2/4`. */
export function partNumber(written: string): PartNumber {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (number < 1 || number > of) throw new UsageError(`--part ${written} is no part`, '--part 1/2, then --part 2/2');
  return { number, of };
}

/** Files are mixed, so that a run that is stopped has seen something of everything. */
export function partOf(mutants: readonly Mutant[], { number, of }: PartNumber): readonly Mutant[] {
  const byItem = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const same = byItem.get(mutant.item);
    if (same) same.push(mutant);
    else byItem.set(mutant.item, [mutant]);
  }
  return [...byItem]
    .map(([item, own]) => ({ order: mixed(item), own }))
    .sort((a, b) => a.order - b.order)
    .filter((_, i) => i % of === number - 1)
    .flatMap(({ own }) => own);
}

/** A number that looks drawn by lot and is the same for the same text (FNV-1a). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
