// Policy cases in the forms of services: a failing case is a finding on its line, with where the policies write what decided.
import { describe, expect, it } from 'vitest';
import { renderCases } from '../../../src/render/cases/render-cases.ts';
import { styleOf } from '../../../src/render/style.ts';
import type { CaseResult } from '../../../src/verify/run-cases.ts';
import { shippedPack } from '../../support/shipped-pack.ts';

const at = (line: number, file = 'policies/national/cases/pay.yaml') => ({
  file,
  range: { line, column: 11, endLine: line, endColumn: 30 },
});
const results: readonly CaseResult[] = [
  { name: 'On the line, to the fen', location: at(4), mismatches: [], diagnostics: [], passed: true },
  {
    name: 'A fen below <the line>',
    location: at(9),
    mismatches: [
      {
        path: ['category', 'proven'],
        expected: 'B',
        got: 'A',
        places: [{ location: at(40, 'policies/national/classification/2017-04-01.yaml'), what: 'a test of the pay' }],
      },
    ],
    diagnostics: [],
    passed: false,
  },
];
const shown = (format: 'github' | 'sarif' | 'junit' | 'markdown') =>
  renderCases(results, shippedPack(), format, styleOf(false));

describe('cases that fail', () => {
  it('are annotations of GitHub on the line of the case', () => {
    expect(shown('github')).toBe(
      '::error file=policies/national/cases/pay.yaml,line=9,endLine=9,col=11,endColumn=30,title=case/failed::"A fen below <the line>": category.proven came out as "A", expected "B"' +
        '%0Adecided by a test of the pay: policies/national/classification/2017-04-01.yaml:40:11%0Asee docs/diagnostics/case/failed.md\n',
    );
  });

  it('are failures of their test case in JUnit, where the others pass', () => {
    expect(shown('junit')).toContain(
      '<testsuite name="policies/national/cases/pay.yaml" tests="2" failures="1" errors="0">',
    );
    expect(shown('junit')).toContain(
      'name="On the line, to the fen" file="policies/national/cases/pay.yaml" line="4"/>',
    );
    expect(shown('junit')).toContain(
      '<failure type="case/failed" message="&quot;A fen below &lt;the line&gt;&quot;: category.proven',
    );
  });

  it('are results of SARIF and rows of a summary', () => {
    expect(JSON.parse(shown('sarif')).runs[0].results).toHaveLength(1);
    expect(shown('markdown')).toContain('1 file: 1 error.');
  });
});
