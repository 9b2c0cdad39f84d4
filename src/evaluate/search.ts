// A test and open facts -> a completion that makes it true, proof that there is none, or "not found in time".
import type { Program, Situation, Test } from '../compile/program.ts';
import { FALSE, type Level, ON_FACTS, TRUE } from '../model/outcome.ts';
import type { CellsOf } from './decisive-cells.ts';
import { varied } from './situation.ts';

/** How many situations a search may look at before it gives up; a search that gives up changes nothing. */
const BUDGET = 4000;

/** What a search came to: the completion it found, none there is, or no answer in time. */
export type SearchResult =
  | { readonly outcome: 'found'; readonly situation: Situation }
  | { readonly outcome: 'none' | 'gave_up' };

interface SearchOptions {
  readonly level?: Level;
  readonly prefer?: 'most' | 'least' | 'any';
  /** Situations looked at before the search gives up. */
  readonly budget?: number;
}

/** Whether there is such a completion; see {@link searchCompletion}. */
export const findCompletion = (
  program: Program,
  situation: Situation,
  test: Test,
  slots: readonly number[],
  cellsOf: CellsOf,
  options: SearchOptions = {},
): SearchResult['outcome'] => searchCompletion(program, situation, test, slots, cellsOf, options).outcome;

const NONE: SearchResult = { outcome: 'none' };
const GAVE_UP: SearchResult = { outcome: 'gave_up' };

/**
 * Looks for values of the open facts for which the test is true, over their decisive cells. Kleene's logic prunes: what
 * is already false stays false. Where the test counts points, values that leave the most of them (or the least) come first.
 */
export function searchCompletion(
  program: Program,
  situation: Situation,
  test: Test,
  slots: readonly number[],
  cellsOf: CellsOf,
  { level = ON_FACTS, prefer = 'any', budget = BUDGET }: SearchOptions = {},
): SearchResult {
  let left = budget;
  const inOrder = prefer === 'any' ? undefined : prefer === 'most' ? -1 : 1;
  const search = (current: Situation, rest: readonly number[]): SearchResult => {
    const outcome = test(current, level);
    if (outcome === TRUE) return { outcome: 'found', situation: current };
    if (outcome === FALSE) return NONE;
    const [slot, ...others] = rest;
    if (slot === undefined) return GAVE_UP;
    const open: Situation[] = [];
    for (const cell of cellsOf(slot, current)) {
      const candidate = varied(program, current, [[slot, cell.state]]);
      const truth = test(candidate, level);
      if (truth === TRUE) return { outcome: 'found', situation: candidate };
      if (truth !== FALSE) open.push(candidate);
      left -= 1;
    }
    if (inOrder !== undefined) open.sort((a, b) => inOrder * (a.points(level).max - b.points(level).max));
    let gaveUp = false;
    for (const candidate of open) {
      if (left <= 0) return GAVE_UP;
      const found = search(candidate, others);
      if (found.outcome === 'found') return found;
      gaveUp ||= found.outcome === 'gave_up';
    }
    return gaveUp ? GAVE_UP : NONE;
  };
  return search(situation, slots);
}
