// What happens to a batch in real life: it is killed, interrupted, cut off, given broken files and full disks.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, grown, type StartProgram } from '../support/built-program.ts';
import { asLines, asYaml, candidates, newFolder, writeFiles } from '../support/people.ts';

const COUNT = 500;
const people = candidates(COUNT, 5);
const folder = newFolder();
writeFiles(folder, { 'people.jsonl': asLines(people) });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const stateOf = (output: string): string => join(folder, `.${output}.laihua-batch`);

let start: StartProgram;
/** The result of a run that nothing happened to. */
let whole = '';
beforeAll(async () => {
  start = await builtProgram();
  const { code } = await start(['batch', 'people.jsonl', '--format', 'csv', '-o', 'whole.csv'], folder).ended;
  if (code !== 0) throw new Error('the batch that nothing happens to fails');
  whole = read('whole.csv');
}, 120_000);

describe('a batch', () => {
  it('killed in the middle leaves no half result, and goes on from there', async () => {
    const args = ['batch', 'people.jsonl', '--format', 'csv', '-o', 'killed.csv'];
    for (const resume of [[], ['--resume']]) {
      const { process, ended } = start([...args, ...resume], folder);
      await grown(stateOf('killed.csv'), resume.length === 0 ? 40_000 : 120_000);
      process.kill('SIGKILL');
      await ended;
      expect(existsSync(join(folder, 'killed.csv'))).toBe(false);
    }
    const before = readFileSync(stateOf('killed.csv')).length;
    expect(await start([...args, '--resume'], folder).ended).toMatchObject({ code: 0 });
    expect(read('killed.csv')).toBe(whole);
    // What was done before is not done again: the state grows by what was missing only.
    const rows = readFileSync(stateOf('killed.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'));
    expect(before).toBeGreaterThanOrEqual(120_000);
    expect(rows.length).toBeLessThan(COUNT + 60);
  });

  it.skipIf(process.platform === 'win32')('interrupted writes what is done whole, and says how to go on', async () => {
    const args = ['batch', 'people.jsonl', '--format', 'csv', '-o', 'interrupted.csv'];
    const { process, ended } = start(args, folder);
    await grown(stateOf('interrupted.csv'), 40_000);
    process.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    const [, done] = /interrupted after (\d+) profiles, which interrupted\.csv holds/.exec(stderr) ?? [];
    expect(stderr).toContain('Try: the same command with --resume');
    const rows = read('interrupted.csv').trimEnd().split('\r\n');
    expect(rows.length - 1).toBe(Number(done));
    expect(whole.startsWith(read('interrupted.csv'))).toBe(true);
    expect((await start([...args, '--resume'], folder).ended).code).toBe(0);
    expect(read('interrupted.csv')).toBe(whole);
  });

  it('whose reader has seen enough ends without a word', async () => {
    const { process, ended } = start(['batch', 'people.jsonl', '--format', 'jsonl'], folder);
    process.stdout?.once('data', () => process.stdout?.destroy());
    const before = performance.now();
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(performance.now() - before).toBeLessThan(30_000);
  });

  it.skipIf(!existsSync('/dev/full'))('on a full disk says so, and leaves nothing half done', async () => {
    const toFile = await start(['batch', 'people.jsonl', '--format', 'csv', '-o', '/dev/full'], folder).ended;
    expect(toFile).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot write /dev/full: the disk is full'),
    });
    const child = spawn('/bin/sh', ['-c', `"$0" "$@" > /dev/full`, ...startedAs(['batch', 'people.jsonl'])], {
      cwd: folder,
    });
    let told = '';
    child.stderr.on('data', (part) => {
      told += part;
    });
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
    expect(told).toContain('the result cannot be written: ENOSPC');
  });

  const startedAs = (args: readonly string[]): readonly string[] =>
    start(['--version'], folder).process.spawnargs.slice(0, 2).concat(args);

  it('with one broken file in a hundred of every kind loses and doubles nothing', async () => {
    const home = join(folder, 'mixed');
    mkdirSync(home);
    const good = people.slice(0, 200);
    good.forEach((one, i) => {
      writeFiles(home, {
        [`${String(i).padStart(3, '0')}.${i % 3 === 0 ? 'json' : 'yaml'}`]:
          i % 3 === 0 ? JSON.stringify(one) : asYaml(one),
      });
    });
    const text = asYaml(people[201] ?? {});
    const broken: Readonly<Record<string, string | Uint8Array>> = {
      'bad-cut.yaml': text
        .slice(0, text.length / 2)
        .trimEnd()
        .slice(0, -3),
      'bad-cut.json': JSON.stringify(people[201]).slice(0, 300),
      'bad-empty.yaml': '',
      'bad-binary.yaml': Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]),
      'bad-gbk.yaml': Buffer.concat([
        Buffer.from('notes: '),
        Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
        Buffer.from(`\n${text}`),
      ]),
      'bad-utf16.yaml': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'bad-giant.yaml': `${text}notes: "${'x'.repeat(1_000_000)}"\n`,
      'bad-bomb.yaml': `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`,
      'bad-deep.yaml': `a: ${'['.repeat(5000)}\n`,
      'bad-list.yaml': '- a\n- b\n',
      'bad-fact.yaml': text.replace('facts:', 'facts:\n  salary: 3'),
      'bad-twice.yaml': `${text}purpose: extension\n`,
      'bad-table.csv': 'reference,place\nK-1,"shanghai\n',
      'bad-sheet.xlsx': 'PK',
    };
    writeFiles(home, broken);
    mkdirSync(join(home, 'a-folder.yaml'));
    symlinkSync('nowhere', join(home, 'bad-link.yaml'));
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) {
      writeFileSync(join(home, 'bad-locked.yaml'), text);
      chmodSync(join(home, 'bad-locked.yaml'), 0);
    }
    const { code, stdout, stderr } = await start(['batch', 'mixed', '--format', 'jsonl'], folder).ended;
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(rows.filter(({ status }) => status === 'assessed').map(({ reference }) => reference)).toEqual(
      good.map((_, i) => `S5-${String(i + 1).padStart(7, '0')}`),
    );
    const refused = rows
      .filter(({ status }) => status === 'not_assessed')
      .map(({ from }) => from.replace('mixed/', ''));
    expect(refused).toEqual([...Object.keys(broken), ...(isRoot ? [] : ['bad-locked.yaml'])].sort());
    for (const name of [...Object.keys(broken), 'bad-link.yaml']) expect(stderr).toContain(`mixed/${name}`);
    expect(stderr).not.toMatch(/ at .*\.(ts|cjs):\d+/);
    expect(readdirSync(home).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('memory', () => {
  it('does not grow with the number of lines', async () => {
    const one =
      '{"format":"laihua/profile/1","place":"shanghai","purpose":"quick_estimate","filing_on":"2026-12-15","facts":{"date_of_birth":"1990-01-01"}}\n';
    writeFiles(folder, { 'many.jsonl': one.repeat(5000) });
    // A heap that holds the policies and a few programs, and no more.
    const { code, stdout } = await start(['batch', 'many.jsonl'], folder, ['--max-old-space-size=110']).ended;
    expect([code, stdout.split('\n')[0]]).toEqual([0, '5,000 profiles, on the facts given']);
  });
});
