// A test and open facts -> a completion that makes it true, proof that there is none, or "not found in time".
import type { Program, Situation, Test } from '../compile/program.ts';
import { FALSE, type Level, ON_FACTS, TRUE } from '../model/outcome.ts';
import type { CellsOf } from './decisive-cells.ts';
import { varied } from './situation.ts';

/** How many situations a search may look at before it gives up; a search that gives up changes nothing. */
const BUDGET = 4000;

/**
 * Looks for values of the open facts for which the test is true, over their decisive cells. Kleene's logic prunes: what
 * is already false stays false. Values that leave the most points (or the least) are tried first.
 */
export function findCompletion(
  program: Program,
  situation: Situation,
  test: Test,
  slots: readonly number[],
  cellsOf: CellsOf,
  { level = ON_FACTS, prefer = 'most' }: { level?: Level; prefer?: 'most' | 'least' } = {},
): 'found' | 'none' | 'gave_up' {
  let left = BUDGET;
  const sign = prefer === 'most' ? -1 : 1;
  const search = (current: Situation, rest: readonly number[]): 'found' | 'none' | 'gave_up' => {
    const outcome = test(current, level);
    if (outcome === TRUE) return 'found';
    if (outcome === FALSE) return 'none';
    const [slot, ...others] = rest;
    if (slot === undefined) return 'gave_up';
    const next = cellsOf(slot, current).map((cell) => varied(program, current, [[slot, cell.state]]));
    const promising = next
      .map((candidate) => ({ candidate, truth: test(candidate, level), points: candidate.points(level).max }))
      .filter(({ truth }) => truth !== FALSE)
      .sort((a, b) => b.truth - a.truth || sign * (a.points - b.points));
    left -= next.length;
    let gaveUp = false;
    for (const { candidate } of promising) {
      if (left <= 0) return 'gave_up';
      const found = search(candidate, others);
      if (found === 'found') return found;
      gaveUp ||= found === 'gave_up';
    }
    return gaveUp ? 'gave_up' : 'none';
  };
  return search(situation, slots);
}
