// Turns the results of policy cases into the form asked for.
import type { Pack } from '../../model/pack.ts';
import type { CaseResult } from '../../verify/run-cases.ts';
import { type DiagnosticFormat, renderDiagnostics } from '../diagnostics/render-diagnostics.ts';
import type { Style } from '../style.ts';
import { caseFindings } from './case-findings.ts';
import { renderCasesJson } from './json.ts';
import { renderCasesJunit } from './junit.ts';
import { renderCasesText } from './text.ts';

export function renderCases(
  results: readonly CaseResult[],
  pack: Pack,
  format: DiagnosticFormat,
  style: Style,
): string {
  if (format === 'text') return renderCasesText(results, pack, style);
  if (format === 'json') return renderCasesJson(results);
  if (format === 'junit') return renderCasesJunit(results);
  const files = [...new Set(results.map(({ location }) => location.file))];
  const sources = files.map((path) => ({ path, text: '' }));
  return renderDiagnostics({ diagnostics: caseFindings(results), sources, name: 'laihua policy test' }, format, style);
}
