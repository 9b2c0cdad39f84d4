// Diagnostics in the forms of services: annotations of GitHub, SARIF, JUnit, Markdown.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { diagnosticFormats, renderDiagnostics } from '../../../src/render/diagnostics/render-diagnostics.ts';
import { styleOf } from '../../../src/render/style.ts';

const gap: Diagnostic = {
  code: 'policy/band-gap',
  severity: 'error',
  message: '"age" from 25 to below 26 is in no band of "age", 100% of the time',
  location: { file: 'policies/上海/a b.yaml', range: { line: 22, column: 11, endLine: 22, endColumn: 40 } },
  related: [{ location: { file: 'policies/pack.yaml' }, note: 'declared <here> & "there"' }],
  hint: 'add a band for it: with 0 points, if it earns none',
  witness: {
    shows: 'a candidate of 25 earns nothing',
    place: 'guangdong/guangzhou',
    purpose: 'new_from_abroad',
    filing_on: '2026-12-15',
    facts: { age: 25, awards: ['listed_award'], nationality: 'DE' },
  },
};
const overdue: Diagnostic = {
  code: 'policy/review-overdue',
  severity: 'warning',
  message: 'nobody looked at it since 2020-01-01',
  location: { file: 'policies/上海/a b.yaml', range: { line: 3, column: 1, endLine: 4, endColumn: 9 } },
};
const sources = ['policies/pack.yaml', 'policies/上海/a b.yaml'].map((path) => ({ path, text: '' }));
const shown = (format: (typeof diagnosticFormats)[number], diagnostics: readonly Diagnostic[] = [gap, overdue]) =>
  renderDiagnostics({ diagnostics, sources, name: 'laihua policy lint' }, format, styleOf(false));

describe('annotations of GitHub', () => {
  test('name file, lines, columns and code, with the whole message behind them', () => {
    const [warning, error] = shown('github').split('\n');
    expect(error).toBe(
      '::error file=policies/上海/a b.yaml,line=22,endLine=22,col=11,endColumn=40,title=policy/band-gap::' +
        '"age" from 25 to below 26 is in no band of "age", 100%25 of the time' +
        '%0Ahint: add a band for it: with 0 points, if it earns none' +
        '%0Adeclared <here> & "there": policies/pack.yaml' +
        '%0Ashown by: a candidate of 25 earns nothing%0A  place: guangdong/guangzhou%0A  purpose: new_from_abroad' +
        '%0A  filing_on: 2026-12-15%0A  facts:%0A    age: 25%0A    awards: [listed_award]%0A    nationality: DE' +
        '%0Asee docs/diagnostics/policy/band-gap.md',
    );
    // Over several lines GitHub takes no columns.
    expect(warning).toMatch(
      /^::warning file=policies\/上海\/a b\.yaml,line=3,endLine=4,title=policy\/review-overdue::/,
    );
  });

  test('a file whose name holds commas and colons does not break the command', () => {
    const odd = { ...overdue, location: { file: 'a,b:c%.yaml' } };
    expect(shown('github', [odd])).toMatch(/^::warning file=a%2Cb%3Ac%25\.yaml,title=/);
  });
});

describe('SARIF', () => {
  const {
    $schema: _draft4,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.json', 'utf8'));
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
    schema,
  );

  test.each([
    [
      'findings of every kind',
      [gap, overdue, { ...overdue, severity: 'info', allowed: 'agreed with counsel' } as const],
    ],
    ['no finding', []],
  ])('is valid against the published schema with %s', (_name, diagnostics) => {
    validate(JSON.parse(shown('sarif', diagnostics)));
    expect(validate.errors).toBeNull();
  });

  test('the schema itself refuses what is no SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('names rule, level, region, related places and the witness; its URIs hold no space', () => {
    const [run] = JSON.parse(shown('sarif')).runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'policy/band-gap',
      'policy/review-overdue',
    ]);
    expect(run.results[1]).toMatchObject({
      ruleId: 'policy/band-gap',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'policies/%E4%B8%8A%E6%B5%B7/a%20b.yaml' },
            region: { startLine: 22, startColumn: 11, endLine: 22, endColumn: 40 },
          },
        },
      ],
      relatedLocations: [{ id: 0, message: { text: 'declared <here> & "there"' } }],
      properties: { witness: { facts: { age: 25 } } },
    });
  });
});

describe('JUnit', () => {
  test('has a test case a file: failed by errors, not by warnings, passed without findings', () => {
    expect(shown('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" errors="0">
  <testsuite name="laihua policy lint" tests="2" failures="1" errors="0">
    <testcase classname="laihua policy lint" name="policies/pack.yaml" file="policies/pack.yaml"/>
    <testcase classname="laihua policy lint" name="policies/上海/a b.yaml" file="policies/上海/a b.yaml" line="22">
      <failure type="policy/band-gap" message="policies/上海/a b.yaml:22:11: &quot;age&quot; from 25 to below 26 is in no band of &quot;age&quot;, 100% of the time">policies/上海/a b.yaml:22:11: error policy/band-gap: &quot;age&quot; from 25 to below 26 is in no band of &quot;age&quot;, 100% of the time
hint: add a band for it: with 0 points, if it earns none
declared &lt;here&gt; &amp; &quot;there&quot;: policies/pack.yaml
shown by: a candidate of 25 earns nothing
  place: guangdong/guangzhou
  purpose: new_from_abroad
  filing_on: 2026-12-15
  facts:
    age: 25
    awards: [listed_award]
    nationality: DE
see docs/diagnostics/policy/band-gap.md</failure>
      <system-out>policies/上海/a b.yaml:3:1: warning policy/review-overdue: nobody looked at it since 2020-01-01
see docs/diagnostics/policy/review-overdue.md</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe('Markdown', () => {
  test('is a table for the summary of a job, with what shows a finding below it', () => {
    const text = shown('markdown');
    expect(text).toContain('2 files: 1 error, 1 warning.');
    expect(text).toContain('| error | policies/上海/a b.yaml:22:11 | policy/band-gap |');
    expect(text).toContain('Shown by: a candidate of 25 earns nothing\n\n```yaml\nplace: guangdong/guangzhou\n');
    expect(shown('markdown', [])).toBe('## laihua policy lint\n\n2 files: nothing found.\n');
  });
});

test.each(diagnosticFormats)('%s holds no control and no hidden sign, whatever a file holds', (format) => {
  const hidden = { ...gap, message: 'a \u001b[31mred\u202e \u0000 text', hint: '\u0007' };
  expect(shown(format, [hidden]).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
