// The packed archive: it holds what it must and nothing of the workshop, installs into an empty folder, and runs there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../src/version.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'laihua-package-'));
const npm = (args: readonly string[], cwd: string): string => execFileSync('npm', args, { cwd, encoding: 'utf8' });
const laihua = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(folder, 'node_modules/laihua/bin/laihua.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

describe('the packed archive', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/laihua.cjs'))) npm(['run', 'build'], root);
    const [archive] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
    packed = archive;
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(['install', '--ignore-scripts', '--prefer-offline', join(folder, packed.filename)], folder);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the program, the built pack, the policies and the templates', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      'bin/laihua.js',
      'dist/laihua.cjs',
      'dist/batch-worker.cjs',
      'dist/cases-worker.cjs',
      'dist/pack.json',
      'dist/checklist.json',
      'assets/fonts/NotoSansSC-Regular.ttf',
      'assets/fonts/OFL-NotoSansSC.txt',
      'dist/types/index.d.ts',
      'policies/pack.yaml',
      'policies/schema/profile.schema.json',
      'templates/profile.yaml',
      'LICENSE',
      'README.md',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('holds no source, test or script', () => {
    expect(packed.files.filter(({ path }) => /^(src|test|scripts|bench|\.ci)\//.test(path))).toEqual([]);
  });

  it('tells its version, which is that of package.json', () => {
    expect(laihua('--version').trim()).toBe(version);
    expect(npm(['pkg', 'get', 'version'], root).trim()).toBe(`"${version}"`);
  });

  it('answers for a shipped example, from an empty folder', () => {
    const example = join(folder, 'node_modules/laihua/templates/examples/former-chinese-national.yaml');
    expect(laihua('check', example)).toContain('A on the facts given.');
  });

  it('writes a dossier with its own fonts, from an empty folder', () => {
    const example = join(folder, 'node_modules/laihua/templates/examples/former-chinese-national.yaml');
    laihua('dossier', example, '-o', 'dossier.pdf');
    expect(readFileSync(join(folder, 'dossier.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('starts a profile from its template', () => {
    laihua('profile', 'new', '-o', 'candidate.yaml');
    expect(() => laihua('profile', 'new', '-o', 'candidate.yaml')).toThrow();
  });
});
