// What is compressed here unfolds to the same with zlib, and is the same on every machine.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflated } from '../../src/pdf/deflated.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a font comes back, at two thirds of its size or less', () => {
  const bytes = readFileSync('assets/fonts/NotoSans-Regular.ttf');
  const packed = deflated(bytes);
  expect(inflateSync(packed).equals(bytes)).toBe(true);
  expect(packed.length).toBeLessThan((bytes.length * 2) / 3);
});

test('a text of one byte a character is taken as those bytes', () => {
  expect(inflateSync(deflated('BT (\u00ff\u0000) Tj ET')).toString('latin1')).toBe('BT (\u00ff\u0000) Tj ET');
});

test('nothing is compressed to something that unfolds to nothing', () => {
  expect(inflateSync(deflated(new Uint8Array()))).toHaveLength(0);
});

/** Megabytes that hold no repetition, from a digest of the last part. */
function noise(megabytes: number): Buffer {
  const parts = [createHash('sha512').update('laihua').digest()];
  while (parts.length < megabytes * 16384)
    parts.push(
      createHash('sha512')
        .update(parts.at(-1) ?? '')
        .digest(),
    );
  return Buffer.concat(parts);
}

test('a file larger than what is taken at a time comes back, be it dense or empty', () => {
  const bytes = Buffer.concat([noise(3), Buffer.alloc(40_000_000), noise(1)]);
  const packed = deflated(bytes);
  expect(inflateSync(packed).equals(bytes)).toBe(true);
  expect(packed.length).toBeLessThan(4.5e6);
});

test('the same bytes come out wherever it runs', () => {
  expect(sha256(deflated(readFileSync('assets/fonts/NotoSans-Regular.ttf')))).toBe(
    '5a37349bce8761b9b862ba7bcef8849fcd280e338f453c478a828fff43fc5977',
  );
});
