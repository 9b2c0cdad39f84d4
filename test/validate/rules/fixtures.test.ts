// Every lint rule and analysis finds the one mistake of each of its files, at its place, and nothing in the corrected ones.
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../../src/load/find-files.ts';
import { diagnosticCodes } from '../../../src/model/diagnostic-codes.ts';
import { rules } from '../../../src/validate/check-rules.ts';
import { fixtures, lintFixture } from '../../support/lint-fixture.ts';

const filesOf = (side: 'err' | 'ok') =>
  findFiles(`${fixtures}/${side}`, ['.yaml']).map((path) => [relative(`${fixtures}/${side}`, path), path] as const);

/** `# expect 17:45 policy/unknown-choice` at the head of a file. */
const expectedOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^# expect (.*)$/gm)].map(([, line]) => line ?? '');

describe('files with one mistake', () => {
  it.each(filesOf('err'))('%s', (_name, path) => {
    const found = lintFixture(path).map(({ code, location: { range } }) => `${range?.line}:${range?.column} ${code}`);
    expect(found).toEqual(expectedOf(path));
  });

  it.each(filesOf('err'))('%s says what would be right, in one lower-case sentence', (_name, path) => {
    for (const { message, witness } of lintFixture(path)) {
      expect(message).not.toMatch(/^[A-Z]|[.!\n]$/);
      expect(witness?.shows ?? '').not.toMatch(/^[A-Z]|[.!\n]$/);
    }
  });
});

describe('corrected files', () => {
  it.each(filesOf('ok'))('%s', (_name, path) => {
    expect(lintFixture(path)).toEqual([]);
  });
});

describe('the rules', () => {
  const codesOf = (side: 'err' | 'ok') => new Set(filesOf(side).map(([name]) => dirname(name)));

  // The name of a file and a second manifest do not fit into one laid over a pack: see read-live-pack.test.ts.
  // Whether a case fails is told by policy test: see render/cases.
  const codes = Object.keys(diagnosticCodes).filter((code) => /^(policy|case)\/(?!failed)/.test(code));

  it.each(codes)('%s has files with the mistake and without it', (code) => {
    expect(codesOf('err')).toContain(code);
    expect(codesOf('ok')).toContain(code);
  });

  it('each have a code of their own', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });
});
