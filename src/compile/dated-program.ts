// A compiled program and another day on which the same law is in force -> the program of that day, without compiling again.
import type { Pack } from '../model/pack.ts';
import { addDays, type PlainDate } from '../model/plain-date.ts';
import type { WageValue } from '../model/reference-series.ts';
import { wagePlace } from './pay-base.ts';
import { policiesSeen } from './policies-in-force.ts';
import type { Program } from './program.ts';
import { changedProgram } from './settled-program.ts';

const laws = new WeakMap<Program, Program>();

/** The program that one dated anew was made from: what was worked out for it, and hangs on no day, holds for both. */
export const lawOf = (program: Program): Program => laws.get(program) ?? program;

/** `as_of`: a day of the same {@link lawSpan} as the program's own. */
export function datedProgram(program: Program, as_of: PlainDate): Program {
  if (program.as_of === as_of) return program;
  const law = lawOf(program);
  if (law.as_of === as_of) return law;
  // What the program compiles when it is first read stays with the law, so that it is compiled once.
  const dated = changedProgram(law, { as_of });
  laws.set(dated, law);
  return dated;
}

const changes = new WeakMap<Pack, Map<string, readonly PlainDate[]>>();

/** A number that is the same for two days between which nothing that holds in a place begins, ends or falls into doubt. */
export function lawSpan(pack: Pack, place: string, as_of: PlainDate): number {
  const byPlace = changes.get(pack) ?? new Map<string, readonly PlainDate[]>();
  changes.set(pack, byPlace);
  const days = byPlace.get(place) ?? changesIn(pack, place);
  byPlace.set(place, days);
  return days.filter((day) => day <= as_of).length;
}

/** First days on which the law is another one than the day before. */
function changesIn(pack: Pack, place: string): readonly PlainDate[] {
  const days = [
    ...policiesSeen(pack, place).flatMap(({ effective_from, effective_until, in_doubt }) => [
      effective_from,
      effective_until === undefined ? [] : addDays(effective_until, 1),
      in_doubt?.from ?? [],
    ]),
    ...wagesOf(pack, place).flatMap(({ from, until }) => [from, addDays(until, 1)]),
  ];
  return [...new Set(days.flat())].sort();
}

/** Wage values of a place, and of those whose wage may be its own. */
function wagesOf(pack: Pack, place: string): readonly WageValue[] {
  const values = pack.wages.flatMap((series) => series.values);
  const places = new Set([wagePlace(pack, place)]);
  // A set that grows while it is walked is walked to its end.
  for (const id of places)
    for (const value of values) if (value.place === id && value.same_as !== undefined) places.add(value.same_as);
  return values.filter((value) => places.has(value.place));
}
