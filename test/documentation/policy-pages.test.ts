// The pages about policies show what is tested: their files are run, or stand in the files of the lint rules.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { fixtures } from '../support/lint-fixture.ts';

const block = (code: string, label: 'Bad' | 'Good'): string =>
  new RegExp(`^${label}:\n\n\`\`\`yaml\n(.*?)\`\`\``, 'ms').exec(
    readFileSync(`docs/diagnostics/${code}.md`, 'utf8'),
  )?.[1] ?? '';

/** Lines without their indentation, so that an excerpt is found in its file. */
const plain = (text: string): string => text.replaceAll(/^ +/gm, '').trim();

const codes = Object.keys(diagnosticCodes);

describe('pages about the form of a file', () => {
  const codesOf = (text: string): readonly string[] => {
    const { document } = parseYaml({ path: 'file.yaml', text });
    return document ? validatePackFiles([document]).diagnostics.map(({ code }) => code) : ['no document'];
  };
  const formal = codes.filter((code) => code.startsWith('schema/') || code === 'pack/unknown-format');

  it.each(formal)('%s', (code) => {
    expect(codesOf(block(code, 'Bad'))).toEqual([code]);
    expect(codesOf(block(code, 'Good'))).toEqual([]);
  });
});

describe('pages about lint rules', () => {
  it.each(codes.filter((code) => /^(policy|case)\//.test(code)))('%s', (code) => {
    const [bad, good] = (['err', 'ok'] as const).map((side) =>
      findFiles(`${fixtures}/${side}/${code}`, ['.yaml']).map((path) => plain(readFileSync(path, 'utf8'))),
    );
    expect(bad).toContainEqual(expect.stringContaining(plain(block(code, 'Bad'))));
    expect(good).toContainEqual(expect.stringContaining(plain(block(code, 'Good'))));
    expect(plain(block(code, 'Bad'))).not.toBe('');
  });
});
