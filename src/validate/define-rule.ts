// What a lint rule is: a code, what it must know, and the findings it makes of a pack.
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Finding } from './finding.ts';
import type { Lint } from './lint.ts';

export interface Rule {
  readonly code: DiagnosticCode;
  /** `file`: looks at one file at a time; `pack`: would find false gaps while another file cannot be read. */
  readonly looksAt: 'file' | 'pack';
  readonly check: (lint: Lint) => Iterable<Finding>;
}

export const defineRule = (code: DiagnosticCode, looksAt: Rule['looksAt'], check: Rule['check']): Rule => ({
  code,
  looksAt,
  check,
});

/** A name in a message, with the nearest known one as the way out. */
export const quoted = (name: string): string => JSON.stringify(name);
