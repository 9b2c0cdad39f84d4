// The quick reader of profiles and policy files agrees with the parser on everything it reads, and leaves every mistake to it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCandidateKinds } from '../../src/load/bundled-candidates.ts';
import { findFiles } from '../../src/load/find-files.ts';
import { parseText } from '../../src/load/parse-text.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { plainJson } from '../../src/load/plain-json.ts';
import { plainYaml } from '../../src/load/plain-yaml.ts';
import { CandidateKinds } from '../../src/model/candidate-kinds.ts';
import { profileYaml } from '../../src/render/profile/profile-yaml.ts';
import { synthesiser } from '../../src/synthesise/synthesise.ts';

const blocksOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```ya?ml\n(.*?)^```/gms)].map(([, text]) => text ?? '');
const draw = synthesiser(CandidateKinds.parse(readCandidateKinds()), 3);
const candidates = Array.from({ length: 120 }, (_, i) => draw(i + 1));

/** Every YAML text of the repository that is one file or one block of a page, good and bad ones. */
const texts: readonly string[] = [
  ...findFiles('templates', ['.yaml']).map((path) => readFileSync(path, 'utf8')),
  ...findFiles('test/fixtures', ['.yaml']).map((path) => readFileSync(path, 'utf8')),
  ...findFiles('policies', ['.yaml'])
    .map((path) => readFileSync(path, 'utf8'))
    .filter(({ length }) => length < 20_000),
  ...findFiles('docs', ['.md']).flatMap(blocksOf),
  ...candidates.map((candidate) => profileYaml(candidate, 'An invented candidate.')),
];

const odd: readonly string[] = [
  'a: 1\na: 2\n',
  'a: 00123456\n',
  'a: 1E123456\n',
  'a: 12:30:45\n',
  'a: 1_000\nb: 0x1F\nc: 010\nd: 0o10\ne: .5\nf: -3\ng: +3\nh: 1e3\ni: .inf\nj: 12345678901234567890\n',
  'a: yes\nb: NO\nc: Null\nd: ~\ne: True\nf: nULL\n',
  'a:\n  b: 1\n c: 2\n',
  'a:\n- b: 1\n  c: 2\n- d\ne: 3\n',
  'a:\n  - - 1\n    - 2\n',
  'a: text that\n  goes on\n',
  'a: one: two\n',
  'a: ends with:\n',
  'a: # a comment\n  b: 1 # another\n',
  'a: "x # y" # z\nb: it\'s # here\n',
  "a: 'it''s'\nb: \"x\\ty\"\n",
  'a: [1, two, "three", [4], { b: 5 }]\n',
  'a: [1, 2,]\nb: []\nc: {}\nd: { e: , f: 1 }\n',
  'a: { en: Foo Technology Co., Ltd., zh: 示例 }\n',
  'a: { b:1 }\nc: [d: 1]\n',
  'a: [1,\n  2]\n',
  'a: &x 1\nb: *x\n',
  '!tag\na: 1\n',
  '%YAML 1.1\n---\na: yes\n',
  '---\na: 1\n',
  'a: 1\n---\nb: 2\n',
  'a: |\n  text\nb: >-\n  folded\n',
  'a:\tb\n',
  'a : 1\n',
  'a:1\n',
  '"a": 1\n? b\n: 2\n',
  '姓名：张三\n',
  '姓名: 张三\nname: 李\n',
  'a: 1\u00a0\n\u3000b: 2\n',
  'a: -\nb: - c\nc: ?\nd: @x\ne: `x`\nf: %x\n',
  '- a\n- b\n',
  'just text\n',
  '',
  '# nothing\n',
  '\n\n  a: 1\n  b: 2\n',
  'a: 1\r\nb:\r\n  - c\r\n',
  'a: x\rb: 2\n',
  '__proto__: 1\nconstructor: 2\ntoString: 3\n',
  'a: 2026-02-31\nb: 2026-12\nc: 1988-5-4\nd: 1.50\ne: 1.\nf: 0.1234567\n',
  'a: null\nb: NULL x\nc: true story\n',
  'a: b #c\nd: e#f\n#g\n',
  `${'x'.repeat(1100)}: 1\n`,
  'a: {b: {c: {d: 1}}}\n',
  'a: [ ]\nb: { }\nc: [x ,y]\nd: {e : 1}\n',
  'a: [x y, z:w, u/v]\n',
  'a: "b" c\nd: [e] f\n',
  'a: >-\n  one line\n  and another\nb: 1\n',
  '- a: >-\n    one\n    two\n  b: 1\n',
  'a: >-\n  one\n\n  two\nb: 1\n',
  'a: >-\n  one\n    more\n  two\n',
  'a: >-\n  one\n # no comment\nb: 1\n',
  'a: >-\n  # no comment\n  two\n',
  'a:\n  b: >-\n  one\n',
  'a:\n  b: >-\n   one\n  # a comment\n  c: 1\n',
  'a: >-\n  ends so: \n  x\n',
  'a: >-\n\nb: 1\n',
  'a: >-\n  one\n\n# said at the end\n',
  'a: >- # why\n  one\n',
  'a: [x: >-]\n',
  'a-b: 1\nnational/x@2017-04-01#a-vi: met\n6x_month: 1\n6: 1\n1e3: 2\nc.d: 3\n',
  'a: { a-vi: met, national/x#b: { c-d: 1 } }\n',
  'a: 5 to 7\nb: 2.0 beta\nc: 1e5x\nd: 0xfg\ne: 10号\nf: (one)\ng: 1-2\nh: 3 # x\n',
  'a: [x#y, #z, x #w]\nb: {c: d#e}\n',
  'a: [national/x@2017-04-01#a-vi, 5.1a-5, 0xfe-1, 1e5, 1e5-2]\nb: 5.1a\nc: 0o17\nd: 0o19\n',
  'a: "x" # c\nb: "x # y"\nc: x "y" # z\nd: "x" "y" # z\n',
];

