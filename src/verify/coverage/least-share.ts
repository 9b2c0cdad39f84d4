// What is asked of coverage, as `90` or `routes=100` -> the shares that fall short of it.
import { UsageError } from '../../errors.ts';
import { type Coverage, percentOf, shareOf } from './coverage.ts';
import { type GoalKind, goalKinds } from './goal.ts';

/** At least so many percent of all goals, or of those of one kind. */
export interface LeastShare {
  readonly kind?: GoalKind;
  readonly percent: number;
}

/** Reads one value of `--min`; throws a UsageError where it is neither a percentage nor `<kind>=<percentage>`. */
export function leastShare(written: string): LeastShare {
  const [, name, number = ''] = /^(?:([a-z]+)=)?(\d+(?:\.\d+)?)$/.exec(written) ?? [];
  const kind = goalKinds.find((each) => each === name);
  const percent = Number(number);
  if (number === '' || percent > 100 || (name !== undefined && kind === undefined))
    throw new UsageError(
      `--min ${written} is no percentage`,
      `--min 90, or of one kind --min routes=100 (${goalKinds.join(', ')})`,
    );
  return { percent, ...(kind ? { kind } : {}) };
}

/** In words, each share that is lower than asked; of a kind the pack has nothing of, nothing is reached. */
export const shortfalls = ({ goals }: Coverage, least: readonly LeastShare[]): readonly string[] =>
  least.flatMap(({ kind, percent }) => {
    const found = percentOf(shareOf(kind === undefined ? goals : goals.filter((goal) => goal.kind === kind)));
    return found < percent ? [`coverage of ${kind ?? 'all'} is ${found} %, asked for ${percent} %`] : [];
  });
