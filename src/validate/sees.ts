// Whether the policies of one place apply where those of another do: a place sees its own and those of the places above it.
import type { Policy } from '../model/policy.ts';

const placesOf = (policy: Policy): readonly string[] => [policy.place].flat();

/** Whether the rules of `above` hold in `place`; `national` is above all. */
const isWithin = (place: string, above: string): boolean =>
  above === 'national' || place === above || place.startsWith(`${above}/`);

/** Whether the other policy is in force, by its places, wherever this one is. */
export const seesEverywhere = (policy: Policy, other: Policy): boolean =>
  placesOf(policy).every((place) => placesOf(other).some((above) => isWithin(place, above)));

/** Whether there is a place in which both are in force. */
export const meetSomewhere = (a: Policy, b: Policy): boolean =>
  placesOf(a).some((one) => placesOf(b).some((two) => isWithin(one, two) || isWithin(two, one)));
