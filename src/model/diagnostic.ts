// A diagnostic: something wrong with a file, where it is, and what would be right.
import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { Witness } from './witness.ts';

/** Keys and indexes from the root of a document to a node. */
export type DocumentPath = readonly (string | number)[];

/** A range in a file; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Location {
  readonly file: string;
  readonly range?: SourceRange;
}

export type Severity = 'error' | 'warning' | 'info';

/** A part of a file to replace so that a finding goes away: offsets in its text, the end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `message`: lower-case, one sentence: what is there, then what would be right. `hint`: an imperative. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  readonly related?: readonly { readonly location: Location; readonly note: string }[];
  readonly hint?: string;
  /** A candidate who shows what was found. */
  readonly witness?: Witness;
  /** Set where the file can be put right without a decision of law: edits of the file of the location. */
  readonly fix?: readonly TextEdit[];
  /** Why the finding is to stand, where a comment in the file says so. */
  readonly allowed?: string;
}

/** Sorted by file, line, column and code, without repetitions. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ location, code }: Diagnostic) =>
    [location.file, location.range?.line ?? 0, location.range?.column ?? 0, code] as const;
  const sorted = [...diagnostics].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    for (let i = 0; i < left.length; i += 1) {
      const [l, r] = [left[i] ?? 0, right[i] ?? 0];
      if (l !== r) return l < r ? -1 : 1;
    }
    return 0;
  });
  return sorted.filter((d, i) => {
    const before = sorted[i - 1];
    return !before || JSON.stringify(before) !== JSON.stringify(d);
  });
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === 'error');
