import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
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
  const codesOf = (text: string) => {
    const { document, diagnostics } = parseYaml({ path: 'profile.yaml', text });
    const found = document ? validateProfile(document, pack).diagnostics : [];
    return [...diagnostics, ...found].map(({ code }) => code);
  };

  for (const page of pages.filter((path) => /^(yaml|profile)\//.test(codeOf(path)))) {
    const code = codeOf(page);
    test(`${code}: the bad file is refused for that reason, the good one is not refused`, () => {
      const [bad, good] = [block(page, 'Bad'), block(page, 'Good')];
      expect(codesOf(bad ?? '')).toEqual([code]);
      expect(codesOf(good ?? '')).toEqual([]);
    });
  }
});
