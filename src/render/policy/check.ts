// What lint, cases and coverage found in one run -> the form asked for.
import type { CheckedFolders } from '../../check-folders.ts';
import type { Coverage } from '../../verify/coverage/coverage.ts';
import { caseFindings } from '../cases/case-findings.ts';
import { renderCasesText } from '../cases/text.ts';
import { sharesAsJson } from '../coverage/json.ts';
import { shareLines } from '../coverage/text.ts';
import { diagnosticsAsJson } from '../diagnostics/json.ts';
import { type DiagnosticFormat, renderDiagnostics } from '../diagnostics/render-diagnostics.ts';
import { jsonText } from '../json-text.ts';
import { printLines } from '../print-lines.ts';
import type { Style } from '../style.ts';
import { renderLint } from './lint.ts';

export function renderCheck(result: CheckedFolders, format: DiagnosticFormat, style: Style): string {
  const { diagnostics, sources, covered } = result;
  if (format === 'text') return renderLint(result, format, style) + casesText(covered, style);
  const findings = [...diagnostics, ...caseFindings(covered?.results ?? [])];
  if (format === 'json')
    return jsonText({
      format: 'laihua/policy-check/1',
      ...diagnosticsAsJson(findings),
      cases: covered ? countOf(covered) : null,
      coverage: covered ? sharesAsJson(covered.goals) : null,
    });
  return renderDiagnostics({ diagnostics: findings, sources, name: 'laihua policy check' }, format, style);
}

const casesText = (covered: CheckedFolders['covered'], style: Style): string =>
  covered === undefined
    ? ''
    : `${renderCasesText(covered.results, covered.pack, style)}\n${printLines(shareLines(covered.goals), style)}`;

function countOf({ results }: Coverage) {
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}
