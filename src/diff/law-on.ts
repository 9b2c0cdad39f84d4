// A pack and a day -> the pack as if what was in force on that day were in force on every day.
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';

/** Days outside which no question is asked. */
const [FIRST, LAST] = ['1900-01-01', '2199-12-31'];

const holds = (
  { from, until }: { readonly from?: PlainDate | undefined; readonly until?: PlainDate | undefined },
  day: PlainDate,
): boolean => (from ?? day) <= day && day <= (until ?? day);

/**
 * So that one candidate with one filing day can be asked about the law of two days: nothing else than the law differs
 * then. Doubt that had begun stays, doubt to come is left out.
 */
export function lawOn(pack: Pack, day: PlainDate): Pack {
  return {
    ...pack,
    policies: pack.policies
      .filter((policy) => isInForce(policy, day))
      .map(({ effective_until: _until, in_doubt: doubt, ...policy }) => ({
        ...policy,
        effective_from: FIRST,
        ...(doubt && doubt.from <= day ? { in_doubt: { ...doubt, from: FIRST } } : {}),
      })),
    wages: pack.wages.map((series) => ({
      ...series,
      values: series.values
        .filter((value) => holds(value, day))
        .map((value) => ({ ...value, from: FIRST, until: LAST })),
    })),
    countryLists: pack.countryLists.map((list) => ({
      ...list,
      countries: list.countries.filter((country) => holds(country, day)).map(({ from: _from, ...country }) => country),
    })),
  };
}

export const isInForce = ({ effective_from: from, effective_until: until }: Policy, day: PlainDate): boolean =>
  holds({ from, until }, day);
