// Turns diagnostics into the form that was asked for: for people, for programs, or for a service that checks changes.
import type { SourceFile } from '../../load/source-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { version } from '../../version.ts';
import type { Style } from '../style.ts';
import { renderDiagnosticsGithub } from './github.ts';
import { renderDiagnosticsJson } from './json.ts';
import { renderDiagnosticsJunit } from './junit.ts';
import { renderDiagnosticsMarkdown } from './markdown.ts';
import { renderDiagnosticsSarif } from './sarif.ts';
import { renderDiagnosticsText } from './text.ts';

export const diagnosticFormats = ['text', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

export interface DiagnosticsShown {
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was looked at. */
  readonly sources: readonly SourceFile[];
  /** What looked at them: "laihua policy lint". */
  readonly name: string;
}

export function renderDiagnostics(
  { diagnostics, sources, name }: DiagnosticsShown,
  format: DiagnosticFormat,
  style: Style,
): string {
  // JSON and SARIF keep what a comment in the file allows, with its reason; people are told what is left to do.
  const told = diagnostics.filter(({ allowed }) => allowed === undefined);
  switch (format) {
    case 'text':
      return renderDiagnosticsText(told, sources, style);
    case 'json':
      return renderDiagnosticsJson(diagnostics);
    case 'github':
      return renderDiagnosticsGithub(told);
    case 'sarif':
      return renderDiagnosticsSarif(diagnostics, version);
    case 'junit':
      return renderDiagnosticsJunit(
        told,
        sources.map(({ path }) => path),
        name,
      );
    case 'markdown':
      return renderDiagnosticsMarkdown(told, sources.length, name);
  }
}
