// The days on which a policy begins, ends or comes into doubt -> a case on each side of every such day.
import { editionId } from '../../model/edition-id.ts';
import { addDays, type PlainDate } from '../../model/plain-date.ts';
import type { Policy } from '../../model/policy.ts';
import { below } from '../../validate/finding.ts';
import type { Located } from '../../validate/located-pack.ts';
import type { Goal } from './goal.ts';

/** Days before the horizon of the pack are not asked for: it does not answer for them. */
export function windowGoals(policy: Located<Policy>, horizon: PlainDate): readonly Goal[] {
  const { effective_from: first, effective_until: last, in_doubt: doubt } = policy.value;
  const places = [policy.value.place].flat();
  const goal = (path: readonly string[], side: string, day: PlainDate): readonly Goal[] =>
    day < horizon
      ? []
      : [
          {
            kind: 'windows',
            item: editionId(policy.value),
            about: day,
            side,
            spot: below(policy, ...path),
            isShown: ({ days }) => [...(days.get(day) ?? [])].some((place) => isBelow(place, places)),
          },
        ];
  return [
    ...goal(['effective_from'], 'day before', addDays(first, -1)),
    ...goal(['effective_from'], 'first day', first),
    ...(last === undefined
      ? []
      : [...goal(['effective_until'], 'last day', last), ...goal(['effective_until'], 'day after', addDays(last, 1))]),
    ...(doubt === undefined
      ? []
      : [
          ...goal(['in_doubt', 'from'], 'day before the doubt', addDays(doubt.from, -1)),
          ...goal(['in_doubt', 'from'], 'first day of doubt', doubt.from),
        ]),
  ];
}

/** A place sees the policies of the places above it. */
const isBelow = (place: string, above: readonly string[]): boolean =>
  above.some((each) => each === 'national' || place === each || place.startsWith(`${each}/`));
