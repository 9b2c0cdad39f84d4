// What a lint rule is: a code, what it must know, and what it finds wrong in a pack.
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Finding, Spot } from './finding.ts';
import type { Lint } from './lint.ts';

/** Something wrong at a spot and what would be right; the rule that found it gives the code. */
export interface Found extends Pick<Finding, 'message' | 'hint' | 'related' | 'witness' | 'fix'> {
  readonly spot: Spot;
}

export interface Rule {
  readonly code: DiagnosticCode;
  /** `file`: looks at one file at a time; `pack`: would find false gaps while another file cannot be read. */
  readonly looksAt: 'file' | 'pack';
  readonly check: (lint: Lint) => Iterable<Found>;
}

export const defineRule = (code: DiagnosticCode, looksAt: Rule['looksAt'], check: Rule['check']): Rule => ({
  code,
  looksAt,
  check,
});
