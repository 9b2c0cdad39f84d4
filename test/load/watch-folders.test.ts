// A change in a watched folder is told once, with the files it is in, however the editor writes.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { watchFolders } from '../../src/load/watch-folders.ts';

let stop: () => void = () => undefined;
let root = '';
afterEach(() => {
  stop();
  rmSync(root, { recursive: true, force: true });
});

/** A folder with a policy in a folder of its own, watched; what was told so far is given back, names below the folder. */
function watched(): (string | undefined)[][] {
  root = mkdtempSync(join(tmpdir(), 'watched-'));
  mkdirSync(join(root, 'ours'));
  writeFileSync(join(root, 'ours/rules.yaml'), 'a: 1\n');
  const told: (string | undefined)[][] = [];
  stop = watchFolders([root], (paths) => told.push(paths.map((path) => path.slice(root.length + 1))));
  return told;
}
const path = (name: string): string => join(root, name);
/** As editors save: a new file takes the place of the old one. */
const replace = (name: string, text: string): void => {
  writeFileSync(path(`${name}~`), text);
  renameSync(path(`${name}~`), path(name));
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 250));

it('is told once for several writes', async () => {
  const told = watched();
  for (const text of ['a: 2\n', 'a: 3\n', 'a: 4\n']) writeFileSync(path('ours/rules.yaml'), text);
  await settle();
  expect(told).toEqual([['ours/rules.yaml']]);
});

it('is told each time a file is put in the place of another', async () => {
  const told = watched();
  for (const text of ['a: 2\n', 'a: 3\n', 'a: 4\n']) {
    replace('ours/rules.yaml', text);
    await settle();
  }
  expect(told).toEqual([['ours/rules.yaml'], ['ours/rules.yaml'], ['ours/rules.yaml']]);
});

it('is told of files in a new folder, and of one that is taken away', async () => {
  const told = watched();
  mkdirSync(path('theirs'));
  await settle();
  writeFileSync(path('theirs/rules.yml'), 'a: 1\n');
  await settle();
  rmSync(path('ours'), { recursive: true });
  await settle();
  expect(told[0]).toEqual(['theirs']);
  expect(told[1]).toEqual(['theirs/rules.yml']);
  expect(told[2]).toContain('ours/rules.yaml');
  expect(told).toHaveLength(3);
});

it('is not told of the files an editor keeps beside', async () => {
  const told = watched();
  for (const name of ['ours/.rules.yaml.swp', 'ours/rules.yaml~', 'ours/4913']) writeFileSync(path(name), 'x');
  await settle();
  expect(told).toEqual([]);
});

it('is not told once the watching has ended', async () => {
  const told = watched();
  stop();
  writeFileSync(path('ours/rules.yaml'), 'a: 2\n');
  await settle();
  expect(told).toEqual([]);
});
