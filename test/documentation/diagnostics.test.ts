import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProfile } from '../../src/check-profile.ts';
import { findFiles } from '../../src/load/find-files.ts';
import { decodeSource } from '../../src/load/read-source.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url).pathname;
const codes = Object.keys(diagnosticCodes);
const pages = existsSync(folder) ? findFiles(folder, ['.md']) : [];
const codeOf = (page: string) => page.slice(folder.length).replace(/\.md$/, '');

test('every diagnostic code has a page, and every page a code', () => {
  expect(pages.map(codeOf).sort()).toEqual([...codes].sort());
});

describe('the pages about profiles', () => {
  const pack = shippedPack();
  const block = (page: string, label: string) =>
    new RegExp(`^${label}:\n\n\`\`\`yaml\n(.*?)\`\`\``, 'ms').exec(readFileSync(page, 'utf8'))?.[1];
  const codesOf = (text: string) =>
    checkProfile(pack, decodeSource('profile.yaml', Buffer.from(text)), {
      place: 'shanghai',
      today: () => '2026-12-15',
    }).diagnostics.map(({ code }) => code);

  for (const page of pages.filter((path) => /^(yaml|profile)\//.test(codeOf(path)))) {
    const code = codeOf(page);
    test(`${code}: the bad file is refused for that reason, the good one is not refused`, () => {
      const [bad, good] = [block(page, 'Bad'), block(page, 'Good')];
      expect(codesOf(bad ?? '')).toEqual([code]);
      expect(codesOf(good ?? '')).toEqual([]);
    });
  }
});
