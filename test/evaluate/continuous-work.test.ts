// Continuous work in China: exact where the jobs join, a range where the texts do not say what breaks it.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { continuousWork } from '../../src/evaluate/continuous-work.ts';
import { addDays, fromDayNumber, toDayNumber } from '../../src/model/plain-date.ts';
import type { Job } from '../../src/model/profile.ts';

const filing = '2026-12-15';
const job = (from: string, to?: string, country: string | null = 'CN'): Job => ({
  from,
  ...(to === undefined ? {} : { to }),
  ...(country === null ? {} : { country }),
  path: [],
});
const work = (...jobs: Job[]) => continuousWork(jobs, 'CN', filing);

describe('years of continuous work', () => {
  test.each([
    [[job('2020-03-01')], { low: 6, high: 6 }, 'one job that goes on'],
    [[job('2021-12-15')], { low: 5, high: 5 }, 'five years full on the filing day'],
    [[job('2021-12-16')], { low: 4, high: 4 }, 'one day less'],
    [[job('2020-03-01', '2023-05-31'), job('2023-06-01')], { low: 6, high: 6 }, 'the next job starts the day after'],
    [[job('2020-03-01', '2023-05-31'), job('2022-01-01')], { low: 6, high: 6 }, 'jobs that overlap'],
    [[job('2018-01-01', undefined, 'SG')], { low: 0, high: 0 }, 'work elsewhere'],
    [[job('2020-03-01', '2026-12-14')], { low: 6, high: 6 }, 'ended the day before the filing'],
  ])('%j are %j: %s', (jobs, expected) => {
    expect(work(...jobs)).toEqual(expected);
  });

  test.each([
    [[job('2020-03-01', '2023-05-31'), job('2023-07-01')], { low: 3, high: 6, why: 'gap' }, 'a month between two jobs'],
    [
      [job('2020-03-01', '2026-12-10')],
      { low: 0, high: 6, why: 'ended' },
      'four days between the last job and the filing',
    ],
    [[job('2010-01-01', '2016-12-31')], { low: 0, high: 7, why: 'ended' }, 'seven years that ended long ago'],
    [[job('2020-03-01', undefined, null)], { low: 0, high: 6, why: 'country_not_given' }, 'a job without a country'],
  ])('%j are %j: %s', (jobs, expected) => {
    expect(work(...jobs)).toEqual(expected);
  });

  it('are broken by a gap of more than a month under every reading', () => {
    expect(work(job('2016-01-01', '2019-12-31'), job('2020-02-02'))).toEqual({ low: 6, high: 6 });
    expect(work(job('2016-01-01', '2019-12-31'), job('2020-02-01'))).toEqual({ low: 6, high: 10, why: 'gap' });
  });

  it('are nothing to be said without a work history', () => {
    expect(work()).toBeUndefined();
  });

  it('do not depend on the order, and their range is one', () => {
    const day = fc.integer({ min: toDayNumber('2005-01-01'), max: toDayNumber('2027-01-31') }).map(fromDayNumber);
    const any = fc
      .tuple(day, fc.nat({ max: 3000 }), fc.constantFrom('CN', 'DE', null))
      .map(([from, days, country]) => job(from, addDays(from, days), country));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (jobs) => {
        const range = work(...jobs);
        expect(work(...[...jobs].reverse())).toEqual(range);
        expect(range?.low).toBeLessThanOrEqual(range?.high ?? -1);
        expect(range?.why === undefined).toBe(range?.low === range?.high);
      }),
    );
  });
});
