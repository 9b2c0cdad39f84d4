// The policies that are shipped are laid out as laihua policy fmt lays them out.
import { expect, it } from 'vitest';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { laidOut } from '../../src/validate/laid-out.ts';

it.each(['policies', 'templates/policies'])('every file of %s is laid out', (folder) => {
  const off = readPackFiles(folder).documents.filter((document) => {
    const result = laidOut(document);
    return !('text' in result) || result.text !== document.source.text;
  });
  expect(off.map(({ source }) => source.path)).toEqual([]);
});
