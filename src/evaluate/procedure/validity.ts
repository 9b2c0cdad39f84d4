// Validity items in force -> how long the permit will be at most, and what ends it.
import type { Program } from '../../compile/program.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';

export function validityOf(_program: Program, _table: FactTable, _filing: Filing): Assessment['validity'] {
  return { at_most: null, because: [], limit: null };
}
