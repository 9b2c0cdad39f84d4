// Periods of days with both ends included: whether they meet, and which days two of them leave out.
import { addDays, type PlainDate } from '../model/plain-date.ts';

/** From a first to a last day; without `until` it does not end. */
export interface Period {
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
}

export const periodOf = (policy: {
  readonly effective_from: PlainDate;
  readonly effective_until?: PlainDate | undefined;
}): Period => ({
  from: policy.effective_from,
  until: policy.effective_until,
});

/** Whether some day lies in both. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until);

/** The days after one period and before the next, if there are any. */
export function gapBetween(
  earlier: Period,
  later: Period,
): { readonly from: PlainDate; readonly until: PlainDate } | undefined {
  if (earlier.until === undefined) return undefined;
  const from = addDays(earlier.until, 1);
  return from < later.from ? { from, until: addDays(later.from, -1) } : undefined;
}

/** "on 2019-12-31", "from 2019-12-01 to 2019-12-31". */
export const daysText = ({ from, until }: { readonly from: PlainDate; readonly until: PlainDate }): string =>
  from === until ? `on ${from}` : `from ${from} to ${until}`;

/** In the order of their first days, each with the one before it. */
export function* neighbours<T>(
  items: readonly T[],
  periodOf: (item: T) => Period,
): Generator<readonly [earlier: T, later: T]> {
  const sorted = [...items].sort((a, b) => (periodOf(a).from < periodOf(b).from ? -1 : 1));
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier !== undefined) yield [earlier, later];
  }
}

/** Groups by a key, each in the order it was met. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The first day of a period that says none. */
const ALWAYS: PlainDate = '0000-01-01';

/** The period of something whose first day may be unknown. */
export const openPeriodOf = ({
  from = ALWAYS,
  until,
}: {
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
}): Period => ({ from, until });
