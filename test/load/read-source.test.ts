import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { decodeSource, readSource, SIZE_LIMIT } from '../../src/load/read-source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** "candidate: { name_zh: 凯勒 }" after a first line, as a Chinese Windows saves it. */
const gbk = Uint8Array.of(
  ...utf8('place: shanghai\ncandidate: { name_zh: '),
  ...[0xbf, 0xad, 0xc0, 0xd5],
  ...utf8(' }\n'),
);

test('UTF-8 is read with and without a byte order mark, and CRLF is kept', () => {
  expect(decodeSource('p.yaml', utf8('\uFEFFplace: 上海\r\n')).source?.text).toBe('place: 上海\r\n');
  expect(decodeSource('p.yaml', utf8('place: 上海\n')).source?.text).toBe('place: 上海\n');
});

describe('what is no UTF-8 text is refused at the first byte that shows it', () => {
  const cases: readonly [string, Uint8Array, string, number, number][] = [
    ['a file saved in GBK', gbk, 'file/gbk', 2, 23],
    ['a name saved in Latin-1', Uint8Array.of(...utf8('name: M'), 0xfc, ...utf8('ller')), 'file/not-utf8', 1, 8],
    ['a file cut in the middle of a character', utf8('name: 凯勒').subarray(0, -1), 'file/not-utf8', 1, 8],
    ['UTF-16 from a text editor', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'file/not-utf8', 1, 1],
    ['a PDF', Uint8Array.of(...utf8('%PDF-1.7\n'), 0, 1, 2), 'file/binary', 2, 1],
    ['a file one byte over the limit', new Uint8Array(SIZE_LIMIT + 1).fill(0x20), 'file/too-large', 1, 1],
  ];
  for (const [name, bytes, code, line, column] of cases) {
    test(name, () => {
      const { source, shown, diagnostics } = decodeSource('p.yaml', bytes);
      expect(source).toBeUndefined();
      expect(shown.path).toBe('p.yaml');
      expect(diagnostics).toMatchObject([{ code, location: { file: 'p.yaml', range: { line, column } } }]);
      expect(diagnostics[0]?.hint).toBeTruthy();
    });
  }
});

test('a file of exactly the limit is read', () => {
  expect(decodeSource('p.yaml', new Uint8Array(SIZE_LIMIT).fill(0x20)).diagnostics).toEqual([]);
});

describe('reading from disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'laihua-'));
    writeFileSync(join(folder, 'profile.yaml'), 'place: shanghai\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file is read whole', () => {
    const path = join(folder, 'profile.yaml');
    expect(readSource(path).source).toEqual({ path, text: 'place: shanghai\n' });
  });

  test('a missing file and a folder are wrong requests, told with their name', () => {
    expect(() => readSource(join(folder, 'profil.yaml'))).toThrow(UsageError);
    expect(() => readSource(join(folder, 'profil.yaml'))).toThrow(/profil\.yaml: there is no such file/);
    expect(() => readSource(folder)).toThrow(/it is a folder/);
  });

  test('- is standard input', () => {
    expect(readSource('-', () => utf8('place: beijing')).source).toEqual({ path: '<stdin>', text: 'place: beijing' });
  });
});
