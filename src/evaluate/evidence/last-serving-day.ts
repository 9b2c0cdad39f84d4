// A paper's own dates and the ages a form allows -> the last filing day it serves, inclusive.
import { shift } from '../../compile/day.ts';
import type { Program } from '../../compile/program.ts';
import { addDays, type PlainDate } from '../../model/plain-date.ts';
import type { Span } from '../../model/policy.ts';

type Holidays = Program['pack']['holidays'];

/** The last day on which a paper of that issue date is not older than a span: the span's last day itself. */
export const lastDayByAge = (issued: PlainDate, span: Span, holidays: Holidays): PlainDate =>
  shift(issued, span, 1, holidays);

/**
 * The last day from which a paper is still valid for a span. Month ends are clamped forwards (Civil Code art. 202), so the
 * day found by counting back may be early by up to three days.
 */
export function lastDayWithRest(validUntil: PlainDate, span: Span, holidays: Holidays): PlainDate {
  const holds = (day: PlainDate) => shift(day, span, 1, holidays) <= validUntil;
  let last = shift(validUntil, span, -1, holidays);
  while (!holds(last)) last = addDays(last, -1);
  while (holds(addDays(last, 1))) last = addDays(last, 1);
  return last;
}
