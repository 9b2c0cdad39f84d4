// Going on where a batch stopped: nothing is lost, nothing is doubled, and nothing stale is taken for new.
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf } from '../../src/evaluate/answer.ts';
import { asLines, asYaml, candidates, newFolder, writeFiles } from '../support/people.ts';
import { runCli } from '../support/run-cli.ts';

vi.mock('../../src/evaluate/answer.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/evaluate/answer.ts')>();
  return { ...original, answerOf: vi.fn(original.answerOf) };
});

const people = candidates(30, 4);
const folder = newFolder();
writeFiles(folder, { 'people.jsonl': asLines(people) });
writeFiles(folder, Object.fromEntries(people.map((one, i) => [`people/${String(i + 10)}.yaml`, asYaml(one)])));

const batch = (args: readonly string[], today?: string) =>
  runCli(['batch', ...args], { cwd: folder, ...(today === undefined ? {} : { today }) });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const workedOut = (): number => vi.mocked(answerOf).mock.calls.length;

afterEach(() => {
  vi.mocked(answerOf).mockClear();
});

describe('--resume', () => {
  it.each(['jsonl', 'csv', 'json'])(
    'works out nothing of an unchanged folder again, and writes the same %s',
    async (format) => {
      const args = ['people', '--format', format, '-o', `same.${format}`];
      await batch(args);
      const first = read(`same.${format}`);
      expect(workedOut()).toBe(30);
      rmSync(join(folder, `same.${format}`));
      expect((await batch([...args, '--resume'])).code).toBe(0);
      expect(workedOut()).toBe(30);
      expect(read(`same.${format}`)).toBe(first);
    },
  );

  it('works out what has changed, and only that', async () => {
    await batch(['people', '--format', 'jsonl', '-o', 'changed.jsonl']);
    vi.mocked(answerOf).mockClear();
    writeFileSync(join(folder, 'people/12.yaml'), `${asYaml(people[2] ?? {})}notes: moved to January\n`);
    writeFileSync(join(folder, 'people/99.yaml'), asYaml(candidates(31, 4)[30] ?? {}));
    await batch(['people', '--format', 'jsonl', '-o', 'changed.jsonl', '--resume']);
    expect(workedOut()).toBe(2);
    expect(read('changed.jsonl').trim().split('\n')).toHaveLength(31);
    rmSync(join(folder, 'people/99.yaml'));
  });

  it('takes nothing over where options or policies differ', async () => {
    await batch(['people.jsonl', '--format', 'jsonl', '-o', 'options.jsonl']);
    vi.mocked(answerOf).mockClear();
    await batch(['people.jsonl', '--format', 'jsonl', '-o', 'options.jsonl', '--resume', '--assume-nothing']);
    expect(workedOut()).toBe(30);
    await batch(['people.jsonl', '--format', 'jsonl', '-o', 'options.jsonl', '--resume', '--as-of', '2027-01-05']);
    expect(workedOut()).toBe(60);
  });

  it('asks again for a profile that names no filing day once the day is another one', async () => {
    const undated = { format: 'laihua/profile/1', place: 'shanghai', purpose: 'quick_estimate' };
    writeFiles(folder, { 'undated.jsonl': `${JSON.stringify(undated)}\n${asLines(people.slice(0, 1))}` });
    const args = ['undated.jsonl', '--format', 'jsonl', '-o', 'undated.out'];
    await batch(args, '2026-11-21');
    await batch([...args, '--resume'], '2026-11-21');
    expect(workedOut()).toBe(2);
    await batch([...args, '--resume'], '2026-11-22');
    expect(workedOut()).toBe(3);
    expect(JSON.parse(read('undated.out').split('\n')[0] ?? '').as_of).toBe('2026-11-22');
  });

  it('goes on after a crash that left half a state and no result', async () => {
    const args = ['people.jsonl', '--format', 'csv', '-o', 'crash.csv'];
    await batch(args);
    const whole = read('crash.csv');
    for (const part of [0.2, 0.5, 0.83]) {
      rmSync(join(folder, 'crash.csv'));
      copyFileSync(join(folder, '.crash.csv.laihua-batch'), join(folder, 'kept'));
      truncateSync(join(folder, '.crash.csv.laihua-batch'), Math.floor(part * read('kept').length));
      vi.mocked(answerOf).mockClear();
      await batch([...args, '--resume']);
      expect(workedOut()).toBeGreaterThan(0);
      expect(workedOut()).toBeLessThan(30);
      expect(read('crash.csv')).toBe(whole);
    }
  });

  it('tells problems in the lines they have moved to', async () => {
    const wrong = '{"format":"laihua/profile/1","purpose":"emigrate"}\n';
    writeFiles(folder, { 'moving.jsonl': asLines(people.slice(0, 3)) + wrong });
    const args = ['moving.jsonl', '--format', 'jsonl', '-o', 'moving.out', '--resume'];
    expect((await batch(args)).stderr).toContain('moving.jsonl:4:');
    writeFiles(folder, { 'moving.jsonl': asLines(people.slice(0, 5)) + wrong });
    const { code, stderr } = await batch(args);
    expect([code, stderr.includes('moving.jsonl:6:')]).toEqual([1, true]);
    expect(
      read('moving.out')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).from),
    ).toEqual([1, 2, 3, 4, 5, 6].map((line) => `moving.jsonl:${line}`));
  });

  it('writes a report again that is no longer there', async () => {
    const args = ['people.jsonl', '--format', 'jsonl', '-o', 'with-reports.jsonl', '--reports', 'reports'];
    await batch(args);
    rmSync(join(folder, 'reports/S4-0000007.json'));
    vi.mocked(answerOf).mockClear();
    await batch([...args, '--resume']);
    expect(existsSync(join(folder, 'reports/S4-0000007.json'))).toBe(true);
    // Once for the row, once for the report.
    expect(workedOut()).toBe(2);
  });

  it('needs a result in a file', async () => {
    expect(await batch(['people', '--resume'])).toMatchObject({
      code: 2,
      stderr:
        'laihua: --resume needs a result in a file, beside which it is kept what is done\nTry: -o FILE --resume\n',
    });
  });
});
