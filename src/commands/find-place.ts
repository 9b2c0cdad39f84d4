// What was typed as a place -> the place of the pack: its id, a last part or a name that only one place has.
import { UsageError } from '../errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Place } from '../model/vocabulary.ts';
import { nearestName } from '../validate/nearest-name.ts';
import { placesNamed } from '../validate/places-named.ts';

/** `what`: the option or argument in which it was typed. Undefined where no place has the name. */
export function knownPlace(pack: Pack, typed: string, what: string): Place | undefined {
  const named = placesNamed(pack.places, typed);
  if (named.length < 2) return named[0];
  const ways = named.map(({ id }) => `${what} ${id}`).join(', or ');
  throw new UsageError(`${what} ${typed} names several places`, ways);
}

/** Throws a {@link UsageError} where no place has the name. */
export function findPlace(pack: Pack, typed: string, what: string): Place {
  const place = knownPlace(pack, typed, what);
  if (place) return place;
  const names = pack.places.flatMap(({ id }) => [id, id.slice(id.lastIndexOf('/') + 1)]);
  const meant = nearestName(typed, names);
  throw new UsageError(
    `${what} ${typed} is no place of the policies`,
    meant === undefined ? 'laihua policy list' : `${what} ${meant}`,
  );
}
