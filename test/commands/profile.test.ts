// laihua profile new and profile schema, as they are typed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'profiles-'));
afterAll(() => rmSync(cwd, { recursive: true }));

describe('profile new', () => {
  const template = readFileSync('templates/profile.yaml', 'utf8');

  it('prints an empty profile', async () => {
    expect(await runCli(['profile', 'new'])).toMatchObject({ code: 0, stdout: template, stderr: '' });
  });

  it('writes it to a file, and never over one', async () => {
    expect((await runCli(['profile', 'new', '-o', 'keller.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'keller.yaml'), 'utf8')).toBe(template);
    const { code, stderr } = await runCli(['profile', 'new', '-o', 'keller.yaml'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      'laihua: keller.yaml is there already and is not overwritten\nTry: another file name after -o\n',
    ]);
  });
});

describe('profile schema', () => {
  it('knows the facts of the policies', async () => {
    const { code, stdout } = await runCli(['profile', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).properties.facts.properties).toHaveProperty('hsk_level');
  });
});

describe('profile synthesise', () => {
  it('prints one profile a line, the same again for the same seed', async () => {
    const run = await runCli(['profile', 'synthesise', '--count', '3', '--seed', '5']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const references = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).candidate.reference);
    expect(references).toEqual(['S5-0000001', 'S5-0000002', 'S5-0000003']);
    expect((await runCli(['profile', 'synthesise', '--count', '3', '--seed', '5'])).stdout).toBe(run.stdout);
  });

  it('fills a new folder, and never one that is there', async () => {
    const args = ['profile', 'synthesise', '--count', '2', '--format', 'yaml', '-o', 'people'];
    expect((await runCli(args, { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'people'))).toEqual(['s1-0000001.yaml', 's1-0000002.yaml']);
    expect((await runCli(['check', join(cwd, 'people/s1-0000001.yaml')])).code).toBe(0);
    expect(await runCli(args, { cwd })).toMatchObject({
      code: 2,
      stderr: 'laihua: people is there already and is not overwritten\nTry: another folder after -o\n',
    });
  });

  it('refuses what is no number of candidates', async () => {
    expect(await runCli(['profile', 'synthesise', '--count', 'many'])).toMatchObject({
      code: 2,
      stderr: 'laihua: --count many is no whole number from 1 on\nTry: --count 100\n',
    });
  });
});
