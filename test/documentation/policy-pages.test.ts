// The pages about policies show what is tested: their files are run, or stand in the files of the lint rules.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findFiles } from '../../src/load/find-files.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { fixtures } from '../support/lint-fixture.ts';

const block = (code: string, label: 'Bad' | 'Good'): string =>
  new RegExp(`^${label}:\n\n\`\`\`yaml\n(.*?)\`\`\``, 'ms').exec(
    readFileSync(`docs/diagnostics/${code}.md`, 'utf8'),
  )?.[1] ?? '';

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

/** Whether `part` stands somewhere in `whole`: keys of a mapping, members of a list, however they are laid out. */
function stands(part: unknown, whole: unknown): boolean {
  if (matches(part, whole)) return true;
  return typeof whole === 'object' && whole !== null && Object.values(whole).some((inner) => stands(part, inner));
}

function matches(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((one) => whole.some((other) => matches(one, other)));
  }
  if (typeof part !== 'object' || part === null) return part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  const entries: Readonly<Record<string, unknown>> = { ...whole };
  return Object.entries(part).every(([key, value]) => key in entries && matches(value, entries[key]));
}

describe('pages about lint rules', () => {
  // A failing case is found by running it, not by a rule that reads files.
  it.each(codes.filter((code) => /^(policy|case)\//.test(code) && code !== 'case/failed'))('%s', (code) => {
    const [bad, good] = (['err', 'ok'] as const).map((side) =>
      findFiles(`${fixtures}/${side}/${code}`, ['.yaml', '.yml']).map((path) => parse(readFileSync(path, 'utf8'))),
    );
    expect(bad?.some((file) => stands(parse(block(code, 'Bad')), file))).toBe(true);
    expect(good?.some((file) => stands(parse(block(code, 'Good')), file))).toBe(true);
    expect(block(code, 'Bad')).not.toBe('');
  });
});
