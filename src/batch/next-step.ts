// The timeline of an answer -> the next day on which something has to have been done.
import type { TimelineEntry } from '../model/assessment.ts';
import type { PlainDate } from '../model/plain-date.ts';

/** What others do, or what is only counted from: nothing for the candidate or the office to keep. */
const nothingToDo: ReadonlySet<string> = new Set([
  'paper_issued_from',
  'pre_review_due',
  'acceptance_due',
  'decision_due',
  'decision_target',
  'decision_due_extended',
  'permit_at_most_until',
]);

/** `timeline` is in the order of its days; `from` is the day the plan is made. */
export const nextStep = (timeline: readonly TimelineEntry[], from: PlainDate): TimelineEntry | undefined =>
  timeline.find(({ on, kind }) => on >= from && !nothingToDo.has(kind));
