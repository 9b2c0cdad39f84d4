// The command line itself: help, version, wrong requests, bugs, and the exit codes they end in.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayInShanghai } from '../../src/io.ts';
import { version } from '../../src/version.ts';
import { runCli } from '../support/run-cli.ts';

const profile = 'templates/examples/only-a-birthday.yaml';
const withoutDay = 'format: laihua/profile/1\nplace: shanghai\npurpose: quick_estimate\n';

describe('laihua', () => {
  it.each(['--version', '-V'])('%s prints the version of package.json', async (flag) => {
    const { stdout, code } = await runCli([flag]);
    expect(stdout).toBe(`${version}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version);
  });

  it('--help lists every command on standard output', async () => {
    const { stdout, stderr, code } = await runCli(['--help']);
    expect(stdout).toMatch(/^Usage: laihua/);
    for (const name of ['check', 'explain', 'policy']) expect(stdout).toContain(`\n  ${name} `);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('a command explains itself with --help and through help', async () => {
    expect((await runCli(['check', '--help'])).stdout).toContain('--assume-nothing');
    expect((await runCli(['help', 'check'])).stdout).toContain('--assume-nothing');
  });

  it('without a command shows the help and counts as a wrong request', async () => {
    const { stdout, stderr, code } = await runCli([]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Usage: laihua/);
  });

  it.each([
    [['chek'], 'Did you mean check?'],
    [['check', profile, '--langue', 'zh'], 'Did you mean --lang?'],
    [['check', profile, '--format', 'pdf'], 'Allowed choices are text, json, markdown'],
    [['check'], "missing required argument 'profile'"],
    [['check', profile, 'other.yaml'], 'too many arguments'],
    [['check', 'missing.yaml'], 'there is no such file'],
    [['check', profile, '--category', 'D'], 'Allowed choices are A, B, C'],
    [['check', profile, '--no-builtin-policies'], 'no policies are left to use'],
  ])('%j is a wrong request', async (argv, message) => {
    const { stdout, stderr, code } = await runCli(argv);
    expect(stderr).toContain(message);
    expect([stdout, code]).toEqual(['', 2]);
  });

  it('a bug ends in 3 with where to report it, and the stack only on request', async () => {
    const today = () => {
      throw new Error('the clock has stopped');
    };
    const { stderr, code } = await runCli(['check', '-'], { stdin: withoutDay, today });
    expect(stderr).toMatch(/^laihua: this is a bug in laihua .*: the clock has stopped\n/);
    expect(stderr).toContain('report it');
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(3);
    const debugged = await runCli(['check', '-'], { stdin: withoutDay, today, env: { LAIHUA_DEBUG: '1' } });
    expect(debugged.stderr).toContain('    at ');
  });
});

describe('the day in Shanghai', () => {
  it('turns at 16:00 UTC', () => {
    expect(dayInShanghai(Date.UTC(2026, 11, 31, 15, 59, 59))).toBe('2026-12-31');
    expect(dayInShanghai(Date.UTC(2026, 11, 31, 16, 0, 0))).toBe('2027-01-01');
  });
});
