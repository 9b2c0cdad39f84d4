// laihua batch as it is typed: what it reads, what it gives back, and what one bad profile does to the others.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import readExcel from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import type { BatchRow } from '../../src/model/batch-row.ts';
import { asLines, asYaml, candidates, newFolder, writeFiles } from '../support/people.ts';
import { runCli } from '../support/run-cli.ts';

const people = candidates(24);
const folder = newFolder();
writeFiles(
  folder,
  Object.fromEntries(people.map((one, i) => [`people/${String(i + 1).padStart(2, '0')}.yaml`, asYaml(one)])),
);
writeFiles(folder, { 'people.jsonl': asLines(people) });

const batch = (args: readonly string[], setting: Parameters<typeof runCli>[1] = {}) =>
  runCli(['batch', ...args], { cwd: folder, ...setting });
const rowsOf = (stdout: string): readonly BatchRow[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const withoutSource = ({ from: _, problems, ...row }: BatchRow) => ({
  ...row,
  problems: problems.map(({ code, message }) => ({ code, message })),
});

describe('what a batch reads', () => {
  it('gives the same rows for a folder, a pattern, lines and standard input', async () => {
    const fromFolder = rowsOf((await batch(['people', '--format', 'jsonl'])).stdout);
    expect(fromFolder.map(({ reference }) => reference)).toEqual(
      people.map((_, i) => `S1-${String(i + 1).padStart(7, '0')}`),
    );
    expect(fromFolder[0]?.from).toBe('people/01.yaml');
    const others = [
      await batch(['people/*.yaml', '--format', 'jsonl']),
      await batch(['people.jsonl', '--format', 'jsonl']),
      await batch(['-', '--format', 'jsonl'], { stdin: asLines(people) }),
    ];
    for (const { code, stdout } of others) {
      expect(code).toBe(0);
      expect(rowsOf(stdout).map(withoutSource)).toEqual(fromFolder.map(withoutSource));
    }
    expect(rowsOf(others[1]?.stdout ?? '')[3]?.from).toBe('people.jsonl:4');
    expect(rowsOf(others[2]?.stdout ?? '')[3]?.from).toBe('<stdin>:4');
  });

  it('says of each what check says of it by itself', async () => {
    const rows = rowsOf((await batch(['people', '--format', 'jsonl'])).stdout);
    for (const [i, row] of rows.entries()) {
      const file = join(folder, 'people', `${String(i + 1).padStart(2, '0')}.yaml`);
      const one = JSON.parse((await runCli(['check', file, '--format', 'json', '--quiet'])).stdout);
      expect(row, file).toMatchObject({
        reference: one.candidate.reference,
        place: one.place,
        as_of: one.as_of,
        permit: one.permit.needed,
        proven: one.category ? (one.category.held ?? one.category.proven) : null,
        possible: one.category ? (one.category.held ?? one.category.possible) : null,
        points_min: one.points?.min ?? null,
        points_max: one.points?.max ?? null,
        route: one.filing.route,
        window: one.procedure.state,
      });
      const missing = one.missing_facts.map(({ id }: { id: string }) => id);
      expect([...row.missing_facts].sort(), file).toEqual(missing.sort());
      const open = ['missing', 'expected', 'unclear', 'insufficient', 'expired', 'expires_before_filing', 'unreadable'];
      expect(
        row.missing_evidence.map(({ type }) => type),
        file,
      ).toEqual(
        one.permit.needed === 'no'
          ? []
          : one.evidence
              .filter(({ status }: { status: string }) => open.includes(status))
              .map(({ type }: { type: string }) => type),
      );
      if (row.next_date !== null)
        expect(
          one.timeline.some(
            ({ on, kind }: { on: string; kind: string }) => on === row.next_date && kind === row.next_step,
          ),
        ).toBe(true);
    }
  });

  it('reads mixed inputs in the order given, each file once', async () => {
    writeFiles(folder, { 'more/b.json': JSON.stringify(people[1]), 'more/a.yml': asYaml(people[0] ?? {}) });
    const { stdout } = await batch(['more/b.json', 'more', 'people/03.yaml', 'more/*.yml', '--format', 'jsonl']);
    expect(rowsOf(stdout).map(({ from }) => from)).toEqual(['more/b.json', 'more/a.yml', 'people/03.yaml']);
  });

  it('passes hidden files over and does not follow a link in a circle', async () => {
    writeFiles(folder, { 'linked/a.yaml': asYaml(people[0] ?? {}), 'linked/.hidden.yaml': 'no profile' });
    symlinkSync('../linked', join(folder, 'linked/again'));
    symlinkSync('nowhere.yaml', join(folder, 'linked/lost.yaml'));
    const { code, stdout, stderr } = await batch(['linked', '--format', 'jsonl']);
    expect(rowsOf(stdout).map(({ from }) => from)).toEqual(['linked/a.yaml']);
    expect(stderr).toContain('linked/again: warning batch/link-in-circle: a link to a folder it lies in itself');
    expect(stderr).toContain('linked/lost.yaml: error batch/unreadable: a link to nothing');
    expect(code).toBe(1);
  });

  it('refuses what is not there before it begins', async () => {
    expect(await batch(['nobody', '-o', 'nothing.csv', '--format', 'csv'])).toMatchObject({
      code: 2,
      stderr: 'laihua: cannot read nobody: there is no such file or folder\n',
    });
    expect(existsSync(join(folder, 'nothing.csv'))).toBe(false);
    expect((await batch([])).stderr).toContain('batch needs something to read');
    expect((await batch(['-', '-'])).stderr).toContain('standard input can be read once only');
  });

  it('finds nothing with exit code 1, unless that is allowed', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(await batch(['empty'])).toMatchObject({ code: 1, stderr: expect.stringContaining('no profile was found') });
    expect((await batch(['empty', '--allow-empty'])).code).toBe(0);
  });
});

