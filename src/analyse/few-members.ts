// Cells of sets -> those that suffice for a question: as many members together as there are tests that an answer must meet.
import type { Situation } from '../compile/program.ts';
import type { Cell, CellsOf } from '../evaluate/decisive-cells.ts';
import { members } from '../model/fact-state.ts';
import type { Leaf } from './leaves-of.ts';

/** Combinations of one set past which a question is not tried. */
const COMBINATIONS = 2000;

/**
 * Whoever answers a question has, for each test of a set that must be met, one member that meets it; without the others the
 * tests that must fail fail all the more. So combinations of that many members are enough, unless a criterion asks for members
 * to be away (`denied`: their cells are whole already). Undefined where there are too many.
 */
export function withFewMembers(
  cellsOf: CellsOf,
  open: Situation,
  wanted: readonly Leaf[],
  denied: ReadonlySet<number>,
): CellsOf | undefined {
  const count = new Map<number, number>();
  for (const { slot, test } of wanted)
    if (test.has_any && !denied.has(slot)) count.set(slot, (count.get(slot) ?? 0) + 1);
  const more = new Map<number, readonly Cell[]>();
  for (const [slot, most] of count) {
    if (most < 2) continue;
    const cells = cellsOf(slot, open);
    const single = cells.flatMap(({ value }) => (Array.isArray(value) && value.length === 1 ? value : []));
    const together = combinations(single, most);
    if (together === undefined) return undefined;
    more.set(slot, [...cells, ...together.map((value): Cell => ({ state: members(value), value }))]);
  }
  return (slot, situation) => more.get(slot) ?? cellsOf(slot, situation);
}

/** From two to `most` of the names, in every way; undefined where these are too many. */
function combinations(names: readonly string[], most: number): readonly (readonly string[])[] | undefined {
  let ending: readonly { readonly names: readonly string[]; readonly next: number }[] = names.map((name, i) => ({
    names: [name],
    next: i + 1,
  }));
  const found: (readonly string[])[] = [];
  for (let size = 2; size <= Math.min(most, names.length); size += 1) {
    ending = ending.flatMap(({ names: before, next }) =>
      names.slice(next).map((name, i) => ({ names: [...before, name], next: next + i + 1 })),
    );
    found.push(...ending.map((each) => each.names));
    if (found.length > COMBINATIONS) return undefined;
  }
  return found;
}
