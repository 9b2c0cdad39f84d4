// The figures of a batch -> its exit code, and whether a row misses what is required.
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { BatchRow } from '../model/batch-row.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import type { Category } from '../model/category.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { exitCodeOf } from '../require-rung.ts';

/** What could not be assessed misses it, too. Where no permit is needed the question does not arise. */
export const missesRequired =
  (required: Category | undefined) =>
  ({ status, in_force, permit, proven, possible }: BatchRow): boolean => {
    if (required === undefined) return false;
    if (status === 'not_assessed' || permit === null) return true;
    const answer = {
      in_force: in_force === true,
      permit: { needed: permit },
      category: { held: null, proven, possible },
    };
    return exitCodeOf(answer, { required }) !== exitCodes.done;
  };

interface Ended {
  readonly isInterrupted: boolean;
  readonly allowEmpty?: boolean | undefined;
}

export function batchExit(
  { profiles, proven, below_required }: BatchSummary,
  diagnostics: readonly Diagnostic[],
  { isInterrupted, allowEmpty }: Ended,
): ExitCode {
  if (isInterrupted) return exitCodes.interrupted;
  if (hasErrors(diagnostics) || proven.not_assessed > 0 || (below_required ?? 0) > 0) return exitCodes.doesNotHold;
  const isEmpty = profiles === 0 || proven.no_policy_in_force > 0;
  return isEmpty && !allowEmpty ? exitCodes.doesNotHold : exitCodes.done;
}