describe('a table', () => {
  const table = [
    'reference,candidate.name,place,purpose,filing_on,nationality,date_of_birth,highest_degree,annual_pay_cny,hsk_level,post_level,x_own',
    '# the questions,,,,,,,,,,,',
    'K-1,"KELLER, Maria",shanghai,new_from_abroad,2026-12-15,DE,1988-05-04,master,520000,4,senior_management;senior_technical,x',
    'K-2,"=HYPERLINK(""http://evil"")",beijing,quick_estimate,2026-12-15,GB,1990-03,bachelor,400000..450000,unknown,none,y',
    ',,,,,,,,,,,',
    'K-3,LEE Min,shanghai,new_from_abroad,2026-12-15,KR,1990-13-01,master,45o000,4,professional,z',
  ].join('\n');

  it('is read row by row, and a wrong cell is named', async () => {
    writeFiles(folder, { 'table.csv': `\uFEFF${table}\n` });
    const { code, stdout, stderr } = await batch(['table.csv', '--format', 'jsonl']);
    const rows = rowsOf(stdout);
    expect(rows.map(({ from, reference, status }) => [from, reference, status])).toEqual([
      ['table.csv row 3', 'K-1', 'assessed'],
      ['table.csv row 4', 'K-2', 'assessed'],
      ['table.csv row 6', null, 'not_assessed'],
    ]);
    expect(rows[1]?.missing_facts).toContain('hsk_level');
    expect(rows[2]?.problems.map(({ at }) => at)).toEqual([
      'table.csv G6 (date_of_birth)',
      'table.csv I6 (annual_pay_cny)',
    ]);
    expect(stderr).toContain('table.csv G6 (date_of_birth): error profile/impossible-date: 1990-13-01 is no day');
    expect(code).toBe(1);
  });

  it('gives what the same profile in a file gives', async () => {
    writeFiles(folder, {
      'keller.yaml': `format: laihua/profile/1
candidate: { name: "KELLER, Maria", reference: K-1 }
place: shanghai
purpose: new_from_abroad
filing_on: 2026-12-15
facts:
  nationality: DE
  date_of_birth: 1988-05-04
  highest_degree: master
  annual_pay_cny: 520000
  hsk_level: 4
  post_level: [senior_management, senior_technical]
`,
    });
    const [one] = rowsOf((await batch(['keller.yaml', '--format', 'jsonl'])).stdout);
    const [row] = rowsOf((await batch(['table.csv', '--format', 'jsonl'])).stdout);
    if (!one || !row) throw new Error('no row');
    expect(withoutSource(row)).toEqual(withoutSource(one));
  });

  it('may be divided by semicolons, as spreadsheets of half Europe write it', async () => {
    writeFiles(folder, {
      'semicolons.csv': 'reference;place;purpose;filing_on\r\nK-9;shanghai;quick_estimate;2026-12-15\r\n',
    });
    expect(rowsOf((await batch(['semicolons.csv', '--format', 'jsonl'])).stdout)[0]?.reference).toBe('K-9');
  });

  it.each([
    [
      'unknown.csv',
      'reference,salary\nK,1\n',
      'unknown.csv B1: error batch/unknown-column: no column is called "salary"',
    ],
    ['twice.csv', 'place,place\na,b\n', 'twice.csv B1: error batch/column-twice: the column place is there twice'],
    ['nothing.csv', '', 'nothing.csv: error batch/no-columns: the table has no columns'],
    [
      'broken.csv',
      'reference,place\nK-1,"shang\n',
      'broken.csv: error batch/broken-table: the table breaks off after row 1',
    ],
    ['gbk.csv', Buffer.from([0x72, 0x0a, 0xd6, 0xd0, 0xb9, 0xfa, 0x0a]), 'error file/gbk'],
    ['torn.xlsx', 'PK not a spreadsheet', 'torn.xlsx: error batch/broken-table: the file is no spreadsheet'],
  ])('%s is refused for its reason', async (name, content, message) => {
    writeFiles(folder, { [name]: content });
    const { code, stderr } = await batch([name]);
    expect(stderr).toContain(message);
    expect(code).toBe(1);
  });

  it('is written empty with every column, its question and its choices', async () => {
    const { stdout } = await batch(['--template', 'csv']);
    const [names = [], questions = []] = parseCsv(stdout, { bom: true });
    expect(names.slice(0, 8)).toEqual([
      'candidate.name',
      'candidate.name_zh',
      'reference',
      'place',
      'purpose',
      'filing_on',
      'prepared_on',
      'notes',
    ]);
    expect(questions[names.indexOf('hsk_level')]).toContain('HSK');
    const xlsx = (await runCli(['batch', '--template', 'xlsx', '--lang', 'zh', '-o', 'empty.xlsx'], { cwd: folder }))
      .code;
    expect(xlsx).toBe(0);
    const [sheet, choices] = await readExcel(join(folder, 'empty.xlsx'));
    expect(sheet?.data[0]).toEqual(names);
    expect(choices?.data.map((row) => row[choices.data[0]?.indexOf('highest_degree') ?? -1])).toContain('doctor');
    // Filled in and read again: a template is an input.
    expect((await batch(['empty.xlsx', '--allow-empty'])).code).toBe(0);
  });
});

