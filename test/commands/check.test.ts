// laihua check: where the profile comes from, what the flags change, where the result goes, and how it ends.
import { mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, TEST_DAY } from '../support/run-cli.ts';

const onePointShort = 'templates/examples/one-point-short-hsk-unknown.yaml';
const teacher = 'templates/examples/language-teacher-first-job.yaml';
const fitter = 'templates/examples/short-term-fitter.yaml';
const estimate = 'format: laihua/profile/1\nplace: shanghai\npurpose: quick_estimate\n';

const json = async (argv: readonly string[], stdin?: string) => {
  const run = await runCli(['check', ...argv, '--format', 'json'], stdin === undefined ? {} : { stdin });
  return { ...run, assessment: JSON.parse(run.stdout) };
};

describe('the profile', () => {
  it('is read from standard input as -', async () => {
    const { assessment, code } = await json(['-'], `${estimate}filing_on: 2026-12-15\n`);
    expect(assessment.place).toBe('shanghai');
    expect(code).toBe(0);
  });

  it('takes the filing day from the flag, the profile or the clock, in this order', async () => {
    const dated = `${estimate}filing_on: 2026-12-15\n`;
    const from = async (argv: readonly string[], stdin: string) => {
      const { as_of, as_of_from } = (await json(argv, stdin)).assessment;
      return [as_of, as_of_from];
    };
    expect(await from(['-', '--as-of', '2026-03-01'], dated)).toEqual(['2026-03-01', 'request']);
    expect(await from(['-'], dated)).toEqual(['2026-12-15', 'profile']);
    expect(await from(['-'], estimate)).toEqual([TEST_DAY, 'clock']);
    expect((await runCli(['check', '-'], { stdin: estimate })).stdout).toContain(`filing ${TEST_DAY} (today)`);
  });

  it('takes the place from --in, by path or last segment', async () => {
    expect((await json([onePointShort, '--in', 'guangdong/guangzhou'])).assessment.place).toBe('guangdong/guangzhou');
    expect((await json([onePointShort, '--in', 'guangzhou'])).assessment.place).toBe('guangdong/guangzhou');
    const { stderr, code } = await runCli(['check', onePointShort, '--in', 'guangzho']);
    expect([stderr, code]).toEqual(['laihua: --in guangzho is no place of the policies\nTry: --in guangzhou\n', 2]);
  });

  it('without a place is a wrong request that says what to add', async () => {
    const { stderr, code } = await runCli(['check', '-'], {
      stdin: 'format: laihua/profile/1\npurpose: quick_estimate\n',
    });
    expect(stderr).toContain('add --in, for example --in shanghai');
    expect(code).toBe(2);
  });

  it('with mistakes is refused, all of them at once, and nothing is written', async () => {
    const stdin = `${estimate}filing_on: 2026-02-30\nfacts: { hsk_levle: 4 }\n`;
    const { stdout, stderr, code } = await runCli(['check', '-'], { stdin });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('did you mean hsk_level?');
    expect(stderr).toContain('2026-02-30');
    expect(stderr).toContain('^');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('--require', () => {
  it.each([
    ['reached on the facts given', onePointShort, 'B', 0],
    ['not reached, but open', onePointShort, 'A', 4],
    ['neither reached nor open', teacher, 'A', 1],
    ['no permit is needed', fitter, 'A', 0],
  ] as const)('%s', async (_name, path, required, expected) => {
    const { code, stdout } = await runCli(['check', path, '--require', required]);
    expect(code).toBe(expected);
    expect(stdout).not.toBe('');
  });
});

describe('nothing passes in silence', () => {
  const nowhere = [onePointShort, '--in', 'hangzhou', '--as-of', '2017-01-15'];

  it('a place and day without a policy in force ends in 1 and says so', async () => {
    const { code, stdout } = await runCli(['check', ...nowhere]);
    expect(stdout).toContain('No policy is in force for Hangzhou on 2017-01-15');
    expect(code).toBe(1);
    expect((await runCli(['check', ...nowhere, '--allow-empty'])).code).toBe(0);
  });
});

describe('--assume-nothing', () => {
  it('asks for what is assumed otherwise', async () => {
    const assumed = (await json([onePointShort])).assessment;
    const bare = (await json([onePointShort, '--assume-nothing'])).assessment;
    expect(assumed.assumed.length).toBeGreaterThan(0);
    expect(bare.assumed).toEqual([]);
    const asked = bare.missing_facts.map(({ id }: { id: string }) => id);
    for (const { fact } of assumed.assumed) expect(asked).toContain(fact);
  });
});

describe('--category and --route', () => {
  it('choose the filing the documents are listed for', async () => {
    expect((await json([onePointShort])).assessment.filing).toMatchObject({ category: 'B', chosen: 'default' });
    expect((await json([onePointShort, '--category', 'A'])).assessment.filing).toMatchObject({
      category: 'A',
      chosen: 'user',
    });
    const { filing } = (await json([onePointShort, '--route', 'b-vi'])).assessment;
    expect(filing).toEqual({ category: 'B', route: 'national/classification@2017-04-01#b-vi', chosen: 'user' });
  });

  it('a route of another category than the one asked for is a wrong request', async () => {
    const { stderr, code } = await runCli(['check', onePointShort, '--category', 'A', '--route', 'b-vi']);
    expect(stderr).toContain('the route "b-vi" leads to category B, not A');
    expect(code).toBe(2);
  });

  it('a category asked for where none is computed is a wrong request', async () => {
    const stdin = 'format: laihua/profile/1\nplace: shanghai\npurpose: cancellation\n';
    const { stderr, code } = await runCli(['check', '-', '--category', 'A'], { stdin });
    expect(stderr).toContain('--category says nothing for cancellation');
    expect(code).toBe(2);
  });

  it('a route that is not there is a wrong request with the nearest name', async () => {
    const { stderr, code } = await runCli(['check', onePointShort, '--route', 'b-vii']);
    expect(stderr).toContain('Try: the route b-ii');
    expect(code).toBe(2);
  });
});

describe('--output', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'laihua-'));

  it('writes the file and prints nothing', async () => {
    const cwd = folder();
    const { stdout, code } = await runCli(['check', onePointShort, '-o', 'report.txt'], { cwd });
    expect([stdout, code]).toEqual(['', 0]);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('B on the facts given.');
    expect(readdirSync(cwd)).toEqual(['report.txt']);
  });

  it('keeps the mode of a file it replaces, and the link that leads to it', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'old.txt'), 'old', { mode: 0o600 });
    symlinkSync('old.txt', join(cwd, 'link.txt'));
    await runCli(['check', onePointShort, '-o', 'link.txt'], { cwd });
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toContain('B on the facts given.');
    expect(statSync(join(cwd, 'old.txt')).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind where the folder is missing or the profile is wrong', async () => {
    const cwd = folder();
    expect((await runCli(['check', onePointShort, '-o', 'no/report.txt'], { cwd })).code).toBe(2);
    expect((await runCli(['check', '-', '-o', 'report.txt'], { cwd, stdin: 'format: wrong\n' })).code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('is not coloured, a terminal is', async () => {
    const cwd = folder();
    await runCli(['check', onePointShort, '-o', 'report.txt'], { cwd, isTTY: true });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).not.toContain('\u001b');
    expect((await runCli(['check', onePointShort], { isTTY: true })).stdout).toContain('\u001b[');
    expect((await runCli(['check', onePointShort], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
  });
});

describe('the result', () => {
  it('is the same bytes for the same input', async () => {
    for (const format of ['text', 'json', 'markdown']) {
      const argv = ['check', onePointShort, '--format', format, '--lang', 'both'];
      expect((await runCli(argv)).stdout).toBe((await runCli(argv)).stdout);
    }
  });

  it('--lang both prints the English report, a line, and the Chinese one', async () => {
    const [en, zh, both] = await Promise.all(
      ['en', 'zh', 'both'].map(async (lang) => (await runCli(['check', onePointShort, '--lang', lang])).stdout),
    );
    expect(both).toBe(`${en}\n${'-'.repeat(80)}\n\n${zh}`);
  });
});

describe('a result sent to the profile it was read from', () => {
  it('is refused, also through a link, and the profile stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'laihua-same-file-'));
    const [profile, link] = [join(folder, 'candidate.yaml'), join(folder, 'link.yaml')];
    writeFileSync(profile, `${estimate}filing_on: 2026-12-15\n`);
    symlinkSync(profile, link);
    for (const output of [profile, link]) {
      const { code, screen } = await runCli(['check', profile, '-o', output]);
      expect(code).toBe(2);
      expect(screen).toContain('is the file that was read and is not overwritten');
    }
    expect(readFileSync(profile, 'utf8')).toContain('purpose: quick_estimate');
  });
});
