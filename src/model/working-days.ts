// A day and a number of working days -> the day they end on, by the State Council's holiday calendar where a year of it is held.
import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber, weekday } from './plain-date.ts';
import type { HolidayCalendar } from './reference-series.ts';

/** Where a count of working days ends. `weekdays_only`: years it ran through whose holidays are not held, in order. */
export interface WorkingDay {
  readonly on: PlainDate;
  readonly weekdays_only: readonly number[];
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/**
 * The day `n` working days after `from`, or before it where `n` is negative; `from` itself is not counted and need not
 * be a working day. Days of a year without a calendar count Monday to Friday, and the year is named.
 */
export function addWorkingDays(from: PlainDate, n: number, calendar: HolidayCalendar): WorkingDay {
  const held = new Set(calendar.years.map(({ year }) => year));
  const guessed = new Set<number>();
  const step = Math.sign(n);
  let day: DayNumber = toDayNumber(from);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    const date = fromDayNumber(day);
    if (!held.has(yearOf(date))) guessed.add(yearOf(date));
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return { on: fromDayNumber(day), weekdays_only: [...guessed].sort((a, b) => a - b) };
}

/**
 * Monday to Friday less days off, plus make-up days. A notice may reach into the year before or after its own (the
 * holiday of 1 January often does), so that every year is asked.
 */
export function isWorkingDay(date: PlainDate, calendar: HolidayCalendar): boolean {
  if (calendar.years.some(({ work }) => work.includes(date))) return true;
  if (weekday(date) > 5) return false;
  return !calendar.years.some(({ off }) => off.some(({ from, to }) => from <= date && date <= to));
}

/** The day itself where it is a working day, else the next one: limits of an authority move on (Civil Code art. 203). */
export const nextWorkingDay = (date: PlainDate, calendar: HolidayCalendar): WorkingDay =>
  addWorkingDays(fromDayNumber(toDayNumber(date) - 1), 1, calendar);

/** The day itself where it is a working day, else the one before: the last day on which a window can still be used. */
export const previousWorkingDay = (date: PlainDate, calendar: HolidayCalendar): WorkingDay =>
  addWorkingDays(fromDayNumber(toDayNumber(date) + 1), -1, calendar);
