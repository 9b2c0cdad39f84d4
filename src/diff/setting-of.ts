// A difference and the packs -> the place and the day for which its two sides are compared.
import { findPayBase } from '../compile/pay-base.ts';
import { placeChain } from '../compile/policies-in-force.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { Difference } from './differences.ts';

export interface DiffSetting {
  readonly place: string;
  readonly as_of: PlainDate;
}

interface Asked {
  readonly before: Pack;
  readonly after: Pack;
  /** The place that was asked for, where one was. */
  readonly place: string | undefined;
  /** The day that was asked for, where one was. */
  readonly day: PlainDate | undefined;
  readonly today: PlainDate;
}

/**
 * The place of the policy, or the one asked for where the policy holds there; today where the policy is in force, else its
 * nearest day. A multiple of the average wage is compared where the figure is known.
 */
export function settingOf({ policyBefore, policyAfter, older, newer }: Difference, asked: Asked): DiffSetting {
  const policy = policyAfter ?? policyBefore;
  const as_of = asked.day ?? (policy ? dayOf(policy, asked.today) : asked.today);
  const homes = [policy?.place ?? 'national'].flat();
  const named = asked.place !== undefined && homes.some((home) => placeChain(asked.place ?? '').includes(home));
  const home = named ? (asked.place ?? '') : (homes[0] ?? 'national');
  if (named || !usesWages(older?.value, newer?.value)) return { place: home, as_of };
  return { place: placeWithWage(asked, home, as_of) ?? home, as_of };
}

export const usesWages = (...values: readonly unknown[]): boolean =>
  values.some((value) => JSON.stringify(value ?? null).includes('"at_least_times"'));

function dayOf({ effective_from: from, effective_until: until }: Policy, today: PlainDate): PlainDate {
  if (today < from) return from;
  return until !== undefined && until < today ? until : today;
}

/** The first place at or below another where both packs have an exact figure on the day. */
function placeWithWage({ before, after }: Asked, home: string, day: PlainDate): string | undefined {
  const known = (pack: Pack, place: string): boolean =>
    pack.wages.some(({ id }) => {
      const base = findPayBase(pack, id, place, day);
      return base !== undefined && base.low === base.high;
    });
  return after.places.find(({ id }) => placeChain(id).includes(home) && known(after, id) && known(before, id))?.id;
}
