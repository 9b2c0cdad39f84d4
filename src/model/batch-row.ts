// One profile of a batch as one row: where it was read, what it comes to, what is missing, when to act next.
import type { Assessment, EvidenceStatus, Rung } from './assessment.ts';
import type { Severity } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { PlainDate } from './plain-date.ts';
import type { Purpose } from './purpose.ts';

export interface MissingPaper {
  readonly type: string;
  readonly status: EvidenceStatus;
  readonly blocks_filing: boolean;
}

/** Something wrong with a profile, where it is written. */
export interface RowProblem {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** File, line and column, or file and cell. */
  readonly at: string;
  readonly message: string;
}

export interface BatchRow {
  readonly format: 'laihua/batch-row/1';
  /** The file, with the line of a JSONL file or the row of a table. */
  readonly from: string;
  /** A profile with errors is not assessed; its row holds nothing but them. */
  readonly status: 'assessed' | 'not_assessed';
  readonly reference: string | null;
  readonly name: string | null;
  readonly place: string | null;
  readonly purpose: Purpose | null;
  readonly as_of: PlainDate | null;
  readonly as_of_from: Assessment['as_of_from'] | null;
  readonly in_force: boolean | null;
  readonly permit: Assessment['permit']['needed'] | null;
  /** On the facts given; for purposes that compute none, the category held. */
  readonly proven: Rung;
  readonly possible: Rung;
  readonly with_discretion: Rung;
  readonly points_min: number | null;
  readonly points_max: number | null;
  /** The route filed under. */
  readonly route: string | null;
  /** Whether the filing day lies in the window of the filing. */
  readonly window: Assessment['procedure']['state'];
  /** Ids of facts, in the order of the vocabulary. */
  readonly missing_facts: readonly string[];
  /** Papers of the filing that are not in order yet. */
  readonly missing_evidence: readonly MissingPaper[];
  /** The next day on which something has to have been done, and what: a kind of the timeline. */
  readonly next_date: PlainDate | null;
  readonly next_step: string | null;
  /** The document or the item of a policy it is about. */
  readonly next_about: string | null;
  readonly problems: readonly RowProblem[];
}
