// The commands of docs/scaling.md, run as they stand there: however the lines are cut, the rows are the same.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { asLines, candidates, newFolder, writeFiles } from '../support/people.ts';

const page = readFileSync('docs/scaling.md', 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text?.trim() ?? '');
const [threads = '', parallel = '', pieces = ''] = blocks('sh');
const [array = '', spark = ''] = blocks('text');
const hasParallel = spawnSync('parallel', ['--version']).status === 0;

const folder = newFolder();
const lines = asLines(candidates(240, 11));
writeFiles(folder, { 'people.jsonl': lines, 'people/0.jsonl': lines });
mkdirSync(join(folder, 'rows'));

const rowsOf = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), from: '' }));

describe.skipIf(process.platform === 'win32')('docs/scaling.md', () => {
  let whole: readonly unknown[] = [];
  const shell = (command: string, more: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}) =>
    spawnSync('/bin/sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      ...more,
      env: { ...process.env, ...more.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    });
  const result = (name: string): readonly unknown[] => rowsOf(readFileSync(join(folder, name), 'utf8'));

  beforeAll(async () => {
    const start = await builtProgram();
    const { process: child, ended } = start(['batch', 'people.jsonl', '--format', 'jsonl'], folder);
    mkdirSync(join(folder, 'bin'));
    const [node, script] = child.spawnargs;
    writeFileSync(join(folder, 'bin/laihua'), `#!/bin/sh\nexec "${node}" "${script}" "$@"\n`);
    chmodSync(join(folder, 'bin/laihua'), 0o755);
    whole = rowsOf((await ended).stdout);
    expect(whole).toHaveLength(240);
  }, 120_000);

  it('several threads', () => {
    expect(shell(threads)).toMatchObject({ status: 0, stderr: '' });
    expect(result('rows.jsonl')).toEqual(whole);
  }, 60_000);

  it.skipIf(!hasParallel)(
    'GNU parallel, where it is installed',
    () => {
      expect(parallel).toContain('--block 1M');
      expect(shell(parallel.replace('1M', '90k')).status).toBe(0);
      expect(result('rows.jsonl')).toEqual(whole);
    },
    60_000,
  );

  it('several processes without it', () => {
    expect(shell(pieces)).toMatchObject({ status: 0, stderr: '' });
    expect(result('rows.jsonl')).toEqual(whole);
  }, 60_000);

  it('one job of an array, begun twice', () => {
    for (const _ of ['first', 'again']) expect(shell(array, { env: { SLURM_ARRAY_TASK_ID: '0' } }).status).toBe(0);
    expect(result('rows/0.jsonl')).toEqual(whole);
  }, 60_000);

  it('a pipe from line to line, as Spark makes one', () => {
    const [, command = ''] = /\.pipe\("(.*?)"\)/.exec(spark) ?? [];
    const { status, stdout, stderr } = shell(command, { input: lines });
    expect([status, stderr]).toEqual([0, '']);
    expect(rowsOf(stdout)).toEqual(whole);
  }, 60_000);
});
