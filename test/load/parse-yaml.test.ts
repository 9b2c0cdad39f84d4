import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { decodeSource } from '../../src/load/read-source.ts';
import { lineText } from '../../src/load/source-file.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const parse = (text: string) => parseYaml({ path: 'p.yaml', text });
const places = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, location: { range } }) => `${code} ${range?.line}:${range?.column}-${range?.endColumn}`);

describe('every kind of bad YAML is told with its code, line and column', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a key given twice', 'hsk_level: 3\nage: 38\n"hsk_level": 4\n', ['yaml/duplicate-key 3:1-12']],
    ['two documents', 'place: shanghai\n---\nplace: beijing\n', ['yaml/two-documents 2:1-4']],
    ['aliases that would explode', 'a: &a [x, x]\nb: &b [*a, *a]\n', ['yaml/alias 2:8-10', 'yaml/alias 2:12-14']],
    ['an alias as a merge key', 'a: &a { b: c }\nd: { <<: *a }\n', ['yaml/alias 2:10-12']],
    ['YAML 1.1', '%YAML 1.1\n---\nnationality: NO\n', ['yaml/directive 1:1-10']],
    ['tags', 'a: !!js/function x\nb: !secret y\n', ['yaml/tag 1:4-17', 'yaml/tag 2:4-11']],
    ['a tag on the whole file', '!!map\na: b\n', ['yaml/tag 1:1-6']],
    ['a full-width colon', 'purpose: extension\nplace：shanghai\nnotes: x\n', ['yaml/full-width-punctuation 2:6-7']],
    ['a full-width colon alone', '姓名：张三\n', ['yaml/full-width-punctuation 1:3-4']],
    ['a full-width colon in a flow map', '{ type：passport, note: x }\n', ['yaml/full-width-punctuation 1:7-8']],
    ['full-width brackets', 'unknown: {a： 1}\n', ['yaml/full-width-punctuation 1:12-13']],
    ['a no-break space as indentation', 'facts:\n\u00a0\u00a0age: 38\n', ['yaml/no-break-space 2:1-2']],
    ['an ideographic space after a colon', 'a: b\nplace:\u3000shanghai\n', ['yaml/no-break-space 2:7-8']],
    ['a tab as indentation', 'facts:\n\tage: 38\n', ['yaml/tab 2:1-2']],
    ['a tab as indentation after CRLF', 'a: 1\r\nfacts:\r\n\tage: 38\r\n', ['yaml/tab 3:1-2']],
    ['an unquoted Co., Ltd.', 'employer: { name: Foo Co., Ltd., contact: Li }\n', ['yaml/entry-without-colon 1:28-32']],
    ['a comma in an unquoted name', 'candidate: { name: KELLER, Maria }\n', ['yaml/entry-without-colon 1:28-33']],
    ['a colon without a space', 'age:38\nplace: shanghai\n', ['yaml/missing-space 1:4-5']],
    ['a colon in a value', 'notes: call: Li\n', ['yaml/colon-in-value 1:8-16']],
    ['two colons in a value', 'notes: a: b: c\n', ['yaml/colon-in-value 1:8-15']],
    ['a key further in than its neighbours', 'place: x\n  notes: y\n', ['yaml/indentation 2:3-4']],
    ['a key further out than its neighbours', 'facts:\n  age: 38\n hsk_level: 3\n', ['yaml/indentation 3:1-2']],
    ['an open quote', 'a: 1\nnotes: "call back\nplace: x\n', ['yaml/unclosed-quote 2:8-9']],
    ['an open bracket', 'unknown: [age\nplace: x\n', ['yaml/unclosed-bracket 1:10-11']],
    ['a bracket closed by another', 'unknown: [age}\nplace: x\n', ['yaml/unclosed-bracket 1:10-11']],
    ['a reserved character', 'contact: @li\n', ['yaml/reserved-character 1:10-11']],
    ['a Windows path in double quotes', 'file: "C:\\scans"\n', ['yaml/escape 1:10-11']],
    ['an empty file', '', ['yaml/empty 1:1-1']],
    ['comments alone', '# to be done\n', ['yaml/empty 1:1-1']],
    ['a list', '- a\n', ['yaml/not-a-mapping 1:1-2']],
    ['a text', 'place\n', ['yaml/not-a-mapping 1:1-2']],
    ['an empty key', ': x\n', ['yaml/key-not-a-name 1:1-2']],
    ['a mapping as a key', '? {a: b}\n: x\n', ['yaml/key-not-a-name 1:3-9']],
    ['nesting beyond the limit', `a: ${'['.repeat(70)}${']'.repeat(70)}`, ['yaml/too-deep 1:67-68']],
    ['nesting that exhausts a recursive reader', '['.repeat(50_000), ['yaml/too-deep 1:65-66']],
    ['block nesting that exhausts one', '- '.repeat(20_000), ['yaml/too-deep 1:129-130']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => {
      expect(places(parse(text).diagnostics)).toEqual(expected);
    });
  }
});

