// Time limits in force -> those that apply to the filing, in the order of the steps.
import type { Program } from '../../compile/program.ts';
import type { Assessment } from '../../model/assessment.ts';
import { ON_FACTS, TRUE } from '../../model/outcome.ts';
import type { TimeLimit } from '../../model/policy.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { isFor } from './procedure.ts';

const steps: readonly TimeLimit['step'][] = ['account_review', 'pre_review', 'acceptance', 'examination', 'decision'];

/** Working days for each step; both the legal limit and the service target are listed where both are known. */
export function timeLimitsOf(program: Program, table: FactTable, filing: Filing): Assessment['time_limits'] {
  return program.timeLimits
    .filter(
      ({ scope, when, origin }) =>
        isFor(scope, filing) &&
        origin.confidence !== 'unconfirmed' &&
        (!when || when.test(table.situation, ON_FACTS) === TRUE),
    )
    .map(({ item, origin }) => ({
      id: origin.id,
      step: item.step,
      working_days: item.working_days,
      extendable_by: item.extendable_by?.working_days ?? null,
      ...(item.from_filing ? { from_filing: true as const } : {}),
      standing: item.standing,
      sources: origin.sources,
    }))
    .sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}
