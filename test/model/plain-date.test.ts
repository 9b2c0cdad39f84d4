// The calendar arithmetic, against tables of the Civil Code's rule and against Temporal on random days.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateSpan,
  daysInMonth,
  fromDayNumber,
  fullYearsBetween,
  isLeapYear,
  isPlainDate,
  toDayNumber,
  weekday,
} from '../../src/model/plain-date.ts';

const first = toDayNumber('1900-01-01');
const last = toDayNumber('2199-12-31');
const anyDay = fc.integer({ min: first, max: last }).map(fromDayNumber);
const midDay = fc.integer({ min: toDayNumber('1930-01-01'), max: toDayNumber('2120-12-31') }).map(fromDayNumber);
const temporal = (date: string) => Temporal.PlainDate.from(date);

describe('a day that exists', () => {
  test.each(['2026-12-15', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is one', (date) => {
    expect(isPlainDate(date)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-5',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '2026-01-05\n',
    '２０２６-01-05',
    '',
    20260105,
    null,
    undefined,
  ])('%j is none', (date) => {
    expect(isPlainDate(date)).toBe(false);
  });

  it('is one for Temporal too, and the other way round', () => {
    const parts = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 0, max: 14 }), fc.nat({ max: 33 }));
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isPlainDate(text)).toBe(exists);
      }),
    );
  });
});

describe('months and years end on the same day number, else at month end (Civil Code art. 202)', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'], // the contract's own example
    ['2026-09-01', 6, '2027-03-01'], // criminal record issued on 1 September
    ['2026-08-20', 6, '2027-02-20'],
    ['2026-12-16', 6, '2027-06-16'], // passport left at an extension
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2027-01-15', -12, '2026-01-15'],
    ['2026-05-31', 0, '2026-05-31'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test.each([
    ['2024-11-20', 3, '2027-11-20'], // three years of an unchanged investment
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2025-02-28', 3, '2028-02-28'],
  ])('%s and %i years is %s', (from, years, to) => {
    expect(addYears(from, years)).toBe(to);
  });

  it('is what Temporal does with overflow "constrain"', () => {
    fc.assert(
      fc.property(midDay, fc.integer({ min: -360, max: 900 }), (from, months) => {
        expect(addMonths(from, months)).toBe(temporal(from).add({ months }, { overflow: 'constrain' }).toString());
      }),
    );
    fc.assert(
      fc.property(midDay, fc.integer({ min: -30, max: 70 }), (from, years) => {
        expect(addYears(from, years)).toBe(temporal(from).add({ years }, { overflow: 'constrain' }).toString());
      }),
    );
  });
});

describe('full years', () => {
  test.each([
    ['1988-05-04', '2026-05-03', 37, 'the day before the birthday'],
    ['1988-05-04', '2026-05-04', 38, 'the birthday is the filing day'],
    ['1988-05-04', '2026-12-15', 38, 'after the birthday'],
    ['1966-12-15', '2026-12-14', 59, 'a day before sixty'],
    ['1966-12-15', '2026-12-15', 60, 'sixty on the filing day'],
    ['1965-12-16', '2026-12-15', 60, 'the last day of being sixty'],
    ['1965-12-15', '2026-12-15', 61, 'no longer sixty'],
    ['2001-03-08', '2027-03-07', 25, 'one day short of the next band'],
    ['2001-03-08', '2027-03-08', 26, 'the next band'],
    ['2000-02-29', '2026-02-27', 25, 'born on 29 February: not yet on 27 February'],
    ['2000-02-29', '2026-02-28', 26, 'born on 29 February: on 28 February of a common year'],
    ['2000-02-29', '2028-02-28', 27, 'born on 29 February: not yet on 28 February of a leap year'],
    ['2000-02-29', '2028-02-29', 28, 'born on 29 February: on the day itself'],
    ['2000-02-29', '2100-02-28', 100, 'born on 29 February: 2100 is a common year'],
    ['2000-02-28', '2028-02-28', 28, 'born on 28 February'],
    ['2000-03-01', '2028-02-29', 27, 'born on 1 March, on the day before'],
    ['2026-12-15', '2026-12-15', 0, 'born today'],
  ])('from %s to %s are %i: %s', (from, to, years) => {
    expect(fullYearsBetween(from, to)).toBe(years);
  });

  it('are the most that can be added without going past the day', () => {
    fc.assert(
      fc.property(midDay, midDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const years = fullYearsBetween(from, to);
        const reached = (n: number) => temporal(from).add({ years: n }).toString();
        expect(years).toBeGreaterThanOrEqual(0);
        expect(reached(years) <= to).toBe(true);
        expect(reached(years + 1) > to).toBe(true);
      }),
    );
  });

  it('agree with Temporal wherever the first day is not 29 February', () => {
    const ordinary = midDay.filter((date) => !date.endsWith('02-29'));
    fc.assert(
      fc.property(ordinary, midDay, (from, to) => {
        fc.pre(from <= to);
        expect(fullYearsBetween(from, to)).toBe(temporal(from).until(temporal(to), { largestUnit: 'years' }).years);
      }),
    );
  });

  it('never fall as days pass', () => {
    fc.assert(
      fc.property(midDay, midDay, (from, to) => {
        fc.pre(from <= to);
        expect(fullYearsBetween(from, addDays(to, 1))).toBeGreaterThanOrEqual(fullYearsBetween(from, to));
      }),
    );
  });
});

describe('day numbers', () => {
  it('start with 0 on 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('1969-12-31')).toBe(-1);
    expect(fromDayNumber(0)).toBe('1970-01-01');
  });

  it('lead back to the day, and count days as Temporal does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromDayNumber(toDayNumber(a))).toBe(a);
        expect(toDayNumber(b) - toDayNumber(a)).toBe(temporal(a).until(temporal(b)).days);
      }),
    );
  });

  it('sort as the texts do', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === toDayNumber(a) < toDayNumber(b)));
  });

  test.each([
    ['2027-01-15', -30, '2026-12-16'], // 30 days before expiry, included
    ['2027-01-15', -120, '2026-09-17'],
    ['2027-02-10', -90, '2026-11-12'],
    ['2026-11-21', 30, '2026-12-21'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });
});

describe('weekday', () => {
  test.each([
    ['2026-12-14', 1],
    ['2026-12-15', 2],
    ['2026-12-16', 3],
    ['2026-12-20', 7],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ])('of %s is %i', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('is the one Temporal names', () => {
    fc.assert(fc.property(anyDay, (date) => weekday(date) === temporal(date).dayOfWeek));
  });
});

describe('length of months', () => {
  it('is the one Temporal names', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = temporal(date);
        expect(daysInMonth(day.year, day.month)).toBe(day.daysInMonth);
        expect(isLeapYear(day.year)).toBe(day.inLeapYear);
      }),
    );
  });
});

describe('a date that may be a month', () => {
  test.each([
    ['1988-05-04', ['1988-05-04', '1988-05-04']],
    ['1988-05', ['1988-05-01', '1988-05-31']],
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2026-02', ['2026-02-01', '2026-02-28']],
    ['2026-13', undefined],
    ['2026-02-30', undefined],
    ['1899-12', undefined],
    ['1988', undefined],
  ])('%s stands for %j', (value, span) => {
    expect(dateSpan(value)).toEqual(span);
  });
});
