// Turns the name of a place in a profile (a path, its last segment, a name in either language) into the full id of the place.
import type { Place } from '../../model/vocabulary.ts';
import { placesNamed } from '../places-named.ts';
import { type Field, meant, report, wrongType } from './fields.ts';
import { shown } from './shown.ts';

const lastSegment = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export const placeField =
  (places: readonly Place[]): Field<string> =>
  (reading, path, value) => {
    if (typeof value !== 'string') return wrongType(reading, path, value, 'the name of a place, such as shanghai');
    const fitting = placesNamed(places, value).map(({ id }) => id);
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) return only;
    if (only !== undefined) {
      const message = `${shown(value)} is the name of ${fitting.length} places`;
      return report(reading, path, 'profile/ambiguous-place', message, { hint: `write one of ${fitting.join(', ')}` });
    }
    return report(reading, path, 'profile/unknown-place', `${shown(value)} is no place of the policy pack`, {
      hint: meant(
        value,
        places.flatMap(({ id }) => [id, lastSegment(id)]),
      ),
    });
  };
