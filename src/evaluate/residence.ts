// Where a candidate lived, and when -> the habitual residence, whose authorities may issue a criminal record certificate.
import { addMonths, type PlainDate } from '../model/plain-date.ts';
import type { Residence } from '../model/profile.ts';
import { type Derived, oneOf } from './derived-value.ts';
import { periodsOf } from './periods.ts';

/**
 * The mainland where the twelve months before the filing were spent there, else the last place outside it with twelve
 * months without a break (A26); two that end together leave it open which.
 */
export function habitualResidence(
  stays: readonly Residence[],
  mainland: string,
  filing_on: PlainDate,
): Derived | undefined {
  const countries = [...new Set(stays.map((stay) => stay.country))];
  const years = countries.flatMap((country) =>
    periodsOf(
      stays.filter((stay) => stay.country === country),
      filing_on,
    )
      .filter(({ start, end }) => addMonths(start, 12) <= end)
      .map(({ end }) => ({ country, end })),
  );
  if (years.some(({ country, end }) => country === mainland && end === filing_on)) return oneOf([mainland]);
  const outside = years.filter(({ country }) => country !== mainland);
  const last = outside
    .map(({ end }) => end)
    .sort()
    .at(-1);
  return oneOf(outside.filter(({ end }) => end === last).map(({ country }) => country));
}
