// Turns diagnostics into SARIF 2.1.0, which code scanning and editors read.
import { type Diagnostic, type Location, type Severity, sortDiagnostics } from '../../model/diagnostic.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { jsonText } from '../json-text.ts';
import { messageText } from './message-text.ts';
import { pageOf } from './page-of.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function renderDiagnosticsSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'laihua',
            version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: diagnosticCodes[code].title },
              help: { text: `See ${pageOf(code)}.` },
              defaultConfiguration: { level: levels[diagnosticCodes[code].severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  });
}

function result(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, location, related = [], witness, allowed } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: messageText(diagnostic) },
    locations: [physical(location)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...physical(other.location),
            message: { text: other.note },
          })),
        }),
    ...(witness && { properties: { witness } }),
    ...(allowed !== undefined && { suppressions: [{ kind: 'inSource', justification: allowed }] }),
  };
}

const physical = ({ file, range }: Location): object => ({
  physicalLocation: {
    // A relative reference: no backslashes, and what a URI cannot hold is percent-encoded.
    artifactLocation: { uri: file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') },
    ...(range && {
      region: {
        startLine: range.line,
        startColumn: range.column,
        endLine: range.endLine,
        endColumn: range.endColumn,
      },
    }),
  },
});
