// Turns something found at offsets of a text into a diagnostic that names file, line and column.
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCodes } from '../model/diagnostic-codes.ts';
import { rangeAt, type SourceFile } from './source-file.ts';

/** Offsets in the text of a file, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong in the text of a file, before its content is looked at. */
export interface TextFinding extends Span {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly related?: Span & { readonly note: string };
}

export function toDiagnostic(source: SourceFile, finding: TextFinding): Diagnostic {
  const { code, message, hint, related } = finding;
  const at = ({ start, end }: Span) => ({ file: source.path, range: rangeAt(source, start, end) });
  return {
    code,
    severity: diagnosticCodes[code].severity,
    message,
    location: at(finding),
    ...(related && { related: [{ location: at(related), note: related.note }] }),
    ...(hint !== undefined && { hint }),
  };
}
