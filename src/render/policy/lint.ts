// Turns what was found in policy files into text or JSON; text without findings says how much was looked at.
import type { SourceFile } from '../../load/source-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { renderDiagnosticsJson } from '../diagnostics/json.ts';
import { renderDiagnosticsText } from '../diagnostics/text.ts';
import type { Style } from '../style.ts';

export interface LintResult {
  /** Policies that could be read. */
  readonly policies: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

export function renderLint(
  { policies, diagnostics, sources }: LintResult,
  format: 'text' | 'json',
  style: Style,
): string {
  if (format === 'json') return renderDiagnosticsJson(diagnostics);
  const found = renderDiagnosticsText(diagnostics, sources, style);
  const looked = `${sources.length} file${sources.length === 1 ? '' : 's'}, ${policies} polic${policies === 1 ? 'y' : 'ies'}`;
  return `${found}${looked}${diagnostics.length === 0 ? ', nothing found' : ''}\n`;
}
