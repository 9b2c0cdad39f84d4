// The one layout of policy files: what it changes, what it never touches, and that it stays once it is there.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { commentsOf } from '../../src/load/comments-of.ts';
import { findFiles } from '../../src/load/find-files.ts';
import { formatYaml } from '../../src/load/format-yaml.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';

const dataOf = (text: string): unknown => parseYaml({ path: 'a.yaml', text }).document?.value;

describe('the layout', () => {
  it('indents by two, puts the keys of an item in order and one blank line before a section', () => {
    const text = [
      '# yaml-language-server: $schema=x',
      'id: shanghai/extra',
      'format: laihua/policy/1',
      'notices:',
      '- text:',
      '      zh: 不收费。',
      '      en: Free of charge.',
      '  # said to everybody',
      '  nature: service   # no rule',
      '  id: free',
      '',
      '',
      '- id: mail',
      '  nature: service',
      '',
      '',
    ].join('\n');
    expect(formatYaml(text)).toBe(
      [
        '# yaml-language-server: $schema=x',
        'format: laihua/policy/1',
        'id: shanghai/extra',
        '',
        'notices:',
        '  - id: free',
        '    # said to everybody',
        '    nature: service # no rule',
        '    text:',
        '      en: Free of charge.',
        '      zh: 不收费。',
        '',
        '  - id: mail',
        '    nature: service',
        '',
      ].join('\n'),
    );
  });

  it('folds English prose that is too long, and never Chinese, which has no space to break at', () => {
    const words = 'word '.repeat(40).trim();
    const chinese = '一二三四五六七八九十'.repeat(15);
    const text = `note:\n  en: ${words}\n  zh: ${chinese}\n`;
    const lines = formatYaml(text).split('\n');
    expect(lines.slice(0, 2)).toEqual(['note:', '  en: >-']);
    expect(lines.slice(2, -2).every((line) => line.length <= 120 && line.startsWith('    word'))).toBe(true);
    expect(lines.at(-2)).toBe(`  zh: ${chinese}`);
    expect(dataOf(formatYaml(text))).toEqual(dataOf(text));
  });

  it('opens brackets that do not fit, and leaves others as they were written', () => {
    const long = Array.from({ length: 20 }, (_, i) => `listed_award_${i}`);
    const text = `short: [ a,b ]\nlong: [${long.join(', ')}]\nempty: []\nmap: {a: 1, b: "x, y"}\n`;
    expect(formatYaml(text)).toBe(
      `short: [a, b]\nlong:\n${long.map((name) => `  - ${name}\n`).join('')}empty: []\nmap: { a: 1, b: "x, y" }\n`,
    );
  });

  it('writes double quotes for single ones, and keeps numbers, days and document numbers as they are written', () => {
    const text = "a: 'it''s'\nb: 007\nc: 2026-01-01\nd: 1.50\ne: \"2026\"\n";
    expect(formatYaml(text)).toBe('a: "it\'s"\nb: 007\nc: 2026-01-01\nd: 1.50\ne: "2026"\n');
  });

  it('keeps the lines of a text of several lines', () => {
    const text = 'a:\n  note: |\n    first\n\n    second\n  b: 1\n';
    expect(formatYaml(text)).toBe(text);
  });

  it('does not reorder what it does not know: facts of a candidate, expectations, keys of your own', () => {
    const text =
      'format: laihua/case/1\ncases:\n  - name: x\n    facts: { hsk_level: 3, age: 40 }\n    expect: { points: 5, category: B }\n';
    expect(formatYaml(text)).toContain('facts: { hsk_level: 3, age: 40 }\n    expect: { points: 5, category: B }');
  });
});

describe('meaning', () => {
  const words = fc.stringMatching(/^[a-z][a-z0-9 ,:#'"\-é一二]{0,60}$/);
  const leaf = fc.oneof(
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('2026-01-01', '- x', '# y', 'a: b', ''),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  it('stays, whatever the file holds and however it was laid out, and a second run changes nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'title', 'routes', 'notices', 'x'), tree, { minKeys: 1 }),
        fc.constantFrom(2, 4),
        fc.constantFrom(40, 80, 0),
        fc.boolean(),
        (data, indent, lineWidth, isFlow) => {
          const text = stringify(data, { indent, lineWidth, collectionStyle: isFlow ? 'flow' : 'any' });
          const before = dataOf(text);
          fc.pre(before !== undefined);
          const formatted = formatYaml(text);
          expect(dataOf(formatted)).toEqual(before);
          expect(formatYaml(formatted)).toBe(formatted);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each(findFiles('policies', ['.yaml']))('stays in %s, with every comment', (path) => {
    const text = readFileSync(path, 'utf8');
    const formatted = formatYaml(text);
    expect(dataOf(formatted)).toEqual(dataOf(text));
    expect(commentsOf(formatted)).toEqual(commentsOf(text));
  });
});
