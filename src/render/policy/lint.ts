// Turns what was found in policy files into the form asked for; as text it says how much was looked at.
import type { SourceFile } from '../../load/source-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type DiagnosticFormat, renderDiagnostics } from '../diagnostics/render-diagnostics.ts';
import type { Style } from '../style.ts';

export interface LintResult {
  /** Policies that could be read. */
  readonly policies: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
}

export function renderLint(
  { policies, diagnostics, sources }: LintResult,
  format: DiagnosticFormat,
  style: Style,
): string {
  const found = renderDiagnostics({ diagnostics, sources, name: 'laihua policy lint' }, format, style);
  if (format !== 'text') return found;
  const looked = `${sources.length} file${sources.length === 1 ? '' : 's'}, ${policies} polic${policies === 1 ? 'y' : 'ies'}`;
  const allowed = diagnostics.filter((each) => each.allowed !== undefined).length;
  const nothing = diagnostics.length === allowed ? ', nothing found' : '';
  return `${found}${looked}${nothing}${allowed === 0 ? '' : `, ${allowed} allowed by a comment`}\n`;
}
