// Turns the places of a pack into their authorities by place and role, each where it is written.
import type { Place } from '../model/vocabulary.ts';
import { below } from './finding.ts';
import type { Located, LocatedPack } from './located-pack.ts';
import { groupBy } from './windows.ts';

export interface LocatedAuthority extends Located<NonNullable<Place['authorities']>[number]> {
  readonly place: string;
}

/** Each group holds the authorities of one place and role, one after the other in time. */
export function authoritiesOf({ places }: LocatedPack): readonly (readonly LocatedAuthority[])[] {
  const all = places.flatMap((place) =>
    (place.value.authorities ?? []).map((value, index) => ({
      ...below(place, 'authorities', index),
      value,
      place: place.value.id,
    })),
  );
  return [...groupBy(all, ({ place, value }) => `${place} ${value.role}`).values()];
}
