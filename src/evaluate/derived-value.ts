// What a derivation found -> the state and the value of a fact.
import { exactly, type FactState, type FactValue, members, option } from '../model/fact-state.ts';
import { type PlainDate, toDayNumber } from '../model/plain-date.ts';

/** A fact that follows from other data, before it is compared with what the profile states. */
export interface Derived {
  readonly state: FactState;
  readonly value: FactValue;
}

/** Whole numbers from `low` to `high`, both included. */
export const wholeNumber = (low: number, high: number): Derived =>
  low === high
    ? { state: exactly(low), value: low }
    : { state: { kind: 'interval', low, high }, value: { at_least: low, below: high + 1 } };

export const day = (date: PlainDate): Derived => ({ state: exactly(toDayNumber(date)), value: date });

export const choice = (value: string | boolean): Derived => ({ state: option(value), value });

/** One of several values; none is no finding at all. */
export function oneOf(values: readonly string[]): Derived | undefined {
  const options = [...new Set(values)].sort();
  const [first] = options;
  if (first === undefined) return undefined;
  return options.length === 1 ? choice(first) : { state: { kind: 'options', options }, value: options };
}

/** A set with members that are sure and members that are open. */
export const set = (has: readonly string[], maybe: readonly string[]): Derived =>
  maybe.length === 0
    ? { state: members(has), value: has }
    : { state: { kind: 'set', has, maybe }, value: { has, maybe } };
