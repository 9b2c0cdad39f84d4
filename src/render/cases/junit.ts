// Turns the results of policy cases into JUnit XML: a suite a file, a test case a case.
import type { CaseResult } from '../../verify/run-cases.ts';
import { messageText } from '../diagnostics/message-text.ts';
import { element, xmlDocument } from '../xml-text.ts';
import { caseFindings } from './case-findings.ts';

export function renderCasesJunit(results: readonly CaseResult[]): string {
  const files = [...new Set(results.map(({ location }) => location.file))];
  const suites = files.map((file) =>
    suite(
      file,
      results.filter(({ location }) => location.file === file),
    ),
  );
  return xmlDocument(element('testsuites', counts(results), suites));
}

const counts = (results: readonly CaseResult[]) => ({
  tests: results.length,
  failures: results.filter(({ passed }) => !passed).length,
  errors: 0,
});

const suite = (file: string, results: readonly CaseResult[]): string =>
  element('testsuite', { name: file, ...counts(results) }, results.map(testCase));

function testCase(result: CaseResult): string {
  const { name, location, passed } = result;
  const place = { classname: location.file, name, file: location.file, line: location.range?.line };
  if (passed) return element('testcase', place);
  const found = caseFindings([result]);
  const [first] = found;
  const failure = element(
    'failure',
    { type: first?.code ?? 'case/failed', message: first?.message },
    found.map(messageText).join('\n\n'),
  );
  return element('testcase', place, [failure]);
}
