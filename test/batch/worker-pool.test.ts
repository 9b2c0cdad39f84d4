// Several threads give the same rows in the same order; one that dies is replaced, and the profile it died on is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemAssessor } from '../../src/batch/assess-item.ts';
import type { BatchItem } from '../../src/batch/batch-item.ts';
import { itemOf } from '../../src/batch/item-of.ts';
import { pooledItems } from '../../src/batch/pooled-items.ts';
import { type Outcome, runItems } from '../../src/batch/run-items.ts';
import { workerPool } from '../../src/batch/worker-pool.ts';
import { builtProgram, grown, type StartProgram } from '../support/built-program.ts';
import { asLines, candidates, newFolder, writeFiles } from '../support/people.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const folder = newFolder();
const people = candidates(150, 6);
const lines = asLines(people).split('\n');
lines[70] = '{"format":"laihua/profile/1","purpose":"emigrate"}';
writeFiles(folder, {
  'people.jsonl': lines.join('\n'),
  'people.csv': `reference,place,purpose,filing_on,annual_pay_cny\n${Array.from({ length: 90 }, (_, i) => `K-${i},shanghai,quick_estimate,2026-12-15,${i === 40 ? 'much' : 200000 + i}`).join('\n')}\n`,
  // In the place of the worker of laihua: it dies on a profile that says so.
  'dying.cjs': `exports.assessItems = ({ items }) => items.map(({ from, text }) => {
    if (text === 'die') process.exit(7);
    if (text === 'throw') throw new Error('a bug');
    return { row: { from, status: 'assessed' }, diagnostics: [] };
  });`,
});

describe('--jobs', () => {
  let start: StartProgram;
  beforeAll(async () => {
    start = await builtProgram();
  }, 60_000);

  it.each(['people.jsonl', 'people.csv'])('gives the same for %s as one thread', async (file) => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => start(['batch', file, '--format', 'jsonl', '--jobs', jobs], folder).ended),
    );
    expect(three).toEqual(one);
    expect(one?.code).toBe(1);
    expect(one?.stdout.trimEnd().split('\n')).toHaveLength(file === 'people.csv' ? 90 : 150);
  });

  it('goes on with --resume whoever began', async () => {
    const args = ['batch', 'people.jsonl', '--format', 'csv', '--quiet', '-o', 'people.out'];
    await start([...args, '--jobs', '2'], folder).ended;
    const first = readFileSync(join(folder, 'people.out'), 'utf8');
    await start([...args, '--resume'], folder).ended;
    expect(readFileSync(join(folder, 'people.out'), 'utf8')).toBe(first);
  });

  it.skipIf(process.platform === 'win32')(
    'killed or interrupted in the middle, it goes on and loses nothing',
    async () => {
      // Enough that each run is in its middle when the file beside the result has grown.
      writeFiles(folder, { 'many.jsonl': asLines(candidates(900, 9)) });
      const args = ['batch', 'many.jsonl', '--format', 'csv'];
      const stopped = [...args, '--jobs', '2', '-o', 'stopped.csv'];
      const state = join(folder, '.stopped.csv.laihua-batch');
      const whole = (await start(args, folder).ended).stdout;
      let before = 0;
      for (const [signal, code] of [
        ['SIGKILL', null],
        ['SIGINT', 130],
      ] as const) {
        const { process, ended } = start([...stopped, ...(code === null ? [] : ['--resume'])], folder);
        await grown(state, before + 1);
        process.kill(signal);
        expect((await ended).code).toBe(code);
        before = readFileSync(state).length;
      }
      expect(whole.startsWith(readFileSync(join(folder, 'stopped.csv'), 'utf8'))).toBe(true);
      expect((await start([...stopped, '--resume'], folder).ended).code).toBe(0);
      expect(readFileSync(join(folder, 'stopped.csv'), 'utf8')).toBe(whole);
    },
    180_000,
  );

  it('ends without a word where the reader has seen enough', async () => {
    const { process, ended } = start(['batch', 'people.jsonl', '--format', 'jsonl', '--jobs', '2'], folder);
    process.stdout?.once('data', () => process.stdout?.destroy());
    expect((await ended).code).toBeLessThan(2);
  });

  it('refuses what is no number', async () => {
    expect((await start(['batch', 'people.jsonl', '--jobs', '0'], folder).ended).stderr).toContain(
      '--jobs 0 is no whole number',
    );
  });
});

describe('a profile on which laihua fails', () => {
  it('is told, and the others are assessed', async () => {
    const assess = itemAssessor(shippedPack(), { today: () => '2026-11-21' });
    const texts = lines.slice(0, 3);
    async function* items() {
      yield texts.map((text, i) => itemOf({ kind: 'text', from: `lines:${i + 1}`, path: 'lines', line: i + 1, text }));
    }
    const run = {
      assess: (item: BatchItem) => {
        if (item.from === 'lines:2' && item.content !== undefined) throw new Error('a bug');
        return assess(item);
      },
      kept: undefined,
      isEnough: () => true,
      shallStop: () => false,
      elapsed: () => 0,
    };
    const rows: Outcome['row'][] = [];
    for await (const { row } of runItems(items(), run)) rows.push(row);
    expect(rows.map(({ from, status, problems }) => [from, status, problems[0]?.code])).toEqual([
      ['lines:1', 'assessed', undefined],
      ['lines:2', 'not_assessed', 'batch/failed'],
      ['lines:3', 'assessed', undefined],
    ]);
  });
});

describe('a thread that dies', () => {
  const settings = { pack: {}, today: '2026-11-21' };
  const item = (text: string, i: number): BatchItem =>
    itemOf({ kind: 'text', from: `lines:${i + 1}`, path: 'lines', line: i + 1, text });

  it('is replaced, its profile is told, and no other is lost', async () => {
    const pool = workerPool(join(folder, 'dying.cjs'), 2, settings);
    const texts = Array.from({ length: 200 }, (_, i) => (i === 50 || i === 151 ? 'die' : i === 100 ? 'throw' : 'live'));
    async function* items() {
      for (let i = 0; i < texts.length; i += 20) yield texts.slice(i, i + 20).map((text, j) => item(text, i + j));
    }
    const run = {
      assess: itemAssessor(shippedPack(), { today: () => settings.today }),
      kept: undefined,
      isEnough: () => true,
      shallStop: () => false,
      elapsed: () => 0,
    };
    const outcomes: Outcome[] = [];
    for await (const outcome of pooledItems(items(), run, { pool, jobs: 2 })) outcomes.push(outcome);
    await pool.close();
    expect(outcomes.map(({ row }) => row.from)).toEqual(texts.map((_, i) => `lines:${i + 1}`));
    const failed = outcomes.filter(({ row }) => row.status === 'not_assessed');
    expect(failed.map(({ row }) => [row.from, row.problems[0]?.code])).toEqual([
      ['lines:51', 'batch/failed'],
      ['lines:101', 'batch/failed'],
      ['lines:152', 'batch/failed'],
    ]);
  });
});
