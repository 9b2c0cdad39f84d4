// laihua policy fmt, as it is typed: what it writes, what it only names, and what it refuses.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtures } from '../support/lint-fixture.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-'));
  cpSync(`${fixtures}/base`, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const notice = 'national/notice/2025-09-30.yaml';

describe('policy fmt', () => {
  it('lays every policy file of a folder out and names those it wrote; the second run changes nothing', async () => {
    const before = readFileSync(join(folder, notice), 'utf8');
    const { code, stdout } = await runCli(['policy', 'fmt', folder]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${join(folder, notice)}\n`);
    expect(readFileSync(join(folder, notice), 'utf8')).not.toBe(before);
    const again = await runCli(['policy', 'fmt', folder]);
    expect([again.code, again.stdout]).toEqual([0, '']);
    const lint = await runCli(['policy', 'lint', '--no-builtin-policies', '--policies', folder]);
    expect([lint.code, lint.stdout]).toEqual([0, '13 files, 5 policies, nothing found\n']);
  });

  it('with --check writes nothing and ends in 1 where something would change', async () => {
    const before = readFileSync(join(folder, notice), 'utf8');
    const { code, stdout, stderr } = await runCli(['policy', 'fmt', '--check', join(folder, notice)]);
    expect([code, stdout, stderr]).toEqual([1, `${join(folder, notice)}\n`, '1 file, 1 to lay out\n']);
    expect(readFileSync(join(folder, notice), 'utf8')).toBe(before);
  });

  it('writes nothing at all where one file cannot be read', async () => {
    const before = readFileSync(join(folder, notice), 'utf8');
    writeFileSync(join(folder, 'broken.yaml'), 'format: laihua/policy/1\nid: [\n');
    const { code, stdout, stderr } = await runCli(['policy', 'fmt', folder]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('broken.yaml:2:5: error yaml/unclosed-bracket');
    expect(readFileSync(join(folder, notice), 'utf8')).toBe(before);
  });

  it('refuses a path that is not there, and does not pass where there is no policy file', async () => {
    expect((await runCli(['policy', 'fmt', join(folder, 'nowhere')])).code).toBe(2);
    writeFileSync(join(folder, 'other.yaml'), 'format: laihua/profile/1\n');
    const { code, stderr } = await runCli(['policy', 'fmt', join(folder, 'other.yaml')]);
    expect([code, stderr]).toEqual([1, '0 files, 0 laid out\n']);
  });
});
