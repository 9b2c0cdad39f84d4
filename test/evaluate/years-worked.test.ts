// Full years of work: to the day by the calendar, and the laws that make the order and cut of a CV irrelevant.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { periodsOf } from '../../src/evaluate/periods.ts';
import { nextFullYear, shortOfFullYear, yearsWorked } from '../../src/evaluate/years-worked.ts';
import { addDays, fromDayNumber, fullYearsBetween, type PlainDate, toDayNumber } from '../../src/model/plain-date.ts';

interface Span {
  readonly from: PlainDate;
  readonly to?: PlainDate;
}
const years = (spans: readonly Span[], filing: PlainDate): number => yearsWorked(periodsOf(spans, filing));

describe('one job', () => {
  test.each<[Span, PlainDate, number, string]>([
    [{ from: '2015-02-01' }, '2026-12-15', 11, 'goes on, and counts to the filing day'],
    [{ from: '2015-02-01' }, '2027-01-31', 11, 'a day before the twelfth year is full'],
    [{ from: '2015-02-01' }, '2027-02-01', 12, 'the twelfth year is full'],
    [{ from: '2012-09-01', to: '2021-08-31' }, '2026-12-15', 9, 'from the first day to the day after the last'],
    [{ from: '2012-09-01', to: '2021-08-30' }, '2026-12-15', 8, 'one day less'],
    [{ from: '2024-01-15', to: '2026-01-14' }, '2026-12-15', 2, 'in the middle of a month'],
    [{ from: '2025-03-01', to: '2028-02-28' }, '2030-01-01', 2, 'without the 29th of its last February'],
    [{ from: '2025-03-01', to: '2028-02-29' }, '2030-01-01', 3, 'with it'],
    [{ from: '2024-02-29', to: '2025-02-27' }, '2026-12-15', 1, 'begun on 29 February'],
    [{ from: '2024-02-29', to: '2025-02-26' }, '2026-12-15', 0, 'begun on 29 February, one day less'],
    [{ from: '2024-12-16', to: '2027-05-31' }, '2026-12-15', 1, 'ends after the filing and counts to it'],
    [{ from: '2024-12-15' }, '2026-12-15', 2, 'two years full on the filing day'],
    [{ from: '2027-01-01' }, '2026-12-15', 0, 'begins after the filing'],
  ])('%j is, on %s, %i full years: %s', (job, filing, expected) => {
    expect(years([job], filing)).toBe(expected);
  });
});

describe('several jobs', () => {
  const filing = '2026-12-15';
  test.each([
    [
      [
        { from: '2018-01-01', to: '2019-12-31' },
        { from: '2018-06-01', to: '2020-12-31' },
      ],
      3,
      'overlaps count once',
    ],
    [
      [
        { from: '2018-01-01', to: '2021-12-31' },
        { from: '2019-01-01', to: '2019-12-31' },
      ],
      4,
      'one inside the other',
    ],
    [
      [
        { from: '2018-03-01', to: '2019-02-28' },
        { from: '2020-06-01', to: '2021-05-31' },
      ],
      2,
      'a year and a year',
    ],
    [
      [
        { from: '2018-01-01', to: '2018-06-30' },
        { from: '2020-01-01', to: '2020-06-30' },
      ],
      1,
      'twice the same half year',
    ],
    [
      [
        { from: '2018-01-01', to: '2018-06-30' },
        { from: '2019-07-01', to: '2019-12-31' },
      ],
      1,
      'six months and six months',
    ],
    [
      [
        { from: '2018-01-01', to: '2018-06-30' },
        { from: '2019-07-01', to: '2019-12-30' },
      ],
      0,
      'one day less',
    ],
    [
      [
        { from: '2018-01-01', to: '2018-12-31' },
        { from: '2019-01-02', to: '2020-01-01' },
      ],
      2,
      'a day between them',
    ],
  ])('%j are %i full years: %s', (jobs, expected) => {
    expect(years(jobs, filing)).toBe(expected);
  });
});

