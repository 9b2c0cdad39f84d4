// laihua policy diff as it is typed: folders, git revisions, days, profiles, formats, and what it refuses.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import { lawbook, route, standard } from '../support/lawbook.ts';
import { runCli } from '../support/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'laihua-diff-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A pack as files; JSON is YAML. */
function writePack(folder: string, { manifest, places, facts, documents, policies }: Pack): void {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  const files = {
    'pack.yaml': manifest,
    'places.yaml': { format: 'laihua/places/1', places },
    'facts.yaml': { format: 'laihua/facts/1', facts },
    'documents.yaml': { format: 'laihua/documents/1', documents },
    'sources.yaml': {
      format: 'laihua/sources/1',
      sources: [{ id: 's-guide', title: { en: 'guide', zh: '指南' }, publisher: 'p', kind: 'primary', seen: 'whole' }],
    },
    ...Object.fromEntries(
      policies.map((policy) => [`${policy.id.replace('/', '-')}-${policy.effective_from}.yaml`, policy]),
    ),
  };
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(folder, 'policies', name), JSON.stringify(value, null, 2));
}

const law = (line: number, more: Partial<Policy> = {}): Pack =>
  lawbook({}, standard({ routes: [route('pay', 'B', { fact: 'annual_pay_cny', at_least: line })], ...more }));

const folderOf = (name: string): string => join(root, name);
const diff = (cwd: string, ...words: readonly string[]) =>
  runCli(['policy', 'diff', ...words, '--policies', 'policies', '--no-builtin-policies', '--candidates', '0'], { cwd });

/** Paths of policies are read as typed, from the folder the program runs in. */
const inFolder = async <T>(folder: string, run: () => Promise<T>): Promise<T> => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await run();
  } finally {
    process.chdir(before);
  }
};

beforeAll(() => {
  writePack(folderOf('old'), law(450000));
  writePack(folderOf('new'), law(460000));
  const people = folderOf('new/people');
  mkdirSync(people);
  const profile = (pay: number) =>
    JSON.stringify({
      format: 'laihua/profile/1',
      place: 'shanghai',
      purpose: 'new_from_abroad',
      filing_on: '2026-12-15',
      facts: { annual_pay_cny: pay },
    });
  writeFileSync(join(people, 'on-the-line.json'), profile(450000));
  writeFileSync(join(people, 'above.json'), profile(500000));
});

describe('two folders', () => {
  it('say what changed, what it means and that nobody accounted for it', async () => {
    const run = await inFolder(folderOf('new'), () => diff(folderOf('new'), '../old/policies'));
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('narrower: met by fewer people, new to nobody');
    expect(run.stdout).toContain('    annual_pay_cny: 450,000 (450,000 to below     met -> not met\n    460,000)');
    expect(run.stdout).toContain('!! in force already: say why');
    expect(run.stdout).toMatch(/national-classification-2017-04-01\.yaml:\d+/);
    expect(run.code).toBe(1);
  });

  it('exit 0 where the change may stay unaccounted', async () => {
    const run = await inFolder(folderOf('new'), () => diff(folderOf('new'), '../old/policies', '--allow-unaccounted'));
    expect(run.code).toBe(0);
  });

  it('say that nothing changed', async () => {
    const run = await inFolder(folderOf('old'), () => diff(folderOf('old'), '../old/policies'));
    expect(run.stdout).toContain('Nothing changed.');
    expect(run.code).toBe(0);
  });

  it('name the profiles that get another answer, and the line that did it', async () => {
    const run = await inFolder(folderOf('new'), () => diff(folderOf('new'), '../old/policies', '--profiles', 'people'));
    expect(run.stdout).toContain('1 of 2 profiles get another answer.');
    expect(run.stdout).toMatch(/people\/on-the-line\.json +B -> none/);
    expect(run.stdout).toMatch(/fall in category: pay\n? +\(policies\/national-classification-2017-04-01\.yaml:\d+\)/);
    expect(run.stdout).not.toContain('above.json');
  });

  it('draw made-up candidates from a seed, the same each time', async () => {
    const words = [
      'policy',
      'diff',
      '../old/policies',
      '--policies',
      'policies',
      '--no-builtin-policies',
      '--candidates',
      '40',
    ];
    const run = () => inFolder(folderOf('new'), () => runCli(words, { cwd: folderOf('new') }));
    const [first, second] = [await run(), await run()];
    expect(first.stdout).toContain('made-up candidates (seed 1)');
    expect(second.stdout).toBe(first.stdout);
  });
});

describe('formats', () => {
  const printed = async (format: string) =>
    (await inFolder(folderOf('new'), () => diff(folderOf('new'), '../old/policies', '--format', format))).stdout;

  it('github marks the changed line as an error', async () => {
    expect(await printed('github')).toMatch(
      /^::error file=policies\/national-classification-2017-04-01\.yaml,line=\d+,title=pay::national\/classification#pay: narrower[^\n]*annual_pay_cny: 450,000/,
    );
  });

  it('markdown shows the lines that differ and a table of whom it concerns', async () => {
    const page = await printed('markdown');
    expect(page).toContain('- annual\\_pay\\_cny: at least 450,000'.replaceAll('\\', ''));
    expect(page).toContain('| Who | Before | Now |');
  });

  it('json holds the change with its witness', async () => {
    const { format, changes } = JSON.parse(await printed('json'));
    expect(format).toBe('laihua/policy-diff/1');
    expect(changes[0]).toMatchObject({ id: 'national/classification#pay', weight: 'substance', accounted: 'missing' });
    expect(changes[0].meaning.witnesses[0].facts).toEqual([
      { fact: 'annual_pay_cny', value: 450000, from: 450000, below: 460000 },
    ]);
  });

  it('speaks Chinese', async () => {
    const run = await inFolder(folderOf('new'), () => diff(folderOf('new'), '../old/policies', '--lang', 'zh'));
    expect(run.stdout).toContain('更严：符合的人减少，无人因此新符合');
  });
});

