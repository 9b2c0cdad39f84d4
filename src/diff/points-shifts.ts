// A changed factor -> each run of values of one fact that is worth something else now, everything else counting nothing.
import type { Witness } from '../model/policy-diff.ts';
import { type Measure, worthOf } from './compare-meaning.ts';
import { shownRun } from './find-difference.ts';
import { type JointCell, type JointFact, type JointSpace, type Pair, withCell } from './joint-facts.ts';

/** More rows than anybody would read. */
const ROWS = 60;

export function pointsShifts(space: JointSpace, measure: Measure): readonly Witness[] {
  const least = space.facts.map((fact) => [fact, leastCell(space, fact, measure)] as const);
  return space.facts.flatMap((fact) => shiftsOf(space, fact, measure, least)).slice(0, ROWS);
}

/** The value that counts least on both sides. */
function leastCell(space: JointSpace, fact: JointFact, measure: Measure): JointCell | undefined {
  const worth = (cell: JointCell): number => {
    const { before, after } = worthOf(measure, withCell(space, space.open, fact, cell));
    return before.low + after.low + before.high + after.high;
  };
  let best: { readonly cell: JointCell; readonly worth: number } | undefined;
  for (const cell of fact.cells(space.open)) {
    const found = worth(cell);
    if (!best || found < best.worth) best = { cell, worth: found };
  }
  return best?.cell;
}

function shiftsOf(
  space: JointSpace,
  fact: JointFact,
  measure: Measure,
  least: readonly (readonly [JointFact, JointCell | undefined])[],
): readonly Witness[] {
  const others = least.reduce<Pair>(
    (pair, [other, cell]) => (other === fact || !cell ? pair : withCell(space, pair, other, cell)),
    space.open,
  );
  const cells = fact.cells(others);
  const worths = cells.map((cell) => worthOf(measure, withCell(space, others, fact, cell)));
  const shifts: Witness[] = [];
  let first = 0;
  worths.forEach((worth, i) => {
    const [cell, next] = [cells[i], worths[i + 1]];
    const goesOn = cell?.at !== undefined && next !== undefined && JSON.stringify(next) === JSON.stringify(worth);
    if (goesOn) return;
    const [start, { before, after }] = [first, worth];
    first = i + 1;
    const direction = directionOf(before, after);
    if (!cell || !direction) return;
    const shown =
      cell.at === undefined ? { fact: fact.definition.id, value: cell.value } : shownRun(fact, cells, start, i);
    shifts.push({ direction, level: before.low === after.low ? 2 : 0, facts: [shown], before, after });
  });
  return shifts;
}

/** More or less on the facts, and where that is the same with unseen texts in favour. */
function directionOf(before: Witness['before'], after: Witness['after']): Witness['direction'] | undefined {
  const change = after.low - before.low || after.high - before.high;
  return change === 0 ? undefined : change > 0 ? 'gain' : 'loss';
}
