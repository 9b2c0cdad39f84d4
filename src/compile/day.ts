// A day written in a policy -> a function from a situation to the days it may be.
import type { Day } from '../model/criterion.ts';
import {
  addDays,
  addMonths,
  type DayNumber,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  toDayNumber,
} from '../model/plain-date.ts';
import type { HolidayCalendar } from '../model/reference-series.ts';
import { addWorkingDays } from '../model/working-days.ts';
import type { Situation } from './program.ts';

/** First and last day it may be, as day numbers; an open end is infinite. Undefined where a fact does not apply. */
export interface DaySpan {
  readonly low: DayNumber;
  readonly high: DayNumber;
}
export type DayOf = (situation: Pick<Situation, 'states'>) => DaySpan | undefined;

export function compileDay(
  day: Day,
  filing: PlainDate,
  slots: ReadonlyMap<string, number>,
  holidays: HolidayCalendar,
): DayOf {
  if (typeof day === 'string') {
    const fixed = toDayNumber(isPlainDate(day) ? day : filing);
    return () => ({ low: fixed, high: fixed });
  }
  if ('fact' in day) {
    const slot = slots.get(day.fact) ?? -1;
    return ({ states }) => {
      const state = states[slot];
      return state?.kind === 'interval' ? { low: state.low, high: state.high } : undefined;
    };
  }
  const anchor = compileDay(day.before ?? day.after ?? 'filing', filing, slots, holidays);
  const sign = day.before === undefined ? 1 : -1;
  const move = (from: DayNumber): DayNumber =>
    Number.isFinite(from) ? toDayNumber(shift(fromDayNumber(from), day, sign, holidays)) : from;
  return (situation) => {
    const span = anchor(situation);
    return span && { low: move(span.low), high: move(span.high) };
  };
}

/** Facts a day hangs on. */
export function factsInDay(day: Day): readonly string[] {
  if (typeof day === 'string') return [];
  if ('fact' in day) return [day.fact];
  const anchor = day.before ?? day.after;
  return anchor === undefined ? [] : factsInDay(anchor);
}

/** A span of years and months, then days, then working days, later (1) or earlier (-1). */
export function shift(
  from: PlainDate,
  span: {
    years?: number | undefined;
    months?: number | undefined;
    days?: number | undefined;
    working_days?: number | undefined;
  },
  sign: 1 | -1,
  holidays: HolidayCalendar,
): PlainDate {
  const months = addMonths(from, sign * ((span.years ?? 0) * 12 + (span.months ?? 0)));
  const days = addDays(months, sign * (span.days ?? 0));
  return span.working_days ? addWorkingDays(days, sign * span.working_days, holidays).on : days;
}

/**
 * First day from which a span still reaches a day: issued then, plus six months, is not before it.
 * Month ends are clamped forwards (Civil Code art. 202), so counting back may fall short by up to three days.
 */
export function oldestWithin(
  day: PlainDate,
  span: { years?: number | undefined; months?: number | undefined; days?: number | undefined },
): PlainDate {
  const months = (span.years ?? 0) * 12 + (span.months ?? 0);
  const reaches = (from: PlainDate) => addDays(addMonths(from, months), span.days ?? 0) >= day;
  let oldest = addMonths(addDays(day, -(span.days ?? 0)), -months);
  while (!reaches(oldest)) oldest = addDays(oldest, 1);
  while (reaches(addDays(oldest, -1))) oldest = addDays(oldest, -1);
  return oldest;
}
