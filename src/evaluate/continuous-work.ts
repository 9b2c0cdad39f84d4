// The jobs of a profile -> full years of continuous work in one country, as a range where the texts leave it open.
import { addMonths, fullYearsBetween, type PlainDate } from '../model/plain-date.ts';
import type { Job } from '../model/profile.ts';
import { joined, type Period, periodsOf } from './periods.ts';

/** `why` names the first question that widens the range, where it is one. */
export interface ContinuousWork {
  readonly low: number;
  readonly high: number;
  readonly why?: 'ended' | 'gap' | 'country_not_given';
}

/**
 * The points table asks for five years of continuous work in China (P-8) and says neither what breaks them nor whether
 * they must last until the filing. At least: jobs that join day to day and last until the filing day. At most: the
 * longest run of any time, over gaps of up to a month, the time a stay between two permits allows (PR-chg-emp), and
 * with jobs whose country is not given. A longer gap is a break under every reading.
 */
export function continuousWork(
  jobs: readonly Job[],
  country: string,
  filing_on: PlainDate,
): ContinuousWork | undefined {
  if (jobs.length === 0) return undefined;
  const there = jobs.filter((job) => job.country === country);
  const perhaps = jobs.filter((job) => job.country === country || job.country === undefined);
  const low = periodsOf(there, filing_on).filter(({ end }) => end === filing_on);
  const ended = longest(periodsOf(there, filing_on));
  const bridged = longest(overShortGaps(there, filing_on));
  const high = longest(overShortGaps(perhaps, filing_on));
  const range = { low: longest(low), high };
  if (range.low === high) return range;
  return { ...range, why: high > bridged ? 'country_not_given' : bridged > ended ? 'gap' : 'ended' };
}

const longest = (periods: readonly Period[]): number =>
  Math.max(0, ...periods.map(({ start, end }) => fullYearsBetween(start, end)));

/** Periods made one over gaps of up to a month; the last reaches the filing day where it ended within a month of it. */
function overShortGaps(jobs: readonly Job[], filing_on: PlainDate): readonly Period[] {
  const reach = (end: PlainDate) => addMonths(end, 1);
  return joined([...periodsOf(jobs, filing_on)], reach).map(({ start, end }) => ({
    start,
    end: reach(end) >= filing_on ? filing_on : end,
  }));
}
