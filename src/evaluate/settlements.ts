// The values of a fact tried one by one -> runs of neighbouring values that lead to one answer, as the profile would write them.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Program } from '../compile/program.ts';
import type { Settlement } from '../model/assessment.ts';
import { fromDayNumber, type PlainDate } from '../model/plain-date.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { Cell } from './decisive-cells.ts';
import type { Bounds } from './missing-facts.ts';

interface Tried {
  readonly cell: Cell & { readonly bornBy?: PlainDate };
  readonly bounds: Bounds;
  readonly points: { readonly min: number; readonly max: number };
}

/** Runs of neighbouring cells with one answer; nothing where no value changes the category. */
export function settlements(
  program: Program,
  definition: FactDefinition,
  tried: readonly Tried[],
  now: Bounds,
): readonly Settlement[] {
  const changes = tried.some(({ bounds }) => bounds.proven !== now.proven || bounds.possible !== now.possible);
  if (!changes) return [];
  const answer = ({ bounds, points }: Tried) => ({
    category: bounds.proven,
    possible: bounds.possible,
    points: { min: points.min, max: points.max },
  });
  const key = ({ bounds }: Tried) => `${bounds.proven} ${bounds.possible}`;
  const runs: Tried[][] = [];
  for (const one of tried) {
    const run = runs.at(-1);
    const before = run?.[0];
    const joins = before !== undefined && one.cell.value === undefined && key(before) === key(one);
    if (run && joins) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run, i): Settlement[] => {
    const [first] = run;
    if (!first) return [];
    const spread = { min: Math.min(...run.map((r) => r.points.min)), max: Math.max(...run.map((r) => r.points.max)) };
    const shared = { ...answer(first), points: spread };
    if (first.cell.value !== undefined)
      return [{ value: first.cell.value, ...(first.cell.any_of ? { any_of: first.cell.any_of } : {}), ...shared }];
    return [{ ...endsOf(program, definition, first, runs[i + 1]?.[0], i === 0), ...shared }];
  });
}

/** The ends of a run as the profile would write them: numbers, days, or choices of an ordered fact. */
function endsOf(
  program: Program,
  definition: FactDefinition,
  first: Tried,
  next: Tried | undefined,
  isFirst: boolean,
): Partial<Settlement> {
  if (first.cell.bornBy !== undefined || next?.cell.bornBy !== undefined) {
    return {
      ...(isFirst || first.cell.bornBy === undefined ? {} : { at_most: first.cell.bornBy }),
      ...(next?.cell.bornBy === undefined ? {} : { more_than: next.cell.bornBy }),
    };
  }
  const shown = (value: number): number | string => {
    if (definition.type === 'date') return fromDayNumber(value);
    return definition.type === 'ordered' ? (choicesOf(program.pack, definition)[value]?.id ?? value) : value;
  };
  const { cut: low, after } = first.cell;
  const high = next?.cell.cut;
  const last = next?.cell.after;
  return {
    ...(isFirst || low === undefined ? {} : { at_least: shown(low) }),
    ...(isFirst || after === undefined ? {} : { more_than: shown(after) }),
    ...(last === undefined ? {} : { at_most: shown(last) }),
    ...(high === undefined ? {} : { below: shown(high) }),
  };
}
