// Periods of work -> full years, by calendar months, so that overlapping, split or reordered jobs come to the same.
import { addDays, daysInMonth, type PlainDate } from '../model/plain-date.ts';
import type { Period } from './periods.ts';

/** One month, in shares: a multiple of 28, 30 and 31, so that a day of any month is a whole number of them. */
const MONTH = 13_020;
const YEAR = 12 * MONTH;

/**
 * Shares from the year 0 to the beginning of a day. Every calendar month is worth the same and a day its part of the
 * month. In a leap year 28 and 29 February are one day, worth what it is on the 29th: a year is then worth the same from
 * whichever day it runs, and is full on the same day number as everywhere else (Civil Code arts. 201, 202).
 */
function sharesUntil(date: PlainDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const days = month === 2 ? 28 : daysInMonth(year, month);
  return (year * 12 + month - 1) * MONTH + Math.min(day - 1, days - 1) * (MONTH / days);
}

const sharesOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { start, end }) => sum + sharesUntil(end) - sharesUntil(start), 0);

/** Full years the periods come to together; the rest of a year counts for nothing (points table, full years only). */
export const yearsWorked = (periods: readonly Period[]): number => Math.floor(sharesOf(periods) / YEAR);

/** How far the next full year is. Without `on` no job goes on that would complete it. */
export interface NextFullYear {
  readonly years: number;
  readonly next: number;
  /** Day of filing from which the next year is full. */
  readonly on?: PlainDate;
  /** Days that are missing; of jobs that have ended, rounded up. */
  readonly days: number;
}

/** Days within which a year about to be full is worth a word: a month of the calendar. */
const NEAR = 31;

/** The next full year, where it is full on a filing at most 31 days later. */
export function nextFullYear(yearsOn: (filing: PlainDate) => number, filing_on: PlainDate): NextFullYear | undefined {
  const years = yearsOn(filing_on);
  if (yearsOn(addDays(filing_on, NEAR)) === years) return undefined;
  for (let days = 1; days <= NEAR; days += 1) {
    const on = addDays(filing_on, days);
    if (yearsOn(on) > years) return { years, next: years + 1, on, days };
  }
  return undefined;
}

/** The next full year, where the periods are at most 31 days of work short of it. */
export function shortOfFullYear(periods: readonly Period[]): NextFullYear | undefined {
  const years = yearsWorked(periods);
  const days = Math.ceil((((years + 1) * YEAR - sharesOf(periods)) / YEAR) * 365);
  return days <= NEAR ? { years, next: years + 1, days } : undefined;
}
