// `--require` and an assessment -> the exit code: reached, still possible on the facts, or not.
import { type ExitCode, exitCodes } from './exit-code.ts';
import { isAbove } from './explain/outcome-text.ts';
import type { Assessment, Rung } from './model/assessment.ts';
import type { Category } from './model/category.ts';

/** What of an answer decides the exit code. */
interface Reached {
  readonly in_force: boolean;
  readonly permit: Pick<Assessment['permit'], 'needed'>;
  readonly category: { readonly held: Rung; readonly proven: Rung; readonly possible: Rung } | null;
}

interface Asked {
  readonly required?: Category | undefined;
  readonly allowEmpty?: boolean | undefined;
}

/**
 * 0 where the category on the facts given reaches what is required, 4 where values of missing facts could, else 1;
 * discretion and texts not seen do not count. Where no permit is needed the question does not arise: 0.
 * No policy in force is 1, so that nothing passes in silence.
 */
export function exitCodeOf({ in_force, permit, category }: Reached, { required, allowEmpty }: Asked): ExitCode {
  if (!in_force) return allowEmpty && required === undefined ? exitCodes.done : exitCodes.doesNotHold;
  if (permit.needed === 'no' || required === undefined) return exitCodes.done;
  const reached = category?.held ?? category?.proven ?? null;
  if (!isAbove(required, reached)) return exitCodes.done;
  return isAbove(required, category?.possible ?? null) ? exitCodes.doesNotHold : exitCodes.stillPossible;
}

/** Of several places the best one counts: reached before still possible before neither. */
export function bestExitCode(places: readonly Reached[], asked: Asked): ExitCode {
  const codes = places.map((place) => exitCodeOf(place, asked));
  return (
    codes.find((code) => code === exitCodes.done) ??
    codes.find((code) => code === exitCodes.stillPossible) ??
    exitCodes.doesNotHold
  );
}