test('all problems of a file are told in one run', () => {
  const text = 'a: !x 1\nb: *c\na: 2\nd: { e, f: g }\n';
  expect(places(parse(text).diagnostics)).toEqual([
    'yaml/tag 1:4-6',
    'yaml/alias 2:4-6',
    'yaml/duplicate-key 3:1-2',
    'yaml/entry-without-colon 4:6-7',
  ]);
});

test('the second of two equal keys names the first', () => {
  const [diagnostic] = parse('a: 1\nb: 2\na: 3\n').diagnostics;
  expect(diagnostic?.related).toEqual([
    {
      location: { file: 'p.yaml', range: { line: 1, column: 1, endLine: 1, endColumn: 2 } },
      note: 'first given here',
    },
  ]);
});

describe('what is right is read as YAML 1.2', () => {
  test('NO, yes and days are texts, JSON with tabs is YAML', () => {
    const text = '{\n\t"nationality": "NO",\n\t"list": [1,\n\t2]\n}\n';
    expect(parse(text).document?.value).toEqual({ nationality: 'NO', list: [1, 2] });
    expect(parse('a: NO\nb: yes\nc: 1988-05-04\nd: 0.5\ne: ~\nf:\n').document?.value).toEqual({
      a: 'NO',
      b: 'yes',
      c: '1988-05-04',
      d: 0.5,
      e: null,
      f: null,
    });
  });

  test('full-width punctuation in texts is left alone', () => {
    const { document, diagnostics } = parse('notes: 说明：先办学历认证，再办签证\nx: "姓名：张三"\n');
    expect(diagnostics).toEqual([]);
    expect(document?.value).toEqual({ notes: '说明：先办学历认证，再办签证', x: '姓名：张三' });
  });

  test('__proto__ and constructor are keys like any other', () => {
    const { document } = parse('__proto__: { polluted: true }\nconstructor: x\n');
    const value = Object(document?.value);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(value.polluted).toBeUndefined();
    expect(Object({}).polluted).toBeUndefined();
  });

  test('twenty thousand keys take no quadratic time', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `key_${i}: ${i}\n`).join('');
    const start = performance.now();
    expect(parse(text).diagnostics).toEqual([]);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('for any bytes, reading never throws and every range lies inside the file', () => {
  const inside = (text: string, diagnostics: readonly Diagnostic[]) => {
    const source = { path: 'p.yaml', text };
    const lines = text.split('\n').length;
    const ranges = diagnostics.flatMap(({ location, related = [] }) => [
      location.range,
      ...related.map((other) => other.location.range),
    ]);
    for (const range of ranges) {
      if (!range) throw new Error('a diagnostic of a file without a range');
      expect(range.line).toBeGreaterThanOrEqual(1);
      expect(range.endLine).toBeLessThanOrEqual(lines);
      expect(range.column).toBeLessThanOrEqual(lineText(source, range.line).length + 2);
      expect(range.endColumn).toBeLessThanOrEqual(lineText(source, range.endLine).length + 2);
      expect(range.endLine * 1e7 + range.endColumn).toBeGreaterThanOrEqual(range.line * 1e7 + range.column);
    }
  };

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { source, shown, diagnostics } = decodeSource('p.yaml', bytes);
        inside(shown.text, diagnostics);
        if (source) inside(source.text, parseYaml(source).diagnostics);
      }),
      { numRuns: 1_000 },
    );
  });

  test('text made of what YAML is made of', () => {
    const pieces = [
      'a',
      'b: ',
      ':',
      '- ',
      '? ',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '\\',
    ];
    const more = [
      '#',
      ' # c',
      '&a ',
      '*a',
      '!t ',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '|\n',
      '>\n',
      '：',
      '\u00a0',
      '\r\n',
    ];
    const odd = ['\u0000', '\u2028', '\uFEFF', '😀', '\ud800', '<<', '~', '@', '`', '1e999', '__proto__'];
    const text = fc
      .array(fc.constantFrom(...pieces, ...more, ...odd), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => inside(written, parse(written).diagnostics)),
      { numRuns: 5_000 },
    );
  });
});
