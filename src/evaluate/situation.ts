// States of facts -> a situation: the same states with the points they make, counted once per level.
import type { Memory, Said } from '../compile/memory.ts';
import type { PointRange, Program, Situation } from '../compile/program.ts';
import type { FactOrigin, FactState } from '../model/fact-state.ts';
import type { Level } from '../model/outcome.ts';
import type { PlainDate } from '../model/plain-date.ts';

type Count = (situation: Situation, level: Level) => PointRange;

/** A situation over the given entries; `origin` tells a scheme of local points whether the profile spoke. */
export function situationOf(
  program: Pick<Program, 'table' | 'as_of' | 'memory'>,
  entries: readonly { readonly state: FactState; readonly origin: FactOrigin }[],
): Situation {
  const isAssumed = (slot: number) => {
    const origin = entries[slot]?.origin;
    return origin === 'assumed' || origin === 'absent';
  };
  return withStates(
    program.as_of,
    entries.map((entry) => entry.state),
    isAssumed,
    program.memory,
    program.memory.nothing(),
    countAll(program),
  );
}

const countAll =
  ({ table }: Pick<Program, 'table'>): Count =>
  (situation, level) =>
    sumOf((table?.factors ?? []).map((factor) => factor.range(situation, level)));

/** A situation that differs from another in some states only. */
export function varied(
  program: Pick<Program, 'table' | 'memory'>,
  situation: Situation,
  changes: readonly (readonly [slot: number, state: FactState])[],
): Situation {
  const states = situation.states.slice();
  for (const [slot, state] of changes) states[slot] = state;
  const slots = changes.map(([slot]) => slot);
  const isAssumed = (slot: number) => situation.isAssumed(slot) && !slots.includes(slot);
  // A situation of another program says nothing of this one.
  if (program.memory !== situation.memory)
    return withStates(situation.as_of, states, isAssumed, program.memory, program.memory.nothing(), countAll(program));
  const moved = (program.table?.factors ?? []).filter((factor) => slots.some(factor.mayMoveWith));
  return withStates(
    situation.as_of,
    states,
    isAssumed,
    situation.memory,
    situation.memory.without(situation.said, slots),
    (there, level) => {
      const before = sumOf(moved.map((factor) => factor.range(situation, level)));
      const after = sumOf(moved.map((factor) => factor.range(there, level)));
      const { min, max } = situation.points(level);
      return { min: min - before.min + after.min, max: max - before.max + after.max };
    },
  );
}

function sumOf(ranges: readonly PointRange[]): PointRange {
  let [min, max] = [0, 0];
  for (const range of ranges) {
    min += range.min;
    max += range.max;
  }
  return { min, max };
}

function withStates(
  as_of: PlainDate,
  states: readonly FactState[],
  isAssumed: (slot: number) => boolean,
  memory: Memory,
  said: Said,
  count: Count,
): Situation {
  const counted: (PointRange | undefined)[] = [];
  const situation: Situation = {
    as_of,
    states,
    isAssumed,
    memory,
    said,
    points: (level: Level) => {
      const total = counted[level] ?? count(situation, level);
      counted[level] = total;
      return total;
    },
  };
  return situation;
}
