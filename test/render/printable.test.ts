import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../src/render/json-text.ts';
import { printable } from '../../src/render/printable.ts';

describe('what would steer a terminal is shown instead', () => {
  const cases: readonly [string, string][] = [
    ['\u001b[2J\u001b]0;title\u0007', '␛[2J␛]0;title␇'],
    ['two\r\nlines', 'two␍␊lines'],
    ['\u009b31m', '<U+009B>31m'],
    ['\u202eDE\u2069', '<U+202E>DE<U+2069>'],
    ['zero\u200bwidth', 'zero<U+200B>width'],
    ['\ud800', '<U+D800>'],
    ['\u2028', '<U+2028>'],
    ['凯勒·玛丽亚, Łukasz 𠮷 😀', '凯勒·玛丽亚, Łukasz 𠮷 😀'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ];
  for (const [text, shown] of cases) test(JSON.stringify(text), () => expect(printable(text)).toBe(shown));
});

test('printing twice shows the same, and no control is ever left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = printable(text);
      expect(printable(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('JSON keeps every value and holds nothing a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonText({ text });
      expect(JSON.parse(written)).toEqual({ text });
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
  expect(JSON.parse(jsonText({ a: '\u001b[31m\u009b\u202e\u{e0041}' }))).toEqual({
    a: '\u001b[31m\u009b\u202e\u{e0041}',
  });
});
