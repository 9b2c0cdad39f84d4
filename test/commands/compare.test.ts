// laihua compare: which places are compared, what the flags change, and how it ends.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, type Setting, TEST_DAY } from '../support/run-cli.ts';

const architect = 'templates/examples/architect-between-two-cities.yaml';
const onePointShort = 'templates/examples/one-point-short-hsk-unknown.yaml';
const fitter = 'templates/examples/short-term-fitter.yaml';
const estimate = 'format: laihua/profile/1\nplace: shanghai\npurpose: quick_estimate\n';

interface Place {
  readonly place: string;
  readonly is_own: boolean;
  readonly category: { readonly proven: string | null; readonly possible: string | null } | null;
  readonly filing: { readonly category: string | null; readonly route: { readonly id: string } | null };
  readonly points: { readonly min: number; readonly max: number } | null;
  readonly documents: { readonly needed: number; readonly list: readonly { type: string; status: string }[] };
  readonly open: { readonly missing_facts: readonly string[] };
  readonly local_policies: { readonly state: string };
}

const json = async (argv: readonly string[], setting: Setting = {}) => {
  const run = await runCli(['compare', ...argv, '--format', 'json'], setting);
  const comparison = JSON.parse(run.stdout);
  const places: readonly Place[] = comparison.places;
  return { ...run, comparison, places, names: places.map(({ place }) => place) };
};

describe('a software architect with pay between the lines of Beijing and Shanghai', () => {
  it('is B by pay in Beijing only, and by points where the region gives them', async () => {
    const { places } = await json([architect, '--in', 'shanghai,beijing,tibet']);
    expect(places.map(({ place, category, filing }) => [place, category?.proven, filing.route?.id])).toEqual([
      ['tibet', 'B', 'national/classification@2017-04-01#b-vi'],
      ['beijing', 'B', 'national/classification@2017-04-01#b-iv'],
      ['shanghai', null, 'national/classification@2017-04-01#b-i'],
    ]);
  });

  it('is told so in one sentence', async () => {
    const { stdout } = await runCli(['compare', architect, '--in', 'beijing,shanghai']);
    expect(stdout).toContain(
      'Best on the facts given: B (Beijing).\nShanghai, the place of the profile: B by discretion.\n',
    );
  });
});

describe('every place', () => {
  it('answers as a check for it does', async () => {
    const { places } = await json([onePointShort]);
    const some = places.filter((_, i) => i % 9 === 0);
    expect(some.length).toBeGreaterThan(4);
    for (const answer of some) {
      const { stdout } = await runCli(['check', onePointShort, '--in', answer.place, '--format', 'json']);
      const checked = JSON.parse(stdout);
      const { proven, possible, with_discretion, with_unseen, confidence } = checked.category;
      expect(answer.category).toMatchObject({ proven, possible, with_discretion, with_unseen, confidence });
      expect(answer.filing).toMatchObject({ category: checked.filing.category, route: { id: checked.filing.route } });
      expect([answer.points?.min, answer.points?.max]).toEqual([checked.points.min, checked.points.max]);
      expect(answer.documents.list.map(({ type, status }) => `${type} ${status}`)).toEqual(
        checked.evidence.map(({ type, status }: { type: string; status: string }) => `${type} ${status}`),
      );
      expect(answer.open.missing_facts.toSorted()).toEqual(
        checked.missing_facts.map(({ id }: { id: string }) => id).toSorted(),
      );
    }
  });

  it('has something of its own, is the nation, or is the place of the profile', async () => {
    const { names } = await json([onePointShort]);
    expect(names).toContain('national');
    expect(names).toContain('shanghai');
    expect(names).not.toContain('henan');
    const { names: withOwn, places } = await json(['-'], { stdin: estimate.replace('shanghai', 'henan') });
    expect(withOwn).toContain('henan');
    expect(places.filter(({ is_own }) => is_own).map(({ place }) => place)).toEqual(['henan']);
  });

  it('without a policy of its own falls back to national rules and says so', async () => {
    const { places } = await json([onePointShort, '--in', 'gansu']);
    expect(places[0]?.local_policies).toEqual({ state: 'none_known', instruments: [] });
    const { stdout } = await runCli(['compare', onePointShort, '--in', 'gansu']);
    expect(stdout).toContain('None known: no local policy is known to the pack; national rules apply.');
  });
});

describe('--in', () => {
  it('takes paths and last segments, commas and repetition, and each place once', async () => {
    const argv = ['--in', 'guangzhou, shanghai', '--in', 'guangdong/guangzhou', '--in', 'beijing'];
    expect((await json([onePointShort, ...argv])).names.toSorted()).toEqual([
      'beijing',
      'guangdong/guangzhou',
      'shanghai',
    ]);
  });

  it('of one place is allowed', async () => {
    expect((await json([onePointShort, '--in', 'beijing'])).names).toEqual(['beijing']);
  });

  it.each([
    ['shanghai,guangzho', 'laihua: --in guangzho is no place of the policies\nTry: --in guangzhou\n'],
    ['', 'laihua: --in "" names no place\nTry: --in beijing,shanghai\n'],
    ['shanghai,,beijing', 'laihua: --in "shanghai,,beijing" names no place\nTry: --in beijing,shanghai\n'],
  ])('%j is a wrong request', async (typed, said) => {
    const { stdout, stderr, code } = await runCli(['compare', onePointShort, '--in', typed]);
    expect([stdout, stderr, code]).toEqual(['', said, 2]);
  });

  it('a profile without a place is compared, and nothing is marked', async () => {
    const stdin = 'format: laihua/profile/1\npurpose: quick_estimate\nfiling_on: 2026-12-15\n';
    const { stdout, code } = await runCli(['compare', '-', '--in', 'beijing'], { stdin });
    expect(code).toBe(0);
    expect(stdout).not.toContain('*');
  });
});

