// States of facts -> a situation: the same states with the points they make, counted once per level.
import type { Memory, Said } from '../compile/memory.ts';
import type { PointRange, Program, Situation } from '../compile/program.ts';
import type { FactOrigin, FactState } from '../model/fact-state.ts';
import type { Level } from '../model/outcome.ts';
import type { PlainDate } from '../model/plain-date.ts';

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
    program,
    program.as_of,
    entries.map((entry) => entry.state),
    isAssumed,
    program.memory,
    program.memory.nothing(),
  );
}

/** A situation that differs from another in some states only. */
export function varied(
  program: Pick<Program, 'table'>,
  situation: Situation,
  changes: readonly (readonly [slot: number, state: FactState])[],
): Situation {
  const states = [...situation.states];
  for (const [slot, state] of changes) states[slot] = state;
  return withStates(
    program,
    situation.as_of,
    states,
    (slot) => situation.isAssumed(slot) && !changes.some(([changed]) => changed === slot),
    situation.memory,
    situation.memory.without(
      situation.said,
      changes.map(([slot]) => slot),
    ),
  );
}

function withStates(
  program: Pick<Program, 'table'>,
  as_of: PlainDate,
  states: readonly FactState[],
  isAssumed: (slot: number) => boolean,
  memory: Memory,
  said: Said,
): Situation {
  const counted: (PointRange | undefined)[] = [];
  const situation: Situation = {
    as_of,
    states,
    isAssumed,
    memory,
    said,
    points: (level: Level) => {
      const known = counted[level];
      if (known) return known;
      const total = { min: 0, max: 0 };
      for (const factor of program.table?.factors ?? []) {
        const { min, max } = factor.range(situation, level);
        total.min += min;
        total.max += max;
      }
      counted[level] = total;
      return total;
    },
  };
  return situation;
}