describe('what a batch gives back', () => {
  it('as a spreadsheet, with missing documents and a summary on sheets of their own', async () => {
    expect((await batch(['people', '--format', 'xlsx', '-o', 'people.xlsx'])).code).toBe(0);
    const rows = rowsOf((await batch(['people', '--format', 'jsonl'])).stdout);
    const [all, papers, summary] = await readExcel(join(folder, 'people.xlsx'));
    expect([all?.sheet, papers?.sheet, summary?.sheet]).toEqual(['Candidates', 'Missing documents', 'Summary']);
    expect(all?.data.length).toBe(rows.length + 1);
    expect(all?.data.slice(1).map((cells) => cells[0])).toEqual(rows.map(({ reference }) => reference));
    expect((papers?.data.length ?? 0) - 1).toBe(rows.reduce((sum, row) => sum + row.missing_evidence.length, 0));
    const provenA = summary?.data.find(([label]) => label === 'A')?.[1];
    expect(provenA).toBe(rows.filter(({ proven }) => proven === 'A').length);
  });

  it('as CSV, JSON, Markdown and JUnit that other programs read', async () => {
    const rows = rowsOf((await batch(['people', '--format', 'jsonl'])).stdout);
    const csv: readonly Record<string, string>[] = parseCsv((await batch(['people', '--format', 'csv'])).stdout, {
      bom: true,
      columns: true,
    });
    expect(csv.map(({ reference, proven }) => [reference, proven])).toEqual(
      rows.map(({ reference, proven }) => [reference, proven ?? '']),
    );
    const json = JSON.parse((await batch(['people', '--format', 'json'])).stdout);
    expect([json.format, json.rows]).toEqual(['laihua/batch/1', rows]);
    expect(json.summary.profiles).toBe(rows.length);
    const xml = (await batch(['people', '--format', 'junit', '--require', 'A'])).stdout;
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
    expect(Number(testsuites.tests)).toBe(rows.length);
    expect(Number(testsuites.failures)).toBe(json.summary.profiles - rows.filter(reachesA).length);
    const markdown = (await batch(['people', '--format', 'markdown'])).stdout;
    expect(markdown.split('\n').filter((line) => line.includes('S1-'))).toHaveLength(rows.length);
  });

  const reachesA = ({ proven, permit }: BatchRow): boolean => proven === 'A' || permit === 'no';

  it('as a summary in both languages', async () => {
    const { stdout } = await batch(['people', '--lang', 'both']);
    expect(stdout).toMatch(/^24 profiles, on the facts given\n/);
    expect(stdout).toContain('\n共 24 份，按所提供的情况\n');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('never as a formula', async () => {
    writeFiles(folder, {
      'formula.jsonl': asLines(
        ['=1+1', '+1', '-1', '@x', '\t=1'].map((name) => ({
          format: 'laihua/profile/1',
          candidate: { name, reference: `=${name}` },
          place: 'shanghai',
          purpose: 'quick_estimate',
          filing_on: '2026-12-15',
        })),
      ),
    });
    const csv: readonly (readonly string[])[] = parseCsv((await batch(['formula.jsonl', '--format', 'csv'])).stdout, {
      bom: true,
    });
    for (const cells of csv) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    await batch(['formula.jsonl', '--format', 'xlsx', '-o', 'formula.xlsx']);
    const [sheet] = await readExcel(join(folder, 'formula.xlsx'));
    expect(sheet?.data[1]?.[1]).toBe('=1+1');
  });

  it('is the same again, byte for byte and whatever the time', async () => {
    for (const format of ['jsonl', 'json', 'csv', 'markdown', 'junit', 'xlsx']) {
      const files = ['one', 'two'].map((name) => `${name}.${format}`);
      for (const [i, file] of files.entries()) {
        vi.useFakeTimers({ now: Date.UTC(2026, 10, 21 + i), toFake: ['Date'] });
        await batch(['people', '--format', format, '-o', file]);
        vi.useRealTimers();
      }
      const [one, two] = files.map((file) => readFileSync(join(folder, file)));
      expect(one?.equals(two ?? Buffer.alloc(0)), format).toBe(true);
    }
  });
});

describe('a bad profile', () => {
  const bad = {
    'x/1-good.yaml': asYaml(people[0] ?? {}),
    'x/2-bad.yaml': 'format: laihua/profile/1\npurpose: emigrate\n',
    'x/3-good.yaml': asYaml(people[1] ?? {}),
  };

  it('stops none of the others, is told with its line, and makes the exit code 1', async () => {
    writeFiles(folder, bad);
    const { code, stdout, stderr } = await batch(['x', '--format', 'jsonl']);
    expect(rowsOf(stdout).map(({ status }) => status)).toEqual(['assessed', 'not_assessed', 'assessed']);
    expect(stderr).toContain('x/2-bad.yaml:2:10: error profile/unknown-choice');
    expect(stderr).toContain('    2 | purpose: emigrate');
    expect(code).toBe(1);
  });

  it('in a long file of lines is told in the line it stands in', async () => {
    const lines = asLines(people).split('\n');
    lines[4] = '{"format":"laihua/profile/1","purpose":"quick_estimate","facts":{"hsk_level":"four"}}';
    lines[9] = '{"format":';
    writeFiles(folder, { 'some-bad.jsonl': lines.join('\n') });
    const { code, stdout, stderr } = await batch(['some-bad.jsonl', '--format', 'jsonl']);
    expect(rowsOf(stdout)).toHaveLength(24);
    expect(stderr).toContain(
      'some-bad.jsonl:5:78: error profile/wrong-type: "four" is a text, expected a whole number',
    );
    expect(stderr).toContain('    5 | {"format":"laihua/profile/1"');
    expect(stderr).toMatch(/some-bad\.jsonl:10:\d+: error yaml\//);
    expect(code).toBe(1);
  });

  it('without a place is told so, unless --in gives one', async () => {
    writeFiles(folder, {
      'nowhere.json': '{"format":"laihua/profile/1","purpose":"quick_estimate","filing_on":"2026-12-15"}',
    });
    expect((await batch(['nowhere.json'])).stderr).toContain(
      'nowhere.json: error batch/no-place: the profile names no place',
    );
    expect((await batch(['nowhere.json', '--in', 'shanghai'])).code).toBe(0);
  });

  it('of a hundred, the first twenty are told in full', async () => {
    writeFiles(folder, { 'hundred.jsonl': '{"format":"laihua/profile/1"}\n'.repeat(100) });
    const { stderr } = await batch(['hundred.jsonl', '--format', 'csv', '-o', 'hundred.csv']);
    expect(stderr.match(/error profile\/missing-key/g)).toHaveLength(20);
    expect(stderr).toContain('80 more profiles have errors');
  });
});

describe('selecting and requiring', () => {
  it('writes the rows that the filter selects, and counts all', async () => {
    const rows = rowsOf((await batch(['people', '--format', 'jsonl'])).stdout);
    const nearly = rows.filter(({ possible, proven }) => possible === 'A' && proven !== 'A');
    const { stdout } = await batch(['people', '--format', 'jsonl', '--filter', 'possible=A and proven!=A']);
    expect(rowsOf(stdout)).toEqual(nearly);
    expect((await batch(['people', '--filter', 'possible=A and proven!=A'])).stdout).toContain(
      `${nearly.length} selected`,
    );
  });

  it('ends in 1 where a candidate does not reach what is required', async () => {
    const { code, stdout } = await batch(['people', '--require', 'B']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\d+ below what is required/);
  });
});

describe('dossiers and reports', () => {
  it('are named after the references', async () => {
    expect(
      (await batch(['people/01.yaml', 'people/02.yaml', '--reports', 'reports', '--dossiers', 'dossiers', '--quiet']))
        .code,
    ).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, 'reports/S1-0000001.json'), 'utf8'));
    expect([report.format, report.candidate.reference]).toEqual(['laihua/assessment/1', 'S1-0000001']);
    expect(readFileSync(join(folder, 'dossiers/S1-0000002.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are not begun where two candidates would share a file', async () => {
    writeFiles(folder, { 'twins/a.yaml': asYaml(people[0] ?? {}), 'twins/b.yaml': asYaml(people[0] ?? {}) });
    const { code, stderr } = await batch(['twins', '--reports', 'twin-reports', '-o', 'twins.csv', '--format', 'csv']);
    expect([code, stderr]).toEqual([
      2,
      'laihua: twins/a.yaml, twins/b.yaml would all be written to "S1-0000001"; nothing was written\nTry: give each candidate a reference of their own\n',
    ]);
    expect([existsSync(join(folder, 'twin-reports')), existsSync(join(folder, 'twins.csv'))]).toEqual([false, false]);
  });

  it('cannot be named before the lines of standard input are read', async () => {
    expect((await batch(['-', '--reports', 'r'], { stdin: asLines(people) })).stderr).toContain(
      'standard input is read once',
    );
  });
});

describe('the result', () => {
  it('is no input of the next run, and never replaces an input', async () => {
    writeFiles(folder, { 'y/one.yaml': asYaml(people[0] ?? {}) });
    await batch(['y', '--format', 'jsonl', '-o', 'y/out.jsonl']);
    const again = await batch(['y', '--format', 'jsonl', '-o', 'y/out.jsonl']);
    expect(again.code).toBe(0);
    expect(rowsOf(readFileSync(join(folder, 'y/out.jsonl'), 'utf8'))).toHaveLength(1);
    expect(await batch(['y/one.yaml', '--format', 'jsonl', '-o', 'y/one.yaml'])).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'y/one.yaml'), 'utf8')).toBe(asYaml(people[0] ?? {}));
  });

  it('leaves nothing where it cannot be written', async () => {
    writeFileSync(join(folder, 'plain'), '');
    expect((await batch(['people', '--format', 'csv', '-o', 'no-such-folder/out.csv'])).code).toBe(2);
  });
});