describe('what the profile says of its own place', () => {
  const withFigures = `${estimate}filing_on: 2026-12-15
facts: { date_of_birth: 1985-01-01, annual_pay_cny: 700000, local_average_wage_monthly: 9000, local_encouragement_points: 5 }
`;

  it('counts there only, and a warning says so', async () => {
    const setting = { stdin: withFigures.replace('shanghai', 'henan') };
    const { comparison, places } = await json(['-', '--in', 'henan,jiangxi'], setting);
    expect(
      comparison.warnings.map(({ code, places: told }: { code: string; places: string[] }) => [code, told]),
    ).toEqual([
      ['own_wage_figure_of_one_place', ['jiangxi']],
      ['granted_points_of_one_place', ['jiangxi']],
    ]);
    expect(places.map(({ place, category }) => [place, category?.proven])).toEqual([
      ['henan', 'A'],
      ['jiangxi', null],
    ]);
    const { stdout } = await runCli(['compare', '-', '--in', 'henan,jiangxi'], setting);
    expect(stdout).toContain('The average wage of 9,000 CNY a month given in the profile counts for Henan');
  });
});

describe('--require', () => {
  it.each([
    ['the best place reaches it', ['--in', 'shanghai,beijing', '--require', 'B'], architect, 0],
    ['none reaches it', ['--in', 'shanghai', '--require', 'B'], architect, 1],
    ['it is open in one', ['--in', 'beijing,shanghai', '--require', 'A'], onePointShort, 4],
    ['no permit is needed', ['--require', 'A'], fitter, 0],
  ] as const)('%s', async (_name, argv, path, expected) => {
    const { code, stdout } = await runCli(['compare', path, ...argv]);
    expect(code).toBe(expected);
    expect(stdout).not.toBe('');
  });
});

describe('the request', () => {
  it('takes the filing day from the flag, the profile or the clock', async () => {
    const dayOf = async (argv: readonly string[], stdin: string) => {
      const { as_of, as_of_from } = (await json(['-', '--in', 'beijing', ...argv], { stdin })).comparison;
      return [as_of, as_of_from];
    };
    expect(await dayOf(['--as-of', '2026-03-01'], `${estimate}filing_on: 2026-12-15\n`)).toEqual([
      '2026-03-01',
      'request',
    ]);
    expect(await dayOf([], estimate)).toEqual([TEST_DAY, 'clock']);
  });

  it('--category lists the documents for it in every place', async () => {
    const { places } = await json([onePointShort, '--in', 'beijing,shanghai', '--category', 'A']);
    expect(places.map(({ filing }) => filing.category)).toEqual(['A', 'A']);
  });

  it('--category says nothing for what is filed in the category held', async () => {
    const stdin = estimate.replace('quick_estimate', 'cancellation');
    const { stderr, code } = await runCli(['compare', '-', '--category', 'A'], { stdin });
    expect(stderr).toContain('--category says nothing for cancellation');
    expect(code).toBe(2);
  });

  it('with mistakes in the profile is refused, and nothing is written', async () => {
    const { stdout, stderr, code } = await runCli(['compare', '-'], { stdin: `${estimate}facts: { hsk_levle: 4 }\n` });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('did you mean hsk_level?');
  });

  it('a fact that other data contradict is told once, not a place each', async () => {
    const stdin = `${estimate}facts: { age: 30, date_of_birth: 1980-01-01 }\n`;
    const { stderr } = await runCli(['compare', '-'], { stdin });
    expect(stderr.match(/profile\/(contradiction|fact-given-twice)/g)).toHaveLength(1);
  });

  it('a day before any policy ends in 1, unless that is allowed', async () => {
    const argv = ['compare', onePointShort, '--in', 'hangzhou,henan', '--as-of', '2015-01-15'];
    const { code, stdout } = await runCli(argv);
    expect(stdout).toContain('The same everywhere on the facts given: no policy in force.');
    expect(code).toBe(1);
    expect((await runCli([...argv, '--allow-empty'])).code).toBe(0);
  });
});

describe('the result', () => {
  it('is the same bytes for the same input, and in both languages one after the other', async () => {
    const print = async (lang: string, format = 'text') =>
      (await runCli(['compare', architect, '--lang', lang, '--format', format])).stdout;
    const [en, zh] = [await print('en'), await print('zh')];
    expect(await print('both')).toBe(`${en}\n${'-'.repeat(80)}\n\n${zh}`);
    expect(await print('both', 'json')).toBe(await print('en', 'json'));
    expect(await print('zh', 'markdown')).toBe(await print('zh', 'markdown'));
  });

  it('goes to a file whole, and never over the profile', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'laihua-compare-'));
    const profile = join(cwd, 'candidate.yaml');
    writeFileSync(profile, `${estimate}filing_on: 2026-12-15\n`);
    expect((await runCli(['compare', profile, '-o', 'places.md', '--format', 'markdown'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'places.md'), 'utf8')).toMatch(/^# quick estimate, filing 2026-12-15\n/);
    const { code, stderr } = await runCli(['compare', profile, '-o', profile], { cwd });
    expect(stderr).toContain('is the file that was read and is not overwritten');
    expect(code).toBe(2);
    expect(readdirSync(cwd).toSorted()).toEqual(['candidate.yaml', 'places.md']);
  });

  it('is coloured in a terminal, not with NO_COLOR', async () => {
    const argv = ['compare', architect, '--in', 'beijing'];
    expect((await runCli(argv, { isTTY: true })).stdout).toContain('\u001b[');
    expect((await runCli(argv, { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
  });
});
