// Requirements in force, the filing chosen and the evidence in hand -> the document list with a status for each line.
import type { Program } from '../../compile/program.ts';
import type { EvidenceLine } from '../../model/assessment.ts';
import type { Profile } from '../../model/profile.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';

export interface DocumentList {
  readonly lines: readonly EvidenceLine[];
  /** Facts that decide whether or how a document is asked for, and are open. */
  readonly missing_facts: readonly string[];
}

export function evidenceLines(_program: Program, _table: FactTable, _filing: Filing, _profile: Profile): DocumentList {
  return { lines: [], missing_facts: [] };
}
