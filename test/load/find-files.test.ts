import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';

test('files of a folder come in one order, without hidden ones and those of packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laihua-'));
  for (const path of ['b', 'a/cases', '.git', 'node_modules/x']) mkdirSync(join(folder, path), { recursive: true });
  const paths = [
    'z.yaml',
    'a/2.yaml',
    'a/1.yml',
    'a/cases/c.yaml',
    'b/readme.md',
    '.git/x.yaml',
    'node_modules/x/y.yaml',
  ];
  for (const path of [...paths, '.hidden.yaml']) writeFileSync(join(folder, path), '');
  const found = findFiles(folder, ['.yaml', '.yml']).map((path) => path.slice(folder.length + 1));
  rmSync(folder, { recursive: true });
  expect(found).toEqual(['a/1.yml', 'a/2.yaml', 'a/cases/c.yaml', 'z.yaml'].map((path) => join(path)));
});
