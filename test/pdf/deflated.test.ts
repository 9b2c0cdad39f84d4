// What is compressed here unfolds to the same with zlib.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflated } from '../../src/pdf/deflated.ts';

test('a font comes back, at two thirds of its size or less', () => {
  const bytes = readFileSync('assets/fonts/NotoSans-Regular.ttf');
  const packed = deflated(bytes);
  expect(inflateSync(packed).equals(bytes)).toBe(true);
  expect(packed.length).toBeLessThan((bytes.length * 2) / 3);
});

test('a text of one byte a character is taken as those bytes', () => {
  expect(inflateSync(deflated('BT (\u00ff\u0000) Tj ET')).toString('latin1')).toBe('BT (\u00ff\u0000) Tj ET');
});
