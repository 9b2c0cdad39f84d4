// Two programs and a comparison -> a candidate for whom it holds, proof that there is none, or "not found in time".
import { FALSE, type Level, TRUE, type Truth } from '../model/outcome.ts';
import { fromDayNumber } from '../model/plain-date.ts';
import type { WitnessFact } from '../model/policy-diff.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { type JointCell, type JointFact, type JointSpace, type Pair, withCell } from './joint-facts.ts';

/** True where the two sides surely differ in one direction, whatever is still open; false where they surely do not. */
export type Differs = (pair: Pair, level: Level) => Truth;

export interface Finding {
  readonly outcome: 'found' | 'none' | 'gave_up';
  readonly facts: readonly WitnessFact[];
  readonly pair?: Pair;
}

/** How many candidates a search may look at. */
const BUDGET = 12_000;

type Chosen = ReadonlyMap<JointFact, JointCell>;

/**
 * Goes through the values that either side treats apart, lowest first. What is already impossible stays impossible and is
 * left at once. A witness is then cut down to the facts that matter.
 */
export function findDifference(space: JointSpace, differs: Differs, level: Level): Finding {
  let left = BUDGET;
  let missed = !space.isComplete;
  const search = (pair: Pair, rest: readonly JointFact[], chosen: Chosen): Chosen | undefined => {
    const truth = differs(pair, level);
    if (truth === TRUE) return chosen;
    if (truth === FALSE) return undefined;
    const [fact, ...others] = rest;
    if (!fact || left <= 0) {
      missed = true;
      return undefined;
    }
    for (const cell of fact.cells(pair)) {
      left -= 1;
      const found = search(withCell(space, pair, fact, cell), others, new Map([...chosen, [fact, cell]]));
      if (found) return found;
    }
    return undefined;
  };
  const found = search(space.open, space.facts, new Map());
  if (!found) return { outcome: missed ? 'gave_up' : 'none', facts: [] };
  const holds = (candidate: Chosen): boolean => differs(pairOf(space, candidate), level) === TRUE;
  const shown = [...fewest(found, holds)].reduce<{ chosen: Chosen; facts: readonly WitnessFact[] }>(
    ({ chosen, facts }, [fact]) => {
      const run = runAround(space, chosen, fact, holds);
      return { chosen: new Map([...chosen, [fact, run.cell]]), facts: [...facts, run.shown] };
    },
    { chosen: fewest(found, holds), facts: [] },
  );
  return { outcome: 'found', facts: shown.facts, pair: pairOf(space, shown.chosen) };
}

const pairOf = (space: JointSpace, chosen: Chosen): Pair =>
  [...chosen].reduce((pair, [fact, cell]) => withCell(space, pair, fact, cell), space.open);

/** Without the facts that may have any value. */
function fewest(found: Chosen, holds: (candidate: Chosen) => boolean): Chosen {
  let kept = found;
  for (const fact of found.keys()) {
    const fewer = new Map([...kept].filter(([one]) => one !== fact));
    if (holds(fewer)) kept = fewer;
  }
  return kept;
}

/**
 * The values side by side for which the same holds, and one of them to show: where the run begins, or where it begins with
 * the lowest value there is, its last. So a line that was moved is shown at the line.
 */
function runAround(
  space: JointSpace,
  chosen: Chosen,
  fact: JointFact,
  holds: (candidate: Chosen) => boolean,
): { readonly cell: JointCell; readonly shown: WitnessFact } {
  const { definition } = fact;
  const own = chosen.get(fact);
  const others = new Map([...chosen].filter(([one]) => one !== fact));
  const cells = fact.cells(pairOf(space, others));
  const index = cells.findIndex(({ value }) => value === own?.value);
  const cell = cells[index] ?? own;
  if (!cell) throw new Error(`no value of ${definition.id}`);
  if (cell.at === undefined) return { cell, shown: { fact: definition.id, value: cell.value } };
  const holdsAt = (i: number): boolean => {
    const other = cells[i];
    return other !== undefined && holds(new Map([...others, [fact, other]]));
  };
  let [first, last] = [index, index];
  while (holdsAt(first - 1)) first -= 1;
  while (holdsAt(last + 1)) last += 1;
  return { cell: edgeOf(cells, first, last) ?? cell, shown: shownRun(fact, cells, first, last) };
}

/** The cell that is shown of a run. */
const edgeOf = (cells: readonly JointCell[], first: number, last: number): JointCell | undefined => {
  const run = cells.slice(first, last + 1);
  return first === 0 ? run.findLast(({ isCut }) => isCut) : (run.find(({ isCut }) => isCut) ?? run[0]);
};

/** A run of neighbouring cells as a value with its ends; whole numbers, days and choices in order end with a last value. */
export function shownRun(
  { definition }: JointFact,
  cells: readonly JointCell[],
  first: number,
  last: number,
): WitnessFact {
  const [start, end, next] = [cells[first], cells[last], cells[last + 1]];
  const edge = edgeOf(cells, first, last)?.value ?? '';
  const isAlone = first === last && definition.type === 'ordered';
  const from =
    (first === 0 && !isAlone) || !start
      ? {}
      : start.isCut
        ? { from: start.value }
        : { above: cells[first - 1]?.value ?? '' };
  if (!next || !end) return { fact: definition.id, value: edge, ...from };
  if (!isStepwise(definition))
    return { fact: definition.id, value: edge, ...from, ...(next.isCut ? { below: next.value } : { to: end.value }) };
  const to = lastBefore(definition, next, end);
  return { fact: definition.id, value: first === 0 ? to : edge, ...from, to };
}

/** Whether there is a next value: whole numbers, days, choices in order. */
const isStepwise = ({ type, full_years: fullYears }: FactDefinition): boolean =>
  type !== 'number' || fullYears === true;

function lastBefore({ type }: FactDefinition, next: JointCell, end: JointCell): JointCell['value'] {
  if (type === 'ordered' || next.at === undefined) return end.value;
  return type === 'date' ? fromDayNumber(next.at - 1) : next.at - 1;
}
