// A pack, a day and the place of the profile -> the places whose answer may differ from that of the place above them.
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Place } from '../model/vocabulary.ts';
import { isLocal } from './local-policies.ts';

/**
 * Places with policies (in force or not), a wage figure or an economic region of their own; the place of the profile; and
 * the nation, which stands for every place that has nothing of its own. In the order of the pack.
 */
export function placesToCompare(
  { places, policies, wages }: Pack,
  day: PlainDate,
  own: string | undefined,
): readonly Place[] {
  const named = new Set([
    ...policies.filter((policy) => isLocal(policy, day)).flatMap(({ place }) => place),
    ...wages.flatMap(({ values }) => values.map(({ place }) => place)),
  ]);
  return places.filter(
    ({ id, level, work_region }) => level === 'national' || id === own || named.has(id) || work_region !== undefined,
  );
}
