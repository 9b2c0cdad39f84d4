// Filing conditions and windows on a table of facts -> whether this filing is open, by which ground, and from when to when.
import type { Program } from '../../compile/program.ts';
import type { Procedure } from '../../model/assessment.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';

export function procedureOf(
  _program: Program,
  _table: FactTable,
  _filing: Filing,
  _preparedOn: string | undefined,
): Procedure {
  return {
    outcome: 'met',
    by: [],
    awaits: [],
    missing_facts: [],
    conditions: [],
    earliest: null,
    latest: null,
    state: null,
    days_left: null,
    windows: [],
  };
}
