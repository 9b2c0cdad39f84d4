// A dossier, its letters and a binder on a disk that is too small: told in a sentence, and nothing is left half written.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { smallDisk } from '../support/small-disk.ts';

const example = 'templates/examples/one-point-short-hsk-unknown.yaml';
const disk = smallDisk(64);
const why = typeof disk === 'string' ? ` (${disk})` : '';
const folder = typeof disk === 'string' ? '' : disk.folder;

describe.skipIf(typeof disk === 'string')(`a full disk${why}`, () => {
  afterAll(() => {
    if (typeof disk !== 'string') disk.remove();
  });

  it('takes no part of a dossier', async () => {
    const target = join(folder, 'dossier.pdf');
    const { code, stderr } = await runCli(['dossier', example, '-o', target]);
    expect([code, stderr]).toEqual([
      2,
      `laihua: cannot write ${target}: the disk is full\nTry: give a file in a folder you may write to\n`,
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the dossier that was there before as it was', async () => {
    const target = join(folder, 'dossier.pdf');
    writeFileSync(target, 'the dossier of yesterday');
    expect((await runCli(['dossier', example, '--bind', '--allow-empty', '-o', target])).code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('the dossier of yesterday');
    expect(readdirSync(folder)).toEqual(['dossier.pdf']);
  });

  it('takes no part of a letter', async () => {
    const letters = join(folder, 'letters');
    const { code, stderr } = await runCli(['dossier', example, '--letters', letters]);
    expect(code).toBe(2);
    expect(stderr).toContain('the disk is full');
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.includes('partial'))).toEqual([]);
  });
});
