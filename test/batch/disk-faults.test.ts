// What disks do to a batch: they are full, hold files nobody may read, and links that lead back.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type StartProgram } from '../support/built-program.ts';
import { asLines, asYaml, candidates, newFolder, writeFiles } from '../support/people.ts';
import { smallDisk } from '../support/small-disk.ts';

const people = candidates(120, 8);
const folder = newFolder();
writeFiles(folder, { 'people.jsonl': asLines(people) });

let start: StartProgram;
let whole = '';
beforeAll(async () => {
  start = await builtProgram();
  whole = (await start(['batch', 'people.jsonl', '--format', 'csv'], folder).ended).stdout;
}, 120_000);

const disk = smallDisk(128);
const why = typeof disk === 'string' ? ` (${disk})` : '';
afterAll(() => {
  if (typeof disk !== 'string') disk.remove();
});

describe.skipIf(typeof disk === 'string')(`a disk that is full before the end${why}`, () => {
  it('is told, nothing half done is left, and with room again the batch goes on', async () => {
    if (typeof disk === 'string') throw new Error(disk);
    const target = join(disk.folder, 'people.csv');
    const args = ['batch', 'people.jsonl', '--format', 'csv', '-o', target];
    const first = await start(args, folder).ended;
    expect(first.code).toBe(2);
    expect(first.stderr).toMatch(/^laihua: cannot (keep what is done in .*|write .*people\.csv): the disk is full\n/);
    expect(readdirSync(disk.folder)).toEqual(['.people.csv.laihua-batch']);
    disk.grow(4096);
    expect((await start([...args, '--resume'], folder).ended).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(whole);
    expect(readdirSync(disk.folder).sort()).toEqual(['.people.csv.laihua-batch', 'people.csv']);
  }, 60_000);
});

const isRoot = process.getuid?.() === 0;

describe('files that may not be read and links that lead back', () => {
  it.skipIf(process.platform === 'win32')(
    'are told, and the others are assessed',
    async () => {
      const home = join(folder, 'home');
      writeFiles(home, {
        'a/1.yaml': asYaml(people[0] ?? {}),
        'a/locked.yaml': asYaml(people[1] ?? {}),
        'a/locked.jsonl': asLines(people.slice(1, 3)),
        'a/shut/2.yaml': asYaml(people[2] ?? {}),
        'b/3.yaml': asYaml(people[3] ?? {}),
      });
      symlinkSync('..', join(home, 'b/up'));
      for (const name of ['a/locked.yaml', 'a/locked.jsonl', 'a/shut']) chmodSync(join(home, name), 0);
      for (const path of [folder, home]) chmodSync(path, 0o755);
      const [node = '', script = ''] = start(['--version'], folder).process.spawnargs;
      chmodSync(dirname(script), 0o755);
      // Root may read everything, so it becomes nobody.
      const child = spawn(node, [script, 'batch', 'home', '--format', 'jsonl'], {
        cwd: folder,
        ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
      });
      const told = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].setEncoding('utf8').on('data', (part: string) => {
          told[stream] += part;
        });
      const code = await new Promise((done) => child.on('close', done));
      const rows = told.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(rows.map(({ from, status }) => [from, status])).toEqual([
        ['home/a/1.yaml', 'assessed'],
        ['home/a/locked.jsonl', 'not_assessed'],
        ['home/a/locked.yaml', 'not_assessed'],
        ['home/b/3.yaml', 'assessed'],
      ]);
      for (const said of [
        'home/a/locked.jsonl: error batch/unreadable: the file may not be read',
        'home/a/locked.yaml: error batch/unreadable: it may not be read',
        'home/a/shut: error batch/unreadable: the folder may not be read',
        'home/b/up: warning batch/link-in-circle',
      ])
        expect(told.stderr).toContain(said);
      expect(code).toBe(1);
      chmodSync(join(home, 'a/shut'), 0o755);
      if (existsSync(home)) rmSync(home, { recursive: true });
    },
    60_000,
  );
});
