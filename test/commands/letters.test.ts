// laihua dossier --letters: what is written where, what is never replaced, and that nothing is left half done.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/commands/write-folder.ts';
import { runCli } from '../support/run-cli.ts';

const example = 'templates/examples/head-of-research-on-six-times-the-wage.yaml';
const root = mkdtempSync(join(tmpdir(), 'laihua-letters-'));
const letters = (...more: readonly string[]) => runCli(['dossier', example, ...more]);

const textOf = (path: string): string => {
  const document = mupdf.Document.openDocument(readFileSync(path), 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i));
  return pages.map((page) => page.toStructuredText('preserve-whitespace').asText()).join('\n');
};

describe('the folder', () => {
  it('gets a PDF for each letter, a data sheet and one Markdown text, named by the reference', async () => {
    const out = join(root, 'new', 'below');
    const { code, stdout, stderr } = await letters('--letters', out);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('laihua: wrote EX-02-salary-commitment-letter.pdf');
    expect(readdirSync(out).toSorted()).toEqual(
      [
        'data-sheet.pdf',
        'degree-commitment.pdf',
        'experience-commitment.pdf',
        'health-commitment.pdf',
        'letters.md',
        'no-crime-commitment.pdf',
        'salary-commitment-letter.pdf',
      ].map((name) => `EX-02-${name}`),
    );
    for (const name of readdirSync(out).filter((one) => one.endsWith('.pdf') && !one.includes('data-sheet'))) {
      const pages = textOf(join(out, name));
      expect(pages, name).toContain('DRAFT');
      expect(pages, name).toContain('草稿');
      expect(pages, name).toContain('LINDQVIST, Erik');
    }
  });

  it('is never overwritten without being asked', async () => {
    const out = join(root, 'kept');
    await letters('--letters', out);
    writeFileSync(join(out, 'EX-02-letters.md'), 'worked on');
    const refused = await letters('--letters', out);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/is there already and may have been worked on[\s\S]*--overwrite/);
    expect(readFileSync(join(out, 'EX-02-letters.md'), 'utf8')).toBe('worked on');
    expect((await letters('--letters', out, '--overwrite', '--quiet')).code).toBe(0);
    expect(readFileSync(join(out, 'EX-02-letters.md'), 'utf8')).toContain('# DRAFT Salary commitment letter');
  });

  it('holds the same bytes every time', async () => {
    const [one, two] = [join(root, 'one'), join(root, 'two')];
    await letters('--letters', one, '--quiet');
    await letters('--letters', two, '--quiet');
    for (const name of readdirSync(one))
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
  });

  it('comes beside the checklist where that is asked for too, also from standard input', async () => {
    const out = join(root, 'both');
    const stdin = readFileSync(example, 'utf8');
    const { code } = await runCli(['dossier', '-', '--letters', out, '-o', join(root, 'dossier.pdf')], { stdin });
    expect(code).toBe(0);
    expect(existsSync(join(root, 'dossier.pdf'))).toBe(true);
    expect(readdirSync(out)).toHaveLength(7);
  });

  it('is not made where the profile is wrong', async () => {
    const path = join(root, 'bad.yaml');
    writeFileSync(path, 'format: laihua/profile/1\nplace: mars\n');
    expect((await runCli(['dossier', path, '--letters', join(root, 'never')])).code).toBe(2);
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  it('that is a file is refused', async () => {
    const path = join(root, 'file');
    writeFileSync(path, '');
    const { code, stderr } = await letters('--letters', path);
    expect(code).toBe(2);
    expect(stderr).toContain('is a file, not a folder');
  });
});

describe('writing a folder', () => {
  const files = ['a.md', 'b.md', 'c.md'].map((name) => ({ name, content: name }));

  it('writes nothing where a folder stands in the way of one file', () => {
    const out = join(root, 'broken');
    mkdirSync(join(out, 'b.md', 'in-the-way'), { recursive: true });
    expect(() => writeFolder({ cwd: root }, 'broken', files, true)).toThrow('b.md: it is a folder');
    expect(readdirSync(out)).toEqual(['b.md']);
  });

  it('leaves no folder it had made', () => {
    const wrong = [...files, { name: 'no/such/folder.md', content: '' }];
    expect(() => writeFolder({ cwd: root }, 'made/for/this', wrong, false)).toThrow('there is no such folder');
    expect(existsSync(join(root, 'made'))).toBe(false);
  });
});
