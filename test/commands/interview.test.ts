// laihua interview from outside: where it saves and how, what it refuses, how it goes on, and that its end is what check says.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { runCli, TEST_DAY } from '../support/run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laihua-interview-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const dataIn = (name: string): unknown =>
  JSON.parse(JSON.stringify(parseYaml({ path: name, text: read(name) }).document?.value ?? null));
const interview = (...args: readonly string[]) => runCli(['interview', ...args], { cwd: folder });
const lines = (typed: readonly string[]): string => put('typed.yaml', JSON.stringify({ lines: typed }));

const draft = `laihua-draft-${TEST_DAY}-1.yaml`;

/** An engineer of 38 with nine years of work: 81 points. */
const engineer = `purpose: new_from_abroad
place: shanghai
filing_on: 2026-12-15
name: "KELLER, Maria"
date_of_birth: 4 May 1988
nationality: Germany
habitual_residence: DE
highest_degree: Master
highest_degree_country: DE
relevant_experience_years: 9
annual_pay_cny: 52万
months_in_china_per_year: 12
hsk_level: 4
high_level_university_graduate: no
world_500_employment: no
continuous_years_in_china: 0
employer_kinds: []
post_level: [senior_technical]
post_field: other
teaching_qualifications: []
`;

describe('an interview with answers from a file', () => {
  it('ends with a private draft and the report that check prints of it', async () => {
    const run = await interview('--answers', put('answers.yaml', engineer));
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['answers.yaml', draft]);
    expect(statSync(join(folder, draft)).mode & 0o777).toBe(0o600);
    const check = await runCli(['check', join(folder, draft)]);
    expect(check.code).toBe(0);
    expect(run.stdout).toContain('B on the facts given.');
    expect(run.stdout.endsWith(check.stdout)).toBe(true);
  });

  it('writes what was asked and nothing else, unknown facts among the unknown', async () => {
    await interview('--answers', put('answers.yaml', engineer.replace('hsk_level: 4\n', '')));
    expect(dataIn(draft)).toMatchObject({
      format: 'laihua/profile/1',
      purpose: 'new_from_abroad',
      place: 'shanghai',
      filing_on: '2026-12-15',
      candidate: { name: 'KELLER, Maria' },
      facts: {
        date_of_birth: '1988-05-04',
        nationality: 'DE',
        annual_pay_cny: 520000,
        highest_degree: 'master',
        world_500_employment: false,
      },
      unknown: expect.arrayContaining(['hsk_level']),
    });
    expect(read(draft)).toContain('hsk_level');
    expect(read(draft)).not.toContain('short_term_activity');
  });

  it('goes on with a profile half filled, keeps its comments, and asks for the rest only', async () => {
    const before = `# Taken over the phone.
format: laihua/profile/1
purpose: new_from_abroad
place: shanghai
filing_on: 2026-12-15
facts:
  highest_degree: master      # Heidelberg
  annual_pay_cny: 520000
`;
    const run = await interview(
      '--answers',
      put('answers.yaml', engineer.replace('Master', 'doctor')),
      put('keller.yaml', before),
    );
    expect(run.code).toBe(0);
    expect(read('keller.yaml').startsWith(before)).toBe(true);
    expect(run.stdout).not.toContain('> fact highest_degree:');
    expect(run.stdout).not.toContain('> purpose');
    expect(readdirSync(folder)).not.toContain(draft);
  });

  it('asks nothing of a profile that leaves nothing open', async () => {
    await interview('--answers', put('answers.yaml', engineer), 'keller.yaml');
    const before = read('keller.yaml');
    const again = await interview('--answers', 'answers.yaml', 'keller.yaml');
    expect(again.stdout).not.toContain('> fact');
    expect(read('keller.yaml')).toBe(before);
  });

  it('refuses an answer that cannot be used, and keeps what came before it', async () => {
    const run = await interview('--answers', put('answers.yaml', engineer.replace('hsk_level: 4', 'hsk_level: 14')));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('14 is over 9, the most');
    expect((await runCli(['check', join(folder, draft)])).code).toBe(0);
  });
});