/** Data with mappings as plain objects, whichever prototype they have. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function agrees(text: string): boolean {
  const quick = text.startsWith('{') ? plainJson(text) : plainYaml(text);
  if (quick === undefined) return false;
  const { document, diagnostics } = parseYaml({ path: 'profile.yaml', text });
  expect(diagnostics, text).toEqual([]);
  expect(plain(quick), text).toEqual(plain(document?.value));
  return true;
}

describe('the quick reader of YAML', () => {
  it('reads what is there like the parser, and most profiles at all', () => {
    for (const text of texts) agrees(text);
    const profiles = candidates.map((candidate) => profileYaml(candidate, 'An invented candidate.'));
    expect(profiles.filter((text) => plainYaml(text) === undefined)).toEqual([]);
    const examples = findFiles('templates/examples', ['.yaml']).map((path) => readFileSync(path, 'utf8'));
    expect(examples.filter((text) => plainYaml(text) === undefined)).toEqual([]);
    // An escape, as patterns hold them, is for the parser.
    const policies = findFiles('policies', ['.yaml']).map((path) => readFileSync(path, 'utf8'));
    expect(policies.filter((text) => !text.includes('\\') && plainYaml(text) === undefined)).toEqual([]);
  });

  it.each(odd.map((text) => [text.slice(0, 60), text]))('agrees on %j, or leaves it', (_shown, text) => {
    agrees(text);
  });

  it('agrees on texts with a few characters changed', () => {
    const signs = fc.constantFrom(
      ...[
        ' ',
        '\n',
        ':',
        '-',
        '#',
        '"',
        "'",
        ',',
        '[',
        ']',
        '{',
        '}',
        '0',
        'a',
        '\t',
        '\r',
        '&',
        '|',
        '：',
        '\u00a0',
        '.',
        '?',
      ],
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 3 }),
      put: signs,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts.filter(({ length }) => length < 3000), ...odd),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (text, edits) => {
          agrees(
            edits.reduce((before, { at, cut, put }) => {
              const start = Math.floor(at * before.length);
              return before.slice(0, start) + put + before.slice(start + cut);
            }, text),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees on any lines of keys, values and dashes', () => {
    const part = fc.constantFrom(
      'a:',
      'b:',
      ' ',
      '  ',
      '- ',
      '1',
      'x',
      '"q"',
      '[',
      ']',
      '{',
      '}',
      ',',
      '# c',
      '\n',
      '2026-01-01',
      ': ',
      'k: v',
      '-',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        agrees(parts.join(''));
      }),
      { numRuns: 4000 },
    );
  });
});

describe('the quick reader of JSON', () => {
  it('reads profiles like the parser', () => {
    for (const candidate of candidates) {
      expect(agrees(JSON.stringify(candidate))).toBe(true);
      expect(agrees(JSON.stringify(candidate, null, 2))).toBe(true);
    }
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":{"b":1,"b":2}}',
    '{"a" : 1}',
    '{"a":"he said \\"b\\": c"}',
    '{"__proto__":1}',
    '{"":1}',
    '{"a":12345678901234567890}',
    '{"a":1e400,"b":-0,"c":1.5e3}',
    '{"a":"\\u0041\\ud83d\\ude00\\/"}',
    "{'a': 1}",
    '{a: 1}',
    '{"a":1} x',
    '{"a":[1,2,{"b":null}],"c":true}',
    '[1]',
    '{}',
    '{\n\t"a": 1\n}',
  ])('agrees on %s, or leaves it', (text) => {
    agrees(text);
  });

  it('agrees on any JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 4 })), (data) => {
        agrees(JSON.stringify(data));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a profile read quickly', () => {
  it('still knows where everything stands', () => {
    for (const text of [profileYaml(draw(7), 'An invented candidate.'), JSON.stringify(draw(7))]) {
      const source = { path: 'profile.yaml', text };
      expect(parseText(source).document?.root).toEqual(parseYaml(source).document?.root);
    }
  });
});
