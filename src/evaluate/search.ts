// A test and open facts -> a completion that makes it true, proof that there is none, or "not found in time".
import type { Program, Situation, Test } from '../compile/program.ts';
import { FALSE, type Level, ON_FACTS, TRUE } from '../model/outcome.ts';
import type { CellsOf } from './decisive-cells.ts';
import { varied } from './situation.ts';

/** How many situations a search may look at before it gives up; a search that gives up changes nothing. */
const BUDGET = 4000;

/**
 * Looks for values of the open facts for which the test is true, over their decisive cells. Kleene's logic prunes: what
 * is already false stays false. Where the test counts points, values that leave the most of them (or the least) come first.
 */
export function findCompletion(
  program: Program,
  situation: Situation,
  test: Test,
  slots: readonly number[],
  cellsOf: CellsOf,
  { level = ON_FACTS, prefer = 'any' }: { level?: Level; prefer?: 'most' | 'least' | 'any' } = {},
): 'found' | 'none' | 'gave_up' {
  let left = BUDGET;
  const inOrder = prefer === 'any' ? undefined : prefer === 'most' ? -1 : 1;
  const search = (current: Situation, rest: readonly number[]): 'found' | 'none' | 'gave_up' => {
    const outcome = test(current, level);
    if (outcome === TRUE) return 'found';
    if (outcome === FALSE) return 'none';
    const [slot, ...others] = rest;
    if (slot === undefined) return 'gave_up';
    const open: Situation[] = [];
    for (const cell of cellsOf(slot, current)) {
      const candidate = varied(program, current, [[slot, cell.state]]);
      const truth = test(candidate, level);
      if (truth === TRUE) return 'found';
      if (truth !== FALSE) open.push(candidate);
      left -= 1;
    }
    if (inOrder !== undefined) open.sort((a, b) => inOrder * (a.points(level).max - b.points(level).max));
    let gaveUp = false;
    for (const candidate of open) {
      if (left <= 0) return 'gave_up';
      const found = search(candidate, others);
      if (found === 'found') return found;
      gaveUp ||= found === 'gave_up';
    }
    return gaveUp ? 'gave_up' : 'none';
  };
  return search(situation, slots);
}
