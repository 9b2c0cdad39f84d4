// What the thread beside found of its cases -> a message to the other thread, and back: there criteria are other objects.
import { createHash } from 'node:crypto';
import type { SourceFile } from '../load/source-file.ts';
import type { Criterion } from '../model/criterion.ts';
import { criteriaOf } from '../validate/criteria-of.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import type { Seen, Truths } from './coverage/goal.ts';

export interface ThreadReport {
  /** Names what the files held when the thread read them. */
  readonly files: string;
  /** Positions of the cases that did not pass, among all cases. */
  readonly failed: readonly number[];
  readonly seen?: SeenInNumbers | undefined;
}

/** Criteria by their positions in the pack. */
export interface SeenInNumbers extends Omit<Seen, 'truths'> {
  readonly truths: readonly (readonly [number, Truths])[];
}

export function filesDigest(sources: readonly SourceFile[]): string {
  const hash = createHash('sha1');
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

/** Every criterion of a pack, by where it is written: keys may stand in another order in the other thread. */
export const criteriaIn = ({ policies }: LocatedPack): readonly Criterion[] =>
  policies.flatMap((policy) =>
    criteriaOf(policy)
      .map(({ value, path }) => ({ value, at: path.join(' ') }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ value }) => value),
  );

export function seenInNumbers(seen: Seen, criteria: readonly Criterion[]): SeenInNumbers {
  const numbers = new Map(criteria.map((criterion, number) => [criterion, number]));
  const truths = [...seen.truths].flatMap(([criterion, bits]) => {
    const number = numbers.get(criterion);
    return number === undefined ? [] : [[number, bits] as const];
  });
  return { ...seen, truths };
}

export function seenOf({ truths, ...seen }: SeenInNumbers, criteria: readonly Criterion[]): Seen {
  return {
    ...seen,
    truths: new Map(
      truths.flatMap(([number, bits]) => {
        const criterion = criteria[number];
        return criterion === undefined ? [] : [[criterion, bits] as const];
      }),
    ),
  };
}
