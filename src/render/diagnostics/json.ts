// Turns diagnostics into one JSON document for other programs.
import { type Diagnostic, type Location, sortDiagnostics } from '../../model/diagnostic.ts';
import { jsonText } from '../json-text.ts';
import { pageOf } from './page-of.ts';

export const renderDiagnosticsJson = (diagnostics: readonly Diagnostic[]): string =>
  jsonText({ format: 'laihua/diagnostics/1', ...diagnosticsAsJson(diagnostics) });

/** How many there are of each severity that no comment allows, and all of them, sorted. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[]) {
  const sorted = sortDiagnostics(diagnostics);
  const told = sorted.filter(({ allowed }) => allowed === undefined);
  return {
    errors: told.filter(({ severity }) => severity === 'error').length,
    warnings: told.filter(({ severity }) => severity === 'warning').length,
    notes: told.filter(({ severity }) => severity === 'info').length,
    diagnostics: sorted.map(({ code, severity, message, location, related = [], hint, witness, fix, allowed }) => ({
      code,
      severity,
      message,
      ...place(location),
      ...(hint !== undefined && { hint }),
      ...(witness && { witness }),
      ...(fix && { fixable: true }),
      ...(allowed !== undefined && { allowed }),
      related: related.map((other) => ({ note: other.note, ...place(other.location) })),
      page: pageOf(code),
    })),
  };
}

/** Lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
const place = ({ file, range }: Location) => ({
  file,
  ...(range && { line: range.line, column: range.column, end_line: range.endLine, end_column: range.endColumn }),
});
