// Time limits in force -> those that apply to the filing, in the order of the steps.
import type { Program } from '../../compile/program.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';

export function timeLimitsOf(_program: Program, _table: FactTable, _filing: Filing): Assessment['time_limits'] {
  return [];
}
