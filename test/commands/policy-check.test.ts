// laihua policy check, as it is typed: lint, cases and coverage in one run.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type StartProgram } from '../support/built-program.ts';
import { fixtures } from '../support/lint-fixture.ts';
import { runCli } from '../support/run-cli.ts';

const base = ['--no-builtin-policies', '--policies', `${fixtures}/base`];
const folder = mkdtempSync(join(tmpdir(), 'check-'));
const wrong = mkdtempSync(join(tmpdir(), 'check-'));
writeFileSync(
  join(folder, 'wrong.yaml'),
  `format: laihua/case/1
given: { as_of: 2026-11-21, place: shanghai, purpose: new_from_abroad }
cases:
  - name: A master is a professional
    facts: { age: 40, highest_degree: master, relevant_experience_years: 1 }
    expect: { routes: { b-professional: met } }
`,
);
writeFileSync(join(wrong, 'wrong.yaml'), 'format: laihua/case/1\ncases:\n  - name: Nothing is asked\n');
afterAll(() => {
  for (const each of [folder, wrong]) rmSync(each, { recursive: true });
});

describe('policy check', () => {
  it('tells what lint finds, how many cases pass, and how much they show', async () => {
    const { code, stdout } = await runCli(['policy', 'check', ...base]);
    expect(code).toBe(0);
    const lint = await runCli(['policy', 'lint', ...base]);
    const coverage = await runCli(['policy', 'coverage', ...base]);
    const shares = coverage.stdout.split('\n\n')[1];
    expect(stdout).toBe(`${lint.stdout}1 passed, 0 failed\n\n${shares}\n`);
    expect(shares).toMatch(/^all +\d+ of \d+ +\d+\.\d %$/m);
  });

  it('fails for a case that fails, and shows it as policy test does', async () => {
    const failing = [...base, '--policies', folder];
    const { code, stdout } = await runCli(['policy', 'check', ...failing]);
    const test = await runCli(['policy', 'test', ...failing]);
    expect(code).toBe(1);
    expect(stdout).toContain(test.stdout);
    expect(stdout).toContain('failed A master is a professional');
  });

  it('tells of a case that is no profile what is wrong in it, and the nearest name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    writeFileSync(
      join(folder, 'misspelt.yaml'),
      'format: laihua/case/1\ncases:\n  - name: A misspelt place\n    place: shanghia\n    expect: {}\n',
    );
    const { code, stdout } = await runCli(['policy', 'check', ...base, '--policies', folder]);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stdout).toContain(`misspelt.yaml:3: failed A misspelt place
  line 4: profile/unknown-place: "shanghia" is no place of the policy pack
    did you mean shanghai?
`);
  });

  it('asks no case of policies that are wrong', async () => {
    const { code, stdout } = await runCli(['policy', 'check', ...base, '--policies', wrong]);
    expect(code).toBe(1);
    expect(stdout).toContain('expect');
    expect(stdout).not.toContain('passed');
  });

  it('fails below the share that is asked for, and says where the lines are listed', async () => {
    const { code, stderr } = await runCli(['policy', 'check', ...base, '--min', 'routes=100']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^laihua: coverage of routes is \d+(\.\d)? %, asked for 100 %\nTry: laihua policy coverage\n$/,
    );
  });

  it('refuses a share that is none before it reads a file', async () => {
    const { code, stdout, stderr } = await runCli(['policy', 'check', ...base, '--min', 'much']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--min much is no percentage');
  });

  it('with --strict fails for a warning', async () => {
    const late = [...base, '--as-of', '2040-01-01'];
    expect((await runCli(['policy', 'check', ...late])).code).toBe(0);
    expect((await runCli(['policy', 'check', ...late, '--strict'])).code).toBe(1);
  });

  it('does not pass where there is no case, unless that is allowed', async () => {
    const caseless = mkdtempSync(join(tmpdir(), 'check-'));
    cpSync(`${fixtures}/base`, caseless, { recursive: true, filter: (path) => !path.includes('cases') });
    const args = ['policy', 'check', '--no-builtin-policies', '--policies', caseless];
    const refused = await runCli(args);
    const allowed = await runCli([...args, '--allow-empty']);
    rmSync(caseless, { recursive: true });
    expect([refused.code, allowed.code]).toEqual([1, 0]);
    expect(refused.stdout).toContain('0 passed, 0 failed');
  });

  it('gives one document to other programs', async () => {
    const { code, stdout } = await runCli(['policy', 'check', ...base, '--policies', folder, '--format', 'json']);
    const told = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(told).toMatchObject({ format: 'laihua/policy-check/1', errors: 1, cases: { passed: 1, failed: 1 } });
    expect(told.diagnostics.find((each: { code: string }) => each.code === 'case/failed')).toMatchObject({ line: 4 });
    expect(told.coverage.kinds.routes.all).toBeGreaterThan(0);
  });

  it.each(['github', 'sarif', 'junit', 'markdown'])('names the failing case as %s too', async (format) => {
    const { code, stdout } = await runCli(['policy', 'check', ...base, '--policies', folder, '--format', format]);
    expect(code).toBe(1);
    expect(stdout).toContain('A master is a professional');
  });
});

describe('with a thread beside', () => {
  let start: StartProgram;
  beforeAll(async () => {
    start = await builtProgram();
  }, 60_000);

  it.each([
    ['check', []],
    ['test', []],
    ['coverage', ['--format', 'json']],
    ['check', ['--policies', folder]],
    ['test', ['--policies', folder]],
    ['test', ['--policies', folder, '--filter', 'master', '--format', 'json']],
    ['check', ['--policies', wrong]],
    ['coverage', ['--policies', wrong]],
  ] as const)('policy %s %j prints what it prints alone', async (command, more) => {
    const args = ['policy', command, ...base, ...more];
    const alone = await runCli(args);
    const beside = await start(args, process.cwd()).ended;
    expect(beside).toEqual({ code: alone.code, stdout: alone.stdout, stderr: alone.stderr });
  });

  it('policy coverage prints of all shipped policies what it prints alone', async () => {
    const args = ['policy', 'coverage', '--no-builtin-policies', '--policies', 'policies', '--format', 'json'];
    const alone = await runCli(args);
    const beside = await start(args, process.cwd()).ended;
    expect([beside.code, alone.code]).toEqual([0, 0]);
    expect(beside.stdout === alone.stdout).toBe(true);
  }, 60_000);
});
