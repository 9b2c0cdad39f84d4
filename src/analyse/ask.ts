// A question about criteria ("can this be met while that is not?") -> a situation that answers it, the proof that there is none, or neither.
import type { Program, Situation, Test } from '../compile/program.ts';
import { cellsOfTests } from '../evaluate/decisive-cells.ts';
import { openState } from '../evaluate/fact-table.ts';
import { type SearchResult, searchCompletion } from '../evaluate/search.ts';
import { situationOf } from '../evaluate/situation.ts';
import type { Level } from '../model/outcome.ts';
import type { Reads } from './leaves-of.ts';

const openByProgram = new WeakMap<Program, Situation>();

/** Nothing is known of any fact, and nothing is assumed. */
export function openSituation(program: Program): Situation {
  const known = openByProgram.get(program);
  if (known) return known;
  const entries = program.definitions.map((definition) => ({
    state: openState(program, definition),
    origin: 'absent' as const,
  }));
  const situation = situationOf(program, entries);
  openByProgram.set(program, situation);
  return situation;
}

/** Tests of one set fact past which its combinations are not tried: they double with each. */
const SETS_TRIED = 8;

export interface Question {
  readonly program: Program;
  readonly reads: Reads;
  readonly test: Test;
  readonly level: Level;
  readonly prefer?: 'most' | 'least' | 'any';
}

/** Situations tried for one question: each asks the whole criterion, and of many facts the combinations never come to an end. */
const budgetFor = (facts: number): number => (facts > 24 ? 200 : 1500);

/** Exact over the decisive values of the facts that are read; `gave_up` where there are too many combinations. */
export function ask({ program, reads, test, level, prefer = 'any' }: Question): SearchResult {
  const { leaves, slots, factors } = reads;
  const ofSets = new Map<number, number>();
  for (const { slot, test: leaf } of leaves) if (leaf.has_any) ofSets.set(slot, (ofSets.get(slot) ?? 0) + 1);
  if ([...ofSets.values()].some((count) => count > SETS_TRIED)) return { outcome: 'gave_up' };
  return searchCompletion(program, openSituation(program), test, slots, cellsOfTests(program, leaves, factors), {
    level,
    prefer,
    budget: budgetFor(slots.length),
  });
}
