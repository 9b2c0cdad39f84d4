// Comments that say why a finding is to stand: for which line they speak, and what they cannot do.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { withAllowances } from '../../src/validate/allowances.ts';

const found = (line: number, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  code: 'policy/redundant-route',
  severity,
  message: 'it lets nobody in',
  location: { file: 'a.yaml', range: { line, column: 5, endLine: line, endColumn: 9 } },
});
const comment = '# lint: allow policy/redundant-route: the later text repeats it';
const allowedOf = (text: string, diagnostics: readonly Diagnostic[], complete = true) =>
  withAllowances(diagnostics, [{ path: 'a.yaml', text }], { complete }).map(({ code, allowed, location }) => [
    code,
    allowed ?? location.range?.line,
  ]);

describe('a comment that allows a finding', () => {
  it('speaks for the first line below it that is no comment', () => {
    const text = `routes:\n  ${comment}\n  # and more is said of it here\n  - id: second\n`;
    expect(allowedOf(text, [found(4)])).toEqual([['policy/redundant-route', 'the later text repeats it']]);
  });

  it('speaks for its own line where that holds more', () => {
    expect(allowedOf(`- id: second  ${comment}\n`, [found(1)])).toEqual([
      ['policy/redundant-route', 'the later text repeats it'],
    ]);
  });

  it.each([
    ['of another line', `${comment}\nroutes:\n  - id: second\n`, found(3)],
    ['of another code', `${comment.replace('route:', 'criterion:')}\n- id: second\n`, found(2)],
    ['that is an error', `${comment}\n- id: second\n`, found(2, 'error')],
  ])('does not speak for a finding %s, and is told as unused', (_name, text, diagnostic) => {
    expect(allowedOf(text, [diagnostic])).toEqual([
      ['policy/redundant-route', diagnostic.location.range?.line],
      ['policy/unused-allowance', 1],
    ]);
  });

  it('is not told as unused while errors keep half of the findings away', () => {
    expect(allowedOf(`${comment}\n- id: second\n`, [], false)).toEqual([]);
  });

  it('needs a reason', () => {
    expect(allowedOf('# lint: allow policy/redundant-route:\n- id: second\n', [found(2)])).toEqual([
      ['policy/redundant-route', 2],
    ]);
  });
});
