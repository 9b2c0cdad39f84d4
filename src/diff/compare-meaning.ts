// A comparison of two sides in both directions, at every level -> a verdict with somebody who shows each direction.
import type { Level, Truth } from '../model/outcome.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { Verdict, Witness, Worth } from '../model/policy-diff.ts';
import { findDifference } from './find-difference.ts';
import type { JointSpace, Pair } from './joint-facts.ts';

/** What each side comes to for what is known of a candidate: from the least to the most. */
export interface Span {
  readonly min: number;
  readonly max: number;
}
export type Measure = (pair: Pair, level: Level) => { readonly before: Span; readonly after: Span };

export interface Comparison {
  readonly witnesses: readonly Witness[];
  /** Directions in which the search did not come to an end. */
  readonly open: readonly Witness['direction'][];
}

const levels: readonly Level[] = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN];

/** `known`: directions that need no search, since a witness is at hand or there can be none. */
export function compareMeaning(
  space: JointSpace,
  measure: Measure,
  known: readonly Witness['direction'][] = [],
): Comparison {
  const witnesses: Witness[] = [];
  const open: Witness['direction'][] = [];
  for (const direction of ['gain', 'loss'] as const) {
    if (known.includes(direction)) continue;
    const differs = (pair: Pair, level: Level): Truth => {
      const { before, after } = measure(pair, level);
      const [more, less] = direction === 'gain' ? [after, before] : [before, after];
      return more.min > less.max ? TRUE : more.max <= less.min ? FALSE : UNKNOWN;
    };
    for (const level of levels) {
      const { outcome, facts, pair } = findDifference(space, differs, level);
      if (outcome === 'gave_up') open.push(direction);
      if (!pair) continue;
      witnesses.push({ direction, level, facts, ...worthOf(measure, pair) });
      break;
    }
  }
  return { witnesses, open };
}

/** Each side on the facts at least, and with every unseen text at most. */
export function worthOf(measure: Measure, pair: Pair): { readonly before: Worth; readonly after: Worth } {
  const [facts, unseen] = [measure(pair, ON_FACTS), measure(pair, WITH_UNSEEN)];
  return {
    before: { low: facts.before.min, high: unseen.before.max },
    after: { low: facts.after.min, high: unseen.after.max },
  };
}

/** What is not known to be the same for everybody is not called the same. */
export function verdictOf({ witnesses, open }: Comparison): Verdict {
  const has = (direction: Witness['direction']): boolean => witnesses.some((one) => one.direction === direction);
  const isOpen = open.some((direction) => !has(direction));
  if (has('gain') && has('loss')) return 'different';
  if (isOpen) return 'not_verified';
  return has('gain') ? 'wider' : has('loss') ? 'narrower' : 'equivalent';
}
