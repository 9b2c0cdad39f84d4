// Finds days off outside their year, and make-up days that are no weekend, no days of their year, or days off themselves.
import type { PlainDate } from '../../model/plain-date.ts';
import { toDayNumber, weekday } from '../../model/plain-date.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';

/** A make-up day may lie in the last weeks before its year: the holiday of 1 January is made up for there. */
const WEEKS_BEFORE = 4;

export const wrongCalendar = defineRule('policy/wrong-calendar', 'file', function* ({ located }) {
  for (const { value, ...spot } of located.holidays) {
    const first = `${value.year}-01-01`;
    const last = `${value.year}-12-31`;
    for (const [index, { from, to }] of value.off.entries()) {
      if (from <= last && to >= first) continue;
      yield { spot: below(spot, 'off', index, 'from'), message: `${from} to ${to} is not in ${value.year}` };
    }
    for (const [index, day] of value.work.entries()) {
      const at = below(spot, 'work', index);
      const holiday = value.off.findIndex(({ from, to }) => from <= day && day <= to);
      if (holiday >= 0) {
        yield {
          spot: at,
          message: `${day} is a day off as well`,
          related: [{ spot: below(spot, 'off', holiday), note: 'the days off' }],
        };
      } else yield* outside(day, first, last, at);
    }
  }
});

function* outside(day: PlainDate, first: PlainDate, last: PlainDate, spot: Spot): Generator<Found> {
  const isBefore = toDayNumber(day) < toDayNumber(first) - 7 * WEEKS_BEFORE;
  if (isBefore || day > last) yield { spot, message: `${day} is no day of ${first.slice(0, 4)}` };
  else if (weekday(day) <= 5)
    yield { spot, message: `${day} is no weekend, so it is worked anyway`, hint: 'compare the day with the notice' };
}
