// A date of birth, to the day or to the month -> age in completed years on the filing day.
import { fromDayNumber, fullYearsBetween, type PlainDate, toDayNumber } from '../model/plain-date.ts';
import type { GivenFact } from '../model/profile.ts';
import { type Derived, wholeNumber } from './derived-value.ts';

/** Completed years on the filing day; nothing for a birth that would come after it. */
export function ageOn(dateOfBirth: GivenFact | undefined, filing_on: PlainDate): Derived | undefined {
  const state = dateOfBirth?.state;
  if (state?.kind !== 'interval' || !Number.isFinite(state.low) || !Number.isFinite(state.high)) return undefined;
  const [eldest, youngest] = [state.low, state.high].map((born) => fullYearsBetween(fromDayNumber(born), filing_on));
  if (eldest === undefined || youngest === undefined || eldest < 0) return undefined;
  return wholeNumber(Math.max(0, youngest), eldest);
}

/** Whether every day the date may stand for comes after the filing day. */
export const isBornAfter = (dateOfBirth: GivenFact | undefined, filing_on: PlainDate): boolean =>
  dateOfBirth?.state.kind === 'interval' && dateOfBirth.state.low > toDayNumber(filing_on);
