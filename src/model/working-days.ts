// A day and a number of working days -> the day they end on, by the State Council's holiday calendar where a year of it is held.
import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber, weekdayOf } from './plain-date.ts';
import type { HolidayCalendar } from './reference-series.ts';

/** Where a count of working days ends. `weekdays_only`: years it ran through whose holidays are not held, in order. */
export interface WorkingDay {
  readonly on: PlainDate;
  readonly weekdays_only: readonly number[];
}

/**
 * The day `n` working days after `from`, or before it where `n` is negative; `from` itself is not counted and need not
 * be a working day. Days of a year without a calendar count Monday to Friday, and the year is named.
 */
export function addWorkingDays(from: PlainDate, n: number, calendar: HolidayCalendar): WorkingDay {
  const { years, work, off } = daysOf(calendar);
  const step = Math.sign(n);
  const start = toDayNumber(from);
  let day: DayNumber = start;
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (work.has(day) || (weekdayOf(day) <= 5 && !off.has(day))) left -= 1;
  }
  if (n === 0) return { on: from, weekdays_only: [] };
  const on = fromDayNumber(day);
  const [first, last] = [yearOf(fromDayNumber(start + step)), yearOf(on)];
  const passed = Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => Math.min(first, last) + i);
  return { on, weekdays_only: passed.filter((year) => !years.has(year)) };
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/**
 * Monday to Friday less days off, plus make-up days. A notice may reach into the year before or after its own (the
 * holiday of 1 January often does), so that every year is asked.
 */
export function isWorkingDay(date: PlainDate, calendar: HolidayCalendar): boolean {
  const { work, off } = daysOf(calendar);
  const day = toDayNumber(date);
  return work.has(day) || (weekdayOf(day) <= 5 && !off.has(day));
}

interface Days {
  readonly years: ReadonlySet<number>;
  readonly work: ReadonlySet<DayNumber>;
  readonly off: ReadonlySet<DayNumber>;
}

const known = new WeakMap<HolidayCalendar, Days>();

function daysOf(calendar: HolidayCalendar): Days {
  const before = known.get(calendar);
  if (before) return before;
  const off = new Set<DayNumber>();
  for (const { from, to } of calendar.years.flatMap((year) => year.off))
    for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) off.add(day);
  const work = new Set(calendar.years.flatMap((year) => year.work.map(toDayNumber)));
  const found = { years: new Set(calendar.years.map(({ year }) => year)), work, off };
  known.set(calendar, found);
  return found;
}

/** The day itself where it is a working day, else the next one: limits of an authority move on (Civil Code art. 203). */
export const nextWorkingDay = (date: PlainDate, calendar: HolidayCalendar): WorkingDay =>
  addWorkingDays(fromDayNumber(toDayNumber(date) - 1), 1, calendar);

/** The day itself where it is a working day, else the one before: the last day on which a window can still be used. */
export const previousWorkingDay = (date: PlainDate, calendar: HolidayCalendar): WorkingDay =>
  addWorkingDays(fromDayNumber(toDayNumber(date) + 1), -1, calendar);