describe('two days', () => {
  it('compare what is in force on each', async () => {
    const pack = law(450000, { effective_until: '2026-06-30' });
    const [second] = law(460000, { effective_from: '2026-07-01' }).policies;
    writePack(folderOf('days'), { ...pack, policies: [...pack.policies, ...(second ? [second] : [])] });
    const run = await inFolder(folderOf('days'), () => diff(folderOf('days'), '2026-06-30..2026-07-01'));
    expect(run.stdout).toContain('national/classification@2017-04-01 -> national/classification@2026-07-01');
    expect(run.code).toBe(0);
    const same = await inFolder(folderOf('days'), () =>
      diff(folderOf('days'), '--from', '2026-06-30', '--to', '2026-07-01'),
    );
    expect(same.stdout).toBe(run.stdout);
  });
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasGit())('git revisions', () => {
  const repository = folderOf('repository');
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], {
      cwd: repository,
      stdio: 'ignore',
    });
  const policy = join(repository, 'policies/national-classification-2017-04-01.yaml');
  const write = (line: number, more: Partial<Policy> = {}) => writePack(repository, law(line, more));

  beforeAll(() => {
    write(450000);
    writeFileSync(join(repository, 'CHANGELOG.md'), '# Changelog\n');
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
  });

  it('HEAD against the folder as it stands: nothing changed, then a change, then one that is accounted for', async () => {
    expect((await inFolder(repository, () => diff(repository, 'HEAD'))).stdout).toContain('Nothing changed.');
    write(460000);
    const changed = await inFolder(repository, () => diff(repository, 'HEAD'));
    expect(changed.stdout).toContain('narrower');
    expect(changed.code).toBe(1);
    write(460000, { corrections: [{ on: '2026-11-21', what: 'the line', why: 'misread' }] });
    expect((await inFolder(repository, () => diff(repository, 'HEAD'))).code).toBe(0);
    write(460000);
    writeFileSync(join(repository, 'CHANGELOG.md'), '# Changelog\n\n- national/classification: the line was misread\n');
    expect((await inFolder(repository, () => diff(repository, 'HEAD'))).code).toBe(0);
  });

  it('two revisions, in one word or two', async () => {
    write(460000);
    git('commit', '-q', '-a', '-m', 'two');
    const one = await inFolder(repository, () => diff(repository, 'HEAD~1..HEAD'));
    const two = await inFolder(repository, () => diff(repository, 'HEAD~1', 'HEAD'));
    expect(one.stdout).toContain('HEAD~1 -> HEAD');
    expect(two.stdout).toBe(one.stdout);
  });

  it('refuse what git does not know, and a missing git', async () => {
    const unknown = await inFolder(repository, () => diff(repository, 'no-such-branch'));
    expect(unknown.stderr).toContain('"no-such-branch" is no folder, no day and no revision that git knows here');
    expect(unknown.code).toBe(2);
    vi.stubEnv('PATH', '');
    const without = await inFolder(repository, () => diff(repository, 'HEAD'));
    vi.unstubAllEnvs();
    expect(without.stderr).toContain('git is not installed here');
    expect(without.code).toBe(2);
  });

  it('refuse a folder outside any repository', async () => {
    const run = await inFolder(folderOf('old'), () => diff(folderOf('old'), 'HEAD'));
    expect(run.stderr).toContain('lies in no git repository');
    expect(run.code).toBe(2);
  });

  it('tell what is wrong with the policies as they were', async () => {
    const whole = readFileSync(policy, 'utf8');
    writeFileSync(policy, whole.replace('"category": "B"', '"category": "D"'));
    git('commit', '-q', '-a', '-m', 'three');
    writeFileSync(policy, whole);
    const run = await inFolder(repository, () => diff(repository, 'HEAD'));
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('national-classification-2017-04-01.yaml');
    expect(run.code).toBe(2);
  });
});

describe('wrong requests', () => {
  it.each([
    [[], 'there is nothing to compare with'],
    [['2026-06-30'], 'a day can only be compared with another day'],
    [['--from', '2026-06-30'], '--from and --to belong together'],
    [['--from', '2026-13-01'], '--from 2026-13-01 is no day that exists'],
    [['../old/policies', '--seed', 'x'], '--seed x is no whole number'],
    [['../old/policies', '--profiles', 'nobody'], 'there is no folder nobody'],
    [['../old/policies', '--in', 'atlantis'], '--in atlantis is no place'],
  ])('%j', async (words, message) => {
    const run = await inFolder(folderOf('new'), () => diff(folderOf('new'), ...words));
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
  });
});
