// What the jobs of a CV say of experience, of listed companies, and the months of which they say nothing.
import { describe, expect, it, test } from 'vitest';
import { cvGaps, relevantExperience, world500Employment } from '../../src/evaluate/work-history.ts';
import { exactly } from '../../src/model/fact-state.ts';
import type { Job } from '../../src/model/profile.ts';

const filing = '2026-12-15';
const job = (from: string, to: string | undefined, more: Partial<Job> = {}): Job => ({
  from,
  ...(to === undefined ? {} : { to }),
  ...more,
  path: [],
});

describe('relevant experience', () => {
  it('counts the jobs that say they are relevant', () => {
    const jobs = [
      job('2015-02-01', '2020-01-31', { relevant: true }),
      job('2020-02-01', undefined, { relevant: false }),
    ];
    expect(relevantExperience(jobs, filing)).toEqual({ state: exactly(5), value: 5 });
  });

  it('is a range while a job does not say', () => {
    const jobs = [job('2015-02-01', '2020-01-31', { relevant: true }), job('2020-02-01', '2022-01-31')];
    expect(relevantExperience(jobs, filing)).toEqual({
      state: { kind: 'interval', low: 5, high: 7 },
      value: { at_least: 5, below: 8 },
    });
  });

  it('is none where every job was something else, and unknown without jobs', () => {
    expect(relevantExperience([job('2015-02-01', undefined, { relevant: false })], filing)?.value).toBe(0);
    expect(relevantExperience([], filing)).toBeUndefined();
  });
});

describe('employment by a World 500 company', () => {
  const listed = (world_500?: boolean) => job('2015-02-01', '2016-01-31', world_500 === undefined ? {} : { world_500 });

  test.each<[Job[], boolean | undefined, string]>([
    [[listed(false), listed(true)], true, 'one job is enough'],
    [[listed(), listed(true)], true, 'whatever the others say'],
    [[listed(false), listed(false)], false, 'every job says no'],
    [[listed(false), listed()], undefined, 'open while one does not say'],
    [[job('2027-01-01', undefined, { world_500: true })], undefined, 'a job that has not begun'],
    [[], undefined, 'no jobs'],
  ])('of %j is %s: %s', (jobs, expected) => {
    expect(world500Employment(jobs, filing)?.value).toBe(expected);
  });
});

describe('gaps in a CV', () => {
  const study = (graduated_on: string) => ({ graduated_on, path: [] });

  test.each([
    [[job('2015-02-01', '2021-09-30'), job('2021-11-01', undefined)], [], ['2021-10', '2021-10', 1], 'a whole month'],
    [[job('2015-02-01', '2021-09-30'), job('2022-03-15', undefined)], [], ['2021-10', '2022-02', 5], 'five months'],
    [[job('2015-02-01', '2026-08-20')], [], ['2026-09', '2026-11', 3], 'since the last job'],
    [
      [job('2015-02-01', undefined)],
      [study('2014-12-20')],
      ['2015-01', '2015-01', 1],
      'the month after the graduation',
    ],
    [[job('2012-09-01', undefined)], [study('2010-06-30')], ['2010-07', '2012-08', 26], 'since the graduation'],
    [
      [job('2012-09-01', '2015-06-30'), job('2018-01-01', undefined)],
      [study('2017-06-20')],
      ['2017-07', '2017-12', 6],
      'after studies between two jobs',
    ],
  ])('%j with studies %j: %j, %s', (jobs, studies, [from, to, months]) => {
    expect(cvGaps(jobs, studies, filing)).toEqual([{ from, to, months }]);
  });

  test.each([
    [[job('2015-02-01', '2021-09-15'), job('2021-10-20', undefined)], [], 'no month is empty'],
    [[job('2015-02-01', '2021-09-30'), job('2021-10-31', undefined)], [], 'the last day of the month is worked'],
    [[job('2015-02-01', '2018-12-31'), job('2016-01-01', undefined)], [], 'jobs overlap'],
    [[job('2015-02-01', undefined)], [], 'nothing is known of the time before the first job'],
    [[job('2015-02-01', undefined)], [study('2018-06-30')], 'a graduation beside the job'],
    [[], [study('2010-06-30')], 'no jobs'],
  ])('%j with studies %j: none, %s', (jobs, studies) => {
    expect(cvGaps(jobs, studies, filing)).toEqual([]);
  });
});
