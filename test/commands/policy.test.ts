// laihua policy list, show, lint and test, as they are typed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { fixtures } from '../support/lint-fixture.ts';
import { runCli } from '../support/run-cli.ts';

const base = ['--no-builtin-policies', '--policies', `${fixtures}/base`];
const empty = mkdtempSync(join(tmpdir(), 'policies-'));
const broken = mkdtempSync(join(tmpdir(), 'policies-'));
writeFileSync(join(broken, 'extra.yaml'), readFileSync(`${fixtures}/err/policy/unknown-fact/test.yaml`));
afterAll(() => {
  for (const folder of [empty, broken]) rmSync(folder, { recursive: true });
});

describe('policy list', () => {
  it('says which editions are in force on a day', async () => {
    const { code, stdout } = await runCli(['policy', 'list', ...base, '--as-of', '2018-01-01']);
    expect(code).toBe(0);
    expect(stdout).toBe(`edition                                  until      encoded     items reviewed

In force on 2018-01-01
national/classification@2017-04-01       no end     full            7 2026-11-21
  Classification
national/guide@2017-04-01                no end     full            7 2026-11-21
  Guide
national/points@2017-04-01               no end     full            3 2026-11-21
  Points

Not yet in force on 2018-01-01
national/notice@2025-09-30               no end     partial         0 2026-11-21
  Notice on local standards
shanghai/measures@2020-01-01             no end     partial         2 2026-11-21
  Shanghai measures

5 editions
`);
  });

  it('leaves out what does not hold in a place', async () => {
    const { stdout } = await runCli(['policy', 'list', ...base, '--in', 'beijing', '--format', 'json']);
    expect(JSON.parse(stdout).policies.map(({ id }: { id: string }) => id)).toEqual([
      'national/classification@2017-04-01',
      'national/guide@2017-04-01',
      'national/notice@2025-09-30',
      'national/points@2017-04-01',
    ]);
  });

  it('refuses a place there is not, with the nearest one', async () => {
    const { code, stderr } = await runCli(['policy', 'list', ...base, '--in', 'bejing']);
    expect([code, stderr]).toEqual([2, 'laihua: --in bejing is no place of the policies\nTry: --in beijing\n']);
  });
});

describe('policy show', () => {
  it('writes an item out with its place in the text, support and sources', async () => {
    const { code, stdout } = await runCli(['policy', 'show', 'national/classification#b-professional', ...base]);
    expect(code).toBe(0);
    expect(stdout).toBe(`Classification
national/classification@2017-04-01
China
In force from 2017-04-01; no end is stated
Encoded in full; compared with its source on 2026-11-21; primary text

Routes
  b-professional  Professional
    Category B
    All of
      Highest degree: at least Bachelor
      Experience: at least 2 full years
    row 6; primary text: s-text

Sources
  - s-text  The text itself
`);
  });

  it('writes a place out with the wage base pay is compared with', async () => {
    const { stdout } = await runCli(['policy', 'show', 'shanghai', ...base, '--lang', 'zh']);
    expect(stdout).toContain('2026-11-21 有效的政策文件\n  national/classification@2017-04-01\n    分类标准\n');
    expect(stdout).toContain('平均工资：12,000 - 12,500 元/月\n');
    expect(stdout).toContain('6 倍对应年薪：864,000 至 900,000 元之间\n');
  });

  it('names the nearest policy where there is none of that name', async () => {
    const { code, stderr } = await runCli(['policy', 'show', 'national/guid', ...base]);
    expect([code, stderr]).toEqual([
      2,
      'laihua: "national/guid" is no place and no policy\nTry: laihua policy show national/guide\n',
    ]);
  });

  it.each(['national/classification', 'national/service-guide', 'national/points@2016-10-01', 'guangdong/guangzhou'])(
    'keeps %s within 80 columns in both languages, addresses apart',
    async (what) => {
      const { code, stdout } = await runCli(['policy', 'show', what, '--lang', 'both']);
      expect(code).toBe(0);
      const long = stdout.split('\n').filter((line) => displayWidth(line) > 80 && !/^ +https?:/.test(line));
      expect(long).toEqual([]);
    },
  );
});

