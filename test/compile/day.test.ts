// Every way to name a day, and the oldest day from which a span still reaches one.
import { describe, expect, test } from 'vitest';
import { compileDay, oldestWithin, shift } from '../../src/compile/day.ts';
import type { Day } from '../../src/model/criterion.ts';
import { type FactState, NOT_APPLICABLE } from '../../src/model/fact-state.ts';
import { addMonths, fromDayNumber, toDayNumber } from '../../src/model/plain-date.ts';
import type { HolidayCalendar } from '../../src/model/reference-series.ts';

const words = { en: 'National Day', zh: '国庆节' };
const holidays: HolidayCalendar = {
  format: 'laihua/holidays/1',
  years: [
    {
      year: 2026,
      off: [{ from: '2026-10-01', to: '2026-10-07', name: words }],
      work: ['2026-10-10'],
      confidence: 'primary',
      sources: ['s'],
    },
  ],
};
const slots = new Map([['permit_ends_on', 0]]);
const situation = (state: FactState) => ({ states: [state] });
const on = (from: string, to = from): FactState => ({
  kind: 'interval',
  low: toDayNumber(from),
  high: toDayNumber(to),
});

const spanOf = (day: Day, state: FactState = on('2026-12-31')) => {
  const span = compileDay(day, '2026-09-30', slots, holidays)(situation(state));
  return span && [fromDayNumber(span.low), fromDayNumber(span.high)];
};

describe('a day written in a policy', () => {
  const permit = { fact: 'permit_ends_on' };
  test.each<[Day, string]>([
    ['filing', '2026-09-30'],
    ['2026-05-31', '2026-05-31'],
    [permit, '2026-12-31'],
    [{ days: 30, before: permit }, '2026-12-01'],
    [{ days: 1, after: permit }, '2027-01-01'],
    [{ months: 2, after: permit }, '2027-02-28'],
    [{ months: 1, before: permit }, '2026-11-30'],
    [{ years: 1, before: 'filing' }, '2025-09-30'],
    [{ years: 1, months: 1, days: 1, after: 'filing' }, '2027-10-31'],
    [{ working_days: 1, after: 'filing' }, '2026-10-08'],
    [{ working_days: 3, after: 'filing' }, '2026-10-10'],
    [{ working_days: 1, before: '2026-10-08' }, '2026-09-30'],
    [{ days: 1, after: { days: 1, after: 'filing' } }, '2026-10-02'],
    [{ days: 5 }, '2026-10-05'],
    [{ months: 6, before: '2026-08-31' }, '2026-02-28'],
  ])('%j is %s', (day, expected) => {
    expect(spanOf(day)).toEqual([expected, expected]);
  });

  test('a month stands for each of its days, and the span moves both ends', () => {
    expect(spanOf({ days: 30, before: permit }, on('2026-12-01', '2026-12-31'))).toEqual(['2026-11-01', '2026-12-01']);
  });

  test('nothing known of the fact leaves both ends open', () => {
    const open: FactState = { kind: 'interval', low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const span = compileDay({ days: 30, before: permit }, '2026-09-30', slots, holidays)(situation(open));
    expect(span).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  });

  test('a fact that does not apply names no day', () => {
    expect(spanOf(permit, NOT_APPLICABLE)).toBeUndefined();
    expect(spanOf({ days: 30, before: permit }, NOT_APPLICABLE)).toBeUndefined();
  });

  test('a fact that no profile of the pack can give names no day', () => {
    expect(spanOf({ fact: 'moon_landing_on' })).toBeUndefined();
  });
});

test('a span goes years and months first, then days, then working days', () => {
  expect(shift('2026-08-31', { months: 1, days: 1, working_days: 1 }, 1, holidays)).toBe('2026-10-08');
  expect(shift('2026-10-31', { months: 1, days: 1 }, -1, holidays)).toBe('2026-09-29');
});

describe('the oldest day from which a span reaches', () => {
  test.each<[string, Parameters<typeof oldestWithin>[1], string]>([
    ['2026-12-15', { months: 6 }, '2026-06-15'],
    ['2027-02-28', { months: 6 }, '2026-08-28'],
    ['2027-03-01', { months: 6 }, '2026-09-01'],
    ['2028-02-29', { months: 6 }, '2027-08-29'],
    ['2026-09-30', { months: 6 }, '2026-03-30'],
    ['2026-10-01', { months: 6 }, '2026-04-01'],
    ['2029-02-28', { years: 1 }, '2028-02-28'],
    ['2026-12-15', { days: 30 }, '2026-11-15'],
    ['2026-12-15', {}, '2026-12-15'],
  ])('%s with %j is %s', (day, span, expected) => {
    expect(oldestWithin(day, span)).toBe(expected);
  });

  test('is right on every day of two years: it reaches, and the day before does not', () => {
    for (let n = toDayNumber('2027-01-01'); n <= toDayNumber('2028-12-31'); n += 1) {
      const day = fromDayNumber(n);
      const oldest = oldestWithin(day, { months: 6 });
      expect(addMonths(oldest, 6) >= day, `${oldest} + 6 months reaches ${day}`).toBe(true);
      expect(addMonths(fromDayNumber(toDayNumber(oldest) - 1), 6) < day, `nothing before ${oldest} does`).toBe(true);
    }
  });
});
