import { describe, expect, test } from 'vitest';
import { locate, scalarSource } from '../../src/load/locate.ts';
import { parseYaml, type YamlDocument } from '../../src/load/parse-yaml.ts';
import type { DocumentPath } from '../../src/model/diagnostic.ts';

const text = `format: laihua/profile/1
candidate: { passport: { number: 00123456 } }  # zeros count
facts:
  highest_degree: 'master'
  hsk_level:
evidence:
  - type: passport
    valid_until: 2031-03-01
  - { type: visa }
notes: |
  first
  second
`;

function documentOf(written: string): YamlDocument {
  const { document } = parseYaml({ path: 'p.yaml', text: written });
  if (!document) throw new Error('the text is no document');
  return document;
}

const document = documentOf(text);
const at = (path: DocumentPath, part?: 'key' | 'value') => {
  const { line, column, endLine, endColumn } = locate(document, path, part);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

describe('a path is found where it is written', () => {
  test('a value without its comment, and its key', () => {
    expect(at(['facts', 'highest_degree'])).toBe('4:19-4:27');
    expect(at(['facts', 'highest_degree'], 'key')).toBe('4:3-4:17');
    expect(at(['candidate', 'passport', 'number'])).toBe('2:34-2:42');
    expect(at(['evidence', 1, 'type'])).toBe('9:13-9:17');
  });

  test('an empty value is marked at its key', () => {
    expect(at(['facts', 'hsk_level'])).toBe('5:3-5:12');
  });

  test('a key that is missing is marked where it should be: the key above, or the first word of the item', () => {
    expect(at(['facts', 'nationality'])).toBe('3:1-3:6');
    expect(at(['evidence', 0, 'issued_on'], 'key')).toBe('7:5-7:9');
    expect(at(['evidence', 1, 'issued_on'])).toBe('9:5-9:6');
    expect(at(['purpose'], 'key')).toBe('1:1-1:7');
  });

  test('a block of several lines ends where its text ends', () => {
    expect(at(['notes'])).toBe('10:8-12:9');
    expect(at(['evidence'])).toBe('7:3-9:19');
  });

  test('lines and columns are the same with CRLF', () => {
    const { line, column } = locate(documentOf(text.replaceAll('\n', '\r\n')), ['evidence', 1, 'type']);
    expect([line, column]).toEqual([9, 13]);
  });
});

describe('a scalar keeps the way it is written', () => {
  test('leading zeros and exponents stay', () => {
    expect(scalarSource(document, ['candidate', 'passport', 'number'])).toBe('00123456');
    expect(scalarSource(documentOf('number: 1E123456\n'), ['number'])).toBe('1E123456');
    expect(scalarSource(documentOf('number: "00123456"\n'), ['number'])).toBe('00123456');
  });

  test('what is no scalar or is not there has none', () => {
    expect(scalarSource(document, ['facts'])).toBeUndefined();
    expect(scalarSource(document, ['purpose'])).toBeUndefined();
  });
});
