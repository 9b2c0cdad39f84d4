// laihua verify: an old answer made again is the same, or differs in what the policies or the profile changed; what is no answer is refused.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as made from '../support/evidence-files.ts';
import { runCli } from '../support/run-cli.ts';

const profile = 'templates/examples/one-point-short-hsk-unknown.yaml';
const folder = mkdtempSync(join(tmpdir(), 'laihua-verify-'));
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  const made = await runCli(['dossier', profile, '-o', at('d.pdf')]);
  expect(made.code).toBe(0);
  writeFileSync(at('a.json'), (await runCli(['check', profile, '--format', 'json'])).stdout);
}, 60_000);

/** The assessment with something in it changed, as other policies would have it. */
function changed(change: (assessment: ReturnType<typeof JSON.parse>) => void): string {
  const assessment = JSON.parse(readFileSync(at('a.json'), 'utf8'));
  change(assessment);
  writeFileSync(at('changed.json'), JSON.stringify(assessment));
  return at('changed.json');
}

describe('the same answer', () => {
  it('comes from a dossier, which has its profile with it', async () => {
    const { code, stdout, stderr } = await runCli(['verify', at('d.pdf')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Assessment made again: MORGAN, Alex EX-11, shanghai, 2026-12-15\nthen: laihua \S+, laihua-cn@\S+, sha256-\S{16}\nnow: .*\n\nThe same answer, from the same policies\.\n$/,
    );
  });

  it('comes from a dossier that another program saved anew', async () => {
    const again = await PDFDocument.load(readFileSync(at('d.pdf')));
    writeFileSync(at('again.pdf'), await again.save());
    expect((await runCli(['verify', at('again.pdf')])).code).toBe(0);
  });

  it('comes from JSON with the profile', async () => {
    expect((await runCli(['verify', at('a.json'), '--profile', profile])).code).toBe(0);
  });

  it('comes from standard input', async () => {
    const stdin = readFileSync(at('a.json'), 'utf8');
    expect((await runCli(['verify', '-', '--profile', profile], { stdin })).code).toBe(0);
  });

  it.each([
    ['a place of the command line', ['--in', 'guangzhou']],
    ['a day of the command line', ['--as-of', '2027-03-01']],
    ['a category asked for', ['--category', 'A']],
    ['a route asked for', ['--route', 'b-vi']],
    ['nothing assumed', ['--assume-nothing']],
  ])('is asked as it was asked then: %s', async (_what, flags) => {
    await runCli(['dossier', profile, '-o', at('asked.pdf'), ...flags]);
    const { code, stdout } = await runCli(['verify', at('asked.pdf')]);
    expect([code, stdout.includes('The same answer')]).toEqual([0, true]);
  });

  it('also where evidence files could not be used, although they are not looked at again', async () => {
    mkdirSync(at('scans'), { recursive: true });
    writeFileSync(at('scans/passport.pdf'), made.encryptedPdf());
    const text = readFileSync(profile, 'utf8').replace(
      'valid_until: 2031-03-01',
      'valid_until: 2031-03-01, file: scans/passport.pdf',
    );
    writeFileSync(at('with-file.yaml'), text);
    const bound = await runCli(['dossier', at('with-file.yaml'), '--bind', '-o', at('bound.pdf')]);
    expect(bound.code).toBe(1);
    expect((await runCli(['verify', at('bound.pdf')])).code).toBe(0);
  });
});

describe('another answer', () => {
  it('of other policies is told line by line', async () => {
    const file = changed((assessment) => {
      assessment.receipt.pack = 'laihua-cn@2025-01-01';
      assessment.receipt.pack_digest = 'sha256-0000000000000000';
      assessment.category.proven = 'A';
      assessment.points.max = 60;
      assessment.routes[0].outcome = 'met';
      assessment.evidence.find(({ type }: { type: string }) => type === 'passport').status = 'missing';
      assessment.missing_facts = [];
    });
    const { code, stdout } = await runCli(['verify', file, '--profile', profile, '--lang', 'both']);
    expect(code).toBe(1);
    expect(stdout).toContain('then: laihua');
    expect(stdout).toContain('laihua-cn@2025-01-01');
    expect(stdout).toContain('from other policies.');
    expect(stdout).toContain('  - category, on the facts given: A -> B');
    expect(stdout).toMatch(/ - points, at most: 60 -> \d+/);
    expect(stdout).toMatch(/ - route, .*outcome: met\s+-> not met/);
    expect(stdout).toContain('state: missing -> held');
    expect(stdout).toMatch(/ - open fact, .*: was not there/);
    expect(stdout).toContain('  - 类别，按所提供的情况：A 类 → B 类');
  });

  it('under the same policies and the same laihua is told to be a change of the file', async () => {
    const file = changed((assessment) => {
      assessment.category.proven = 'A';
    });
    const { code, stdout } = await runCli(['verify', file, '--profile', profile]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the profile or the file was changed since');
  });

  it('of another profile says that the profile is another', async () => {
    writeFileSync(at('other.yaml'), readFileSync(profile, 'utf8').replace('460000', '1200000'));
    const { code, stdout } = await runCli(['verify', at('d.pdf'), '--profile', at('other.yaml'), '--format', 'json']);
    const { format, is_same, differences } = JSON.parse(stdout);
    expect([code, format, is_same]).toEqual([1, 'laihua/verification/1', false]);
    expect(differences.map(({ part }: { part: string }) => part)).toEqual(
      expect.arrayContaining(['profile', 'category']),
    );
  });

  it('is not made of wording and sources', async () => {
    const file = changed((assessment) => {
      assessment.headline.en = 'Other words.';
      assessment.routes[0].title.en = 'Another title';
      assessment.notices.forEach((notice: { sources: string[] }) => {
        notice.sources = [];
      });
    });
    expect((await runCli(['verify', file, '--profile', profile])).code).toBe(0);
  });

  it('cannot steer the terminal it is printed in', async () => {
    const file = changed((assessment) => {
      assessment.candidate.name = 'MORGAN\u001b[2J';
      assessment.points.table = '\u001b]0;x';
    });
    const { stdout } = await runCli(['verify', file, '--profile', profile]);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('what cannot be verified', () => {
  it.each([
    ['no file', () => undefined, 'there is no such file'],
    ['text', () => 'hello', 'holds no assessment of laihua'],
    ['JSON of something else', () => '{"format":"laihua/comparison/1"}', 'holds no assessment of laihua'],
    ['a PDF of somebody else', () => made.plainPdf(), 'without assessment.json attached'],
    ['a PDF with a password', () => made.encryptedPdf(), 'it is protected by a password'],
    ['a damaged dossier', () => readFileSync(at('d.pdf')).subarray(0, 20_000), 'cannot be verified: the PDF'],
  ])('%s', async (name, content, told) => {
    const file = at(`${name}.bad`);
    const bytes = content();
    if (bytes !== undefined) writeFileSync(file, bytes);
    const { code, stdout, stderr } = await runCli(['verify', file]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('bug');
  });

  it('is JSON without its profile, which says how to give it', async () => {
    const { code, stderr } = await runCli(['verify', at('a.json')]);
    expect([code, stderr]).toEqual([
      2,
      `laihua: ${at('a.json')} holds the answer without the profile it was made from\nTry: laihua verify ${at('a.json')} --profile PROFILE, or verify the PDF of laihua dossier, which has both\n`,
    ]);
  });
});
