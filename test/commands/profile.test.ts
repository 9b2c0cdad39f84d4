// laihua profile new and profile schema, as they are typed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
