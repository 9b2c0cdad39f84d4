// Turns the results of policy cases into one JSON document for other programs.
import type { CaseResult } from '../../verify/run-cases.ts';
import { jsonText } from '../json-text.ts';

export function renderCasesJson(results: readonly CaseResult[]): string {
  const passed = results.filter((result) => result.passed).length;
  return jsonText({
    format: 'laihua/case-results/1',
    passed,
    failed: results.length - passed,
    cases: results.map(({ name, location, passed: ok, mismatches, diagnostics }) => ({
      name,
      file: location.file,
      line: location.range?.line ?? null,
      passed: ok,
      mismatches: mismatches.map(({ path, expected, got, places = [] }) => ({
        path: path.join('.'),
        expected,
        got,
        decided_at: places.map(({ location, what }) => ({
          file: location.file,
          line: location.range?.line ?? null,
          what,
        })),
      })),
      diagnostics: diagnostics.map((each) => ({
        code: each.code,
        line: each.location.range?.line ?? null,
        message: each.message,
      })),
    })),
  });
}