describe('policy show of a place', () => {
  it('writes out every policy of the place itself, in the language asked for', async () => {
    const { stdout } = await runCli(['policy', 'show', 'shanghai', '--lang', 'zh', '--format', 'markdown']);
    expect(stdout).toMatch(/^# 上海\n/);
    expect(stdout).toContain('`shanghai/pilot-standard@2023-01-01`');
    expect(stdout).toContain('上海市科学技术奖');
    expect(stdout).not.toContain('`national/points@2017-04-01`\n\n-');
  });
});

describe('policy status', () => {
  it('tells place by place what is in force, in doubt and ended', async () => {
    const { stdout, code } = await runCli(['policy', 'status', '--in', 'hangzhou', '--as-of', '2026-11-21']);
    expect(stdout).toContain('Hangzhou  zhejiang/hangzhou');
    expect(stdout).toMatch(/pilot-standard@2023-01-01 +ended 2024-12-31, successor/);
    expect(code).toBe(0);
  });

  it('exits 1 past a budget, and 0 within it', async () => {
    const ending = ['policy', 'status', '--in', 'beijing', '--as-of', '2026-11-21', '--ends-within', '365'];
    expect((await runCli([...ending, '--max-ending', '0'])).code).toBe(1);
    expect((await runCli([...ending, '--max-ending', '9'])).code).toBe(0);
    expect((await runCli(['policy', 'status', '--as-of', '2027-11-21', '--max-overdue', '0'])).code).toBe(1);
    expect((await runCli(['policy', 'status', '--as-of', '2026-11-21', '--max-in-doubt', '0'])).code).toBe(1);
  });

  it('refuses a number that is none', async () => {
    const { stderr, code } = await runCli(['policy', 'status', '--ends-within', 'soon']);
    expect([stderr, code]).toEqual([
      'laihua: --ends-within soon is no whole number\nTry: for example --ends-within 90\n',
      2,
    ]);
  });

  it('says where a place has nothing of its own, unless that is allowed', async () => {
    expect((await runCli(['policy', 'status', '--in', 'tibet'])).code).toBe(1);
    expect((await runCli(['policy', 'status', '--in', 'tibet', '--allow-empty'])).code).toBe(0);
  });

  it('writes JSON and Markdown for other programs', async () => {
    const json = JSON.parse((await runCli(['policy', 'status', '--in', 'hangzhou', '--format', 'json'])).stdout);
    expect(json.format).toBe('laihua/policy-status/1');
    expect(json.places[0].place).toBe('zhejiang/hangzhou');
    const { stdout } = await runCli(['policy', 'status', '--in', 'hangzhou', '--format', 'markdown', '--lang', 'zh']);
    expect(stdout).toContain('| 地区 | 政策文件 | 状态 |');
  });
});

describe('policy lint', () => {
  it('exits 0 and says how much it looked at where nothing is wrong', async () => {
    const { code, stdout } = await runCli(['policy', 'lint', ...base]);
    expect([code, stdout]).toEqual([0, '13 files, 5 policies, nothing found\n']);
  });

  it('exits 1 where there is an error, and shows it in the file', async () => {
    const { code, stdout } = await runCli(['policy', 'lint', ...base, '--policies', broken]);
    expect(code).toBe(1);
    expect(stdout).toContain('error policy/unknown-fact: "agee" is not a fact of the pack; expected "age"');
    expect(stdout).toContain('   17 |     when: { fact: agee, at_least: 30 }\n      |                   ^^^^\n');
  });

  it('exits 1 for a warning only where it is asked to be strict', async () => {
    const warned = ['policy', 'lint', ...base, '--as-of', '2028-01-01'];
    const { code, stdout } = await runCli(warned);
    expect(code).toBe(0);
    expect(stdout).toContain('warning policy/review-overdue');
    expect((await runCli([...warned, '--strict'])).code).toBe(1);
    expect((await runCli(['policy', 'lint', ...base, '--strict'])).code).toBe(0);
  });

  it('writes JSON for other programs', async () => {
    const { code, stdout } = await runCli(['policy', 'lint', ...base, '--policies', broken, '--format', 'json']);
    expect(code).toBe(1);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ format: 'laihua/diagnostics/1', errors: 1, notes: 1 });
    // What the criteria mean is not asked while there are errors, and that is said.
    expect(found.diagnostics.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'pack/file-name',
      'policy/not-verified',
      'policy/unknown-fact',
    ]);
  });

  it('refuses a folder without any policy file', async () => {
    const { code, stderr } = await runCli(['policy', 'lint', '--no-builtin-policies', '--policies', empty]);
    expect(code).toBe(2);
    expect(stderr).toContain('holds no policy file');
  });

  it('refuses to have no policies to look at', async () => {
    const { code, stderr } = await runCli(['policy', 'lint', '--no-builtin-policies']);
    expect([code, stderr]).toEqual([
      2,
      'laihua: no policies are left to use\nTry: give a folder with --policies, or leave out --no-builtin-policies\n',
    ]);
  });

  it('finds no error in the policies that come with laihua', async () => {
    const { code } = await runCli(['policy', 'lint', '--format', 'json']);
    expect(code).toBe(0);
  });
});

describe('policy test', () => {
  it('ends with the number of cases alone on a line', async () => {
    const { code, stdout } = await runCli(['policy', 'test', ...base]);
    expect([code, stdout]).toEqual([0, '1 passed, 0 failed\n']);
  });

  it('does not pass where no case was run', async () => {
    const { code, stdout } = await runCli(['policy', 'test', ...base, '--filter', 'nothing of the kind']);
    expect([code, stdout]).toEqual([1, '0 passed, 0 failed\n']);
  });

  it('passes without a case where that is allowed', async () => {
    const { code } = await runCli(['policy', 'test', ...base, '--filter', 'nothing of the kind', '--allow-empty']);
    expect(code).toBe(0);
  });

  it('shows a failing case with its line, both answers and the reasons of its route', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'));
    writeFileSync(
      join(folder, 'wrong.yaml'),
      'format: laihua/case/1\ngiven: { as_of: 2026-11-21, place: shanghai, purpose: new_from_abroad }\ncases:\n  - name: A master is a professional\n    facts: { age: 40, highest_degree: master, relevant_experience_years: 1 }\n    expect: { routes: { b-professional: met } }\n',
    );
    const { code, stdout } = await runCli(['policy', 'test', ...base, '--policies', folder, '--filter', 'wrong.yaml']);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stdout.replace(/^\S*wrong\.yaml/, 'wrong.yaml')).toBe(`wrong.yaml:4: failed A master is a professional
  routes.b-professional
    expected  "met"
    got       "not_met"
    decided   test/fixtures/policies/base/national/classification/2017-04-01.yaml:14: relevant_experience_years at_least 2 is not met
  why national/classification@2017-04-01#b-professional is not_met
    ok degree
       ok Highest degree: Master; asked: at least Bachelor
    -- experience
       -- Experience: 1 full year; asked: at least 2 full years
    ok adult
       ok Age: 40; asked: at least 18

0 passed, 1 failed
`);
  });
});