const filing = '2026-12-15';
const day = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2027-06-30') }).map(fromDayNumber);
const job: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(fc.nat({ max: 6000 })))
  .map(([from, days]) => (days === null ? { from } : { from, to: addDays(from, days) }));
const jobs = fc.array(job, { minLength: 1, maxLength: 8 });

describe('for all jobs', () => {
  it('experience never exceeds the time since the first day', () => {
    fc.assert(
      fc.property(jobs, (all) => {
        const [first] = all.map(({ from }) => from).sort();
        expect(years(all, filing)).toBeLessThanOrEqual(Math.max(0, fullYearsBetween(first ?? filing, filing)));
      }),
    );
  });

  it('their order does not matter, nor whether one is named twice', () => {
    fc.assert(
      fc.property(jobs, (all) => {
        expect(years([...all].reverse(), filing)).toBe(years(all, filing));
        expect(years([...all, ...all], filing)).toBe(years(all, filing));
      }),
    );
  });

  it('splitting one in two that join changes nothing', () => {
    fc.assert(
      fc.property(jobs, job, fc.nat({ max: 4000 }), (all, split, at) => {
        const cut = addDays(split.from, at);
        fc.pre(split.to === undefined ? cut < filing : cut < split.to);
        const halves = [
          { from: split.from, to: cut },
          { ...split, from: addDays(cut, 1) },
        ];
        expect(years([...all, ...halves], filing)).toBe(years([...all, split], filing));
      }),
    );
  });

  it('another one never lowers experience', () => {
    fc.assert(
      fc.property(jobs, job, (all, another) => {
        expect(years([...all, another], filing)).toBeGreaterThanOrEqual(years(all, filing));
      }),
      { numRuns: 2000 },
    );
  });

  it('a day that fills a gap never lowers experience', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 2, maxLength: 40 }), (from, lengths) => {
        const spans: Span[] = [];
        let start = from;
        for (const length of lengths) {
          spans.push({ from: start, to: addDays(start, length - 1) });
          start = addDays(start, length + 1);
        }
        const filled = spans.map((span) => ({ ...span, to: addDays(span.to ?? start, 1) }));
        expect(years(filled, '2060-01-01')).toBeGreaterThanOrEqual(years(spans, '2060-01-01'));
      }),
      { numRuns: 2000 },
    );
  });

  it('a single one counts as an age does, unless it began on 29 February', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        fc.pre(from <= to && !from.endsWith('02-29'));
        expect(years([{ from, to }], '2060-01-01')).toBe(fullYearsBetween(from, addDays(to, 1)));
      }),
      { numRuns: 2000 },
    );
  });

  it('a later filing never lowers experience', () => {
    fc.assert(
      fc.property(jobs, day, (all, on) => {
        expect(years(all, addDays(on, 1))).toBeGreaterThanOrEqual(years(all, on));
      }),
    );
  });
});

describe('a year about to be full', () => {
  const yearsOn = (spans: readonly Span[]) => (on: PlainDate) => years(spans, on);

  it('has the day from which it is', () => {
    const expected = { years: 11, next: 12, on: '2027-02-01', days: 31 };
    expect(nextFullYear(yearsOn([{ from: '2015-02-01' }]), '2027-01-01')).toEqual(expected);
    expect(nextFullYear(yearsOn([{ from: '2015-02-01' }]), '2026-12-31')).toBeUndefined();
  });

  it('is not named on the day it is full', () => {
    expect(nextFullYear(yearsOn([{ from: '2015-02-01' }]), '2027-02-01')).toBeUndefined();
  });

  it('is named without a day where the work has ended', () => {
    const ended = periodsOf([{ from: '2020-01-01', to: '2021-12-21' }], filing);
    expect(shortOfFullYear(ended)).toEqual({ years: 1, next: 2, days: 10 });
    expect(shortOfFullYear(periodsOf([{ from: '2020-01-01', to: '2021-11-20' }], filing))).toBeUndefined();
  });
});
