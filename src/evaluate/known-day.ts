// A date fact on a table of facts -> the day, where only one is left.
import type { Program } from '../compile/program.ts';
import { fromDayNumber, type PlainDate } from '../model/plain-date.ts';
import type { FactTable } from './fact-table.ts';

/** Undefined where the fact is open, is not in the pack, or does not apply. */
export function knownDay(program: Program, { situation }: FactTable, fact: string): PlainDate | undefined {
  const state = situation.states[program.slots.get(fact) ?? -1];
  return state?.kind === 'interval' && state.low === state.high ? fromDayNumber(state.low) : undefined;
}