describe('typed lines', () => {
  it('are saved one by one, and the last session is gone on with', async () => {
    const first = await interview('--answers', lines(['abroad', '上海', '2026-12-15', '', 'master']), '--lang', 'en');
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(`Saved in ${draft}.\nlaihua interview ${draft} goes on with it.`);
    expect(dataIn(draft)).toMatchObject({ place: 'shanghai', facts: { highest_degree: 'master' } });
    const second = await interview('--resume', '--answers', lines(['520k', 'save']));
    expect(second.stdout).not.toContain('What is the highest degree?');
    expect(dataIn(draft)).toMatchObject({ facts: { highest_degree: 'master', annual_pay_cny: 520000 } });
  });

  it('back asks the question before again, and an answer changed moves only what hangs on it', async () => {
    await interview(
      '--answers',
      lines([
        'abroad',
        'shanghai',
        '2026-12-15',
        '',
        'master',
        '520k',
        'back',
        '600k',
        'jump',
        'degree',
        'doctor',
        'save',
      ]),
    );
    expect(dataIn(draft)).toMatchObject({ facts: { highest_degree: 'doctor', annual_pay_cny: 600000 } });
  });

  it('dk lists a fact as unknown, and a value given later takes it out again', async () => {
    await interview('--answers', lines(['abroad', 'shanghai', '2026-12-15', '', 'dk', 'save']));
    expect(dataIn(draft)).toMatchObject({ unknown: ['highest_degree'] });
    await interview('--answers', lines(['jump', 'degree', 'master', 'save']), draft);
    expect(dataIn(draft)).toMatchObject({ facts: { highest_degree: 'master' }, unknown: [] });
    expect((await runCli(['check', join(folder, draft)])).code).toBe(0);
  });

  it('an age instead of the date of birth, and pay a month instead of a year, are not asked for twice', async () => {
    const run = await interview(
      '--answers',
      lines(['abroad', 'shanghai', '2026-12-15', '', 'master', '43,000 a month', '9', '38', 'finish']),
    );
    expect(run.code).toBe(0);
    expect(dataIn(draft)).toMatchObject({
      facts: { monthly_pay_cny: 43000, age: 38 },
      unknown: ['annual_pay_cny', 'date_of_birth'],
    });
    expect(run.stdout.match(/date of birth in the passport/g)).toHaveLength(1);
    expect(run.stdout.match(/yearly pay, before tax/g)).toHaveLength(1);
  });

  it('finish ends with the report as it stands', async () => {
    const run = await interview('--answers', lines(['abroad', 'shanghai', '2026-12-15', '', 'finish']));
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('What decides');
  });

  it('in Chinese, with Chinese words and choices', async () => {
    const run = await interview(
      '--lang',
      'zh',
      '--answers',
      lines(['境外', '上海', '2026年12月15日', '', '硕士', '52万', '说明', '返回', '60万', '保存']),
    );
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('申请人的最高学位（学历）是什么？');
    expect(dataIn(draft)).toMatchObject({
      place: 'shanghai',
      filing_on: '2026-12-15',
      facts: { highest_degree: 'master', annual_pay_cny: 600000 },
    });
  });

  it('no question where no permit is needed', async () => {
    const run = await interview(
      '--purpose',
      'short_term',
      '--in',
      'shanghai',
      '--as-of',
      '2026-12-15',
      '--answers',
      lines(['', '30']),
    );
    expect(run.stdout).toContain('[');
    expect(run.code).toBe(0);
  });
});

describe('a request that cannot be served', () => {
  it('without a terminal names the ways by file, and waits for nothing', async () => {
    const run = await interview();
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('an interview needs a terminal at both ends');
    expect(run.stderr).toContain('laihua profile new');
    expect(run.stderr).toContain('--answers FILE');
  });

  it.each([
    [['-'], 'saved to a file'],
    [['--resume', 'x.yaml'], 'two things'],
    [['--resume'], 'no draft in this folder'],
    [['missing/keller.yaml'], 'cannot save missing/keller.yaml'],
    [['--in', 'shangai'], '--in shangai is no place of the policies'],
  ])('%s: %s', async (args, message) => {
    const run = await interview('--answers', put('answers.yaml', engineer), ...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });

  it('an option that contradicts the profile', async () => {
    put('keller.yaml', 'format: laihua/profile/1\npurpose: extension\nplace: beijing\n');
    const run = await interview('--answers', put('answers.yaml', engineer), '--in', 'shanghai', 'keller.yaml');
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain('--in says shanghai, keller.yaml says beijing');
  });

  it('a profile that is wrong is told as check tells it, and left alone', async () => {
    const text = 'format: laihua/profile/1\npurpose: extension\nfacts: { hsk_levle: 4 }\n';
    const run = await interview('--answers', put('answers.yaml', engineer), put('keller.yaml', text));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('did you mean hsk_level?');
    expect(read('keller.yaml')).toBe(text);
  });

  it('a profile that was only begun is asked for its purpose', async () => {
    put('keller.yaml', 'format: laihua/profile/1\n# nothing yet\n');
    const run = await interview('--answers', put('answers.yaml', engineer), 'keller.yaml');
    expect(run.code).toBe(0);
    expect(dataIn('keller.yaml')).toMatchObject({ purpose: 'new_from_abroad', facts: { hsk_level: 4 } });
  });

  it.each([
    ['[1, 2]', 'cannot be used as answers'],
    ['purpose: new_from_abroad\n', 'the answers name no place'],
    [
      'purpose: new_from_abroad\nplace: shanghai\nfiling_on: 2026-12-15\ndate_of_birth: 4.5.1988\n',
      'can be read in two ways',
    ],
  ])('answers %j: %s', async (text, message) => {
    const run = await interview('--answers', put('answers.yaml', text));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
  });
});
