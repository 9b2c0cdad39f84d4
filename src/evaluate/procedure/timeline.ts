// Windows, limits, papers and later steps -> the dates back from the filing day and on after it, in order.
import type { Program } from '../../compile/program.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Profile } from '../../model/profile.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';

export interface TimelineInput {
  readonly filing: Filing;
  readonly profile: Profile;
  readonly procedure: Assessment['procedure'];
  readonly evidence: Assessment['evidence'];
  readonly timeLimits: Assessment['time_limits'];
  readonly validity: Assessment['validity'];
  readonly notices: Assessment['notices'];
}

export function timelineOf(_program: Program, _table: FactTable, _input: TimelineInput): Assessment['timeline'] {
  return [];
}
