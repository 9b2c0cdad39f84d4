// Turns what people write for a place (its path, the last part of it, its name in either language) into the places meant.
import type { Place } from '../model/vocabulary.ts';

/** 上海 and 上海市, 江苏 and 江苏省 are one name. */
const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/(省|市|自治区)$/, '');

/** The path itself before all else; several places where a last part or a name is not of one alone. */
export function placesNamed(places: readonly Place[], typed: string): readonly Place[] {
  const exact = places.find(({ id }) => id === typed);
  if (exact) return [exact];
  const ending = places.filter(({ id }) => id.endsWith(`/${typed}`));
  if (ending.length > 0) return ending;
  const name = plain(typed);
  return places.filter((place) => plain(place.name.en) === name || plain(place.name.zh) === name);
}
