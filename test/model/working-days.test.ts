// Working days: the counts of the worked situations, holidays and make-up days, and years whose calendar is not held.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, fromDayNumber, toDayNumber, weekday } from '../../src/model/plain-date.ts';
import type { HolidayCalendar } from '../../src/model/reference-series.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../src/model/working-days.ts';

type Year = HolidayCalendar['years'][number];

const off = (from: string, to: string) => ({ from, to, name: { en: 'a holiday', zh: '假日' } });
const year = (number: number, holidays: Year['off'], work: readonly string[]): Year => ({
  year: number,
  off: holidays,
  work: [...work],
  confidence: 'primary',
  sources: ['made-up-for-tests'],
});
const calendar = (...years: Year[]): HolidayCalendar => ({ format: 'laihua/holidays/1', years });

/** In the shape of a State Council notice; only the days these tests need. */
const autumn2026 = year(
  2026,
  [off('2026-09-25', '2026-09-27'), off('2026-10-01', '2026-10-07')],
  ['2026-09-20', '2026-10-10'],
);
const newYear2027 = year(2027, [off('2027-01-01', '2027-01-03')], []);
const only2026 = calendar(autumn2026);
const both = calendar(autumn2026, newYear2027);

describe('working days after a day', () => {
  test.each([
    ['2026-12-15', 5, '2026-12-22', 'pre-review of a filing on a Tuesday'],
    ['2026-12-16', 8, '2026-12-28', 'acceptance, examination and decision of an extension'],
    ['2026-12-15', 8, '2026-12-25', 'the quick steps for category A'],
    ['2026-12-12', 1, '2026-12-14', 'from a Saturday'],
    ['2026-12-15', 0, '2026-12-15', 'no day at all'],
    ['2026-09-18', 1, '2026-09-20', 'a Sunday that makes up for a holiday counts'],
    ['2026-09-30', 1, '2026-10-08', 'over a holiday of seven days'],
    ['2026-10-09', 1, '2026-10-10', 'a Saturday that makes up'],
    ['2026-09-30', 3, '2026-10-10', 'over the holiday and on the Saturday that makes up'],
  ])('%s and %i is %s: %s', (from, n, on) => {
    expect(addWorkingDays(from, n, only2026)).toEqual({ on, weekdays_only: [] });
  });

  it('count weekdays in a year without a calendar, and name it', () => {
    expect(addWorkingDays('2026-12-22', 20, only2026)).toEqual({ on: '2027-01-19', weekdays_only: [2027] });
    expect(addWorkingDays('2026-12-22', 30, only2026)).toEqual({ on: '2027-02-02', weekdays_only: [2027] });
  });

  it('reach the days of the worked situations once 1 January is a day off', () => {
    expect(addWorkingDays('2026-12-22', 20, both)).toEqual({ on: '2027-01-20', weekdays_only: [] });
    expect(addWorkingDays('2026-12-22', 30, both)).toEqual({ on: '2027-02-03', weekdays_only: [] });
    expect(addWorkingDays('2027-01-15', -30, both)).toEqual({ on: '2026-12-03', weekdays_only: [] });
  });

  it('name no year that the count did not enter', () => {
    expect(addWorkingDays('2026-12-30', 1, only2026).weekdays_only).toEqual([]);
    expect(addWorkingDays('2026-12-31', 1, only2026).weekdays_only).toEqual([2027]);
    expect(addWorkingDays('2027-01-04', -3, only2026)).toEqual({ on: '2026-12-30', weekdays_only: [2027] });
    expect(addWorkingDays('2025-12-31', 270, calendar()).weekdays_only).toEqual([2026, 2027]);
  });

  it('take a day off of one year’s notice that lies in the year before', () => {
    const reaching = calendar(autumn2026, year(2027, [off('2026-12-31', '2027-01-03')], ['2026-12-27']));
    expect(addWorkingDays('2026-12-25', 1, reaching).on).toBe('2026-12-27');
    expect(addWorkingDays('2026-12-30', 1, reaching).on).toBe('2027-01-04');
  });
});

describe('one day', () => {
  test.each([
    ['2026-12-15', true, 'a Tuesday'],
    ['2026-12-19', false, 'a Saturday'],
    ['2026-10-01', false, 'a holiday'],
    ['2026-10-10', true, 'a Saturday that makes up'],
    ['2027-01-01', true, 'a Friday of a year without a calendar'],
  ])('%s is a working day: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date, only2026)).toBe(expected);
  });

  it('moves on from a day off, and stays on a working day', () => {
    expect(nextWorkingDay('2026-10-01', only2026).on).toBe('2026-10-08');
    expect(nextWorkingDay('2026-10-08', only2026).on).toBe('2026-10-08');
    expect(nextWorkingDay('2027-01-01', only2026)).toEqual({ on: '2027-01-01', weekdays_only: [2027] });
  });

  it('moves back from a day off, and stays on a working day', () => {
    expect(previousWorkingDay('2026-10-07', only2026).on).toBe('2026-09-30');
    expect(previousWorkingDay('2026-12-16', only2026).on).toBe('2026-12-16');
    expect(previousWorkingDay('2026-12-20', only2026).on).toBe('2026-12-18');
  });
});

describe('for every day and count', () => {
  const day = fc.integer({ min: toDayNumber('2025-06-01'), max: toDayNumber('2028-06-01') }).map(fromDayNumber);
  const count = fc.integer({ min: 1, max: 120 });

  it('the end is a working day with exactly that many working days up to it', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const { on } = addWorkingDays(from, n, both);
        let counted = 0;
        for (let date = addDays(from, 1); date <= on; date = addDays(date, 1))
          counted += isWorkingDay(date, both) ? 1 : 0;
        expect(isWorkingDay(on, both)).toBe(true);
        expect(counted).toBe(n);
      }),
    );
  });

  it('counting on and back again returns to a working day', () => {
    fc.assert(
      fc.property(day, count, (date, n) => {
        const from = nextWorkingDay(date, both).on;
        expect(addWorkingDays(addWorkingDays(from, n, both).on, -n, both).on).toBe(from);
      }),
    );
  });

  it('without a calendar a working day is a weekday', () => {
    fc.assert(fc.property(day, (date) => isWorkingDay(date, calendar()) === weekday(date) <= 5));
  });
});
