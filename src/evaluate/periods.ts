// Spans of a history, in any order and overlapping -> the days they cover, as separate periods in order.
import { addDays, type PlainDate } from '../model/plain-date.ts';

/** Days from `start` to the day before `end`. */
export interface Period {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** A span as a profile writes it: both days belong to it, and without `to` it goes on. */
interface Span {
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** The days before `until` that at least one of the spans covers. Spans that touch become one period. */
export function periodsOf(spans: readonly Span[], until: PlainDate): readonly Period[] {
  const endOf = ({ to }: Span): PlainDate => (to === undefined || to >= until ? until : addDays(to, 1));
  const periods = spans.map((span) => ({ start: span.from, end: endOf(span) })).filter(({ start, end }) => start < end);
  return joined(periods, (end) => end);
}

/** Periods in order, those made one whose gap `reach` bridges: the last start, given an end, that still joins. */
export function joined(periods: readonly Period[], reach: (end: PlainDate) => PlainDate): readonly Period[] {
  const result: Period[] = [];
  for (const period of [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const last = result.at(-1);
    if (!last || period.start > reach(last.end)) result.push(period);
    else if (period.end > last.end) result[result.length - 1] = { start: last.start, end: period.end };
  }
  return result;
}
