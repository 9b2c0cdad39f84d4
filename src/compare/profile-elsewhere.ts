// A profile and a place -> the same candidate there: what was stated of the place of the profile stays behind.
import { wagePlace } from '../compile/pay-base.ts';
import { factsOfPlace } from '../evaluate/derivations.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';

/** Facts that say something of a place: its region, the points its authority granted, its average wage. */
export interface PlaceFacts {
  readonly region: readonly string[];
  readonly granted: readonly string[];
  readonly wage: readonly string[];
}

export function placeFacts({ policies, wages }: Pack): PlaceFacts {
  const factors = policies.flatMap(({ points_table }) => points_table?.factors ?? []);
  return {
    region: factsOfPlace,
    granted: [...new Set(factors.flatMap(({ as_given, fact }) => (as_given && fact !== undefined ? [fact] : [])))],
    wage: wages.flatMap(({ own_figure }) => (own_figure === undefined ? [] : [own_figure])),
  };
}

/** A zone is compared with the wage of its city, so that the figure given for one counts for the other. */
export function profileElsewhere(pack: Pack, profile: Profile, place: string): Profile {
  const own = profile.place;
  if (place === own) return profile;
  const { region, granted, wage } = placeFacts(pack);
  const sharesWage = own !== undefined && wagePlace(pack, own) === wagePlace(pack, place);
  const left = new Set([...region, ...granted, ...(sharesWage ? [] : wage)]);
  const kept = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].filter((id) => !left.has(id)));
  return {
    ...profile,
    facts: new Map([...profile.facts].filter(([id]) => !left.has(id))),
    unknown: kept(profile.unknown),
    not_applicable: kept(profile.not_applicable),
  };
}
