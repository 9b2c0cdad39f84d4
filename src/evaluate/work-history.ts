// The jobs of a profile -> relevant experience, employment by a listed company, and the gaps a CV must not have.
import { addMonths, type PlainDate } from '../model/plain-date.ts';
import type { Job, Study } from '../model/profile.ts';
import { choice, type Derived, wholeNumber } from './derived-value.ts';
import { joined, periodsOf } from './periods.ts';
import { yearsWorked } from './years-worked.ts';

/** Full years of relevant work up to the filing day. A job that does not say whether it was relevant may count. */
export function relevantExperience(jobs: readonly Job[], filing_on: PlainDate): Derived | undefined {
  if (jobs.length === 0) return undefined;
  const years = (counted: readonly Job[]) => yearsWorked(periodsOf(counted, filing_on));
  return wholeNumber(
    years(jobs.filter((job) => job.relevant === true)),
    years(jobs.filter((job) => job.relevant !== false)),
  );
}

/** Whether any job begun before the filing day was with a World 500 company; open while one does not say. */
export function world500Employment(jobs: readonly Job[], filing_on: PlainDate): Derived | undefined {
  const begun = jobs.filter((job) => job.from < filing_on);
  if (begun.some((job) => job.world_500 === true)) return choice(true);
  return begun.length > 0 && begun.every((job) => job.world_500 === false) ? choice(false) : undefined;
}

/** Whole months, `YYYY-MM`, of which a CV says nothing. */
export interface CvGap {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/**
 * Months without a job between the first entry and the filing month. Studies have an end and no beginning: one that ends
 * in a gap explains it up to its last day, and before the first job only the time since the last graduation is asked for.
 */
export function cvGaps(jobs: readonly Job[], studies: readonly Study[], filing_on: PlainDate): readonly CvGap[] {
  const worked = periodsOf(jobs, filing_on);
  const [first] = worked;
  if (!first) return [];
  const graduations = studies.flatMap(({ graduated_on }) => (graduated_on === undefined ? [] : [graduated_on])).sort();
  const before = graduations.filter((on) => on < first.start).map((on) => ({ start: on, end: on }));
  const known = joined([...before.slice(-1), ...worked], (end) => end);
  return known.flatMap(({ end }, index) => {
    const next = known[index + 1]?.start ?? filing_on;
    const studiedUntil = graduations.filter((on) => on > end && on < next).at(-1) ?? end;
    return wholeMonths(studiedUntil, next);
  });
}

/** The calendar months that lie wholly in the days from `start` to the day before `end`. */
function wholeMonths(start: PlainDate, end: PlainDate): readonly CvGap[] {
  const firstOfMonth = `${start.slice(0, 7)}-01`;
  const from = (start === firstOfMonth ? start : addMonths(firstOfMonth, 1)).slice(0, 7);
  const after = end.slice(0, 7);
  const months = monthIndex(after) - monthIndex(from);
  return months > 0 ? [{ from, to: addMonths(`${after}-01`, -1).slice(0, 7), months }] : [];
}

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
