// What is compressed here unfolds to the same with zlib, whatever it is, and is not much larger than zlib's own.
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../src/pdf/deflated.ts';

const unfolded = (content: Uint8Array | string, effort: number): Buffer => inflateSync(deflated(content, effort));
/** Symbols whose frequencies grow like Fibonacci numbers: their codes would be longer than the format allows. */
const steep = (): Uint8Array => {
  const [bytes, counts]: [number[], number[]] = [[], [1, 1]];
  while (counts.length < 24) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
  counts.forEach((count, symbol) => {
    for (let i = 0; i < count; i += 1) bytes.push((symbol * 37) & 0xff);
  });
  // In an order in which hardly anything repeats.
  return Uint8Array.from(bytes, (_, i) => bytes[(i * 48_271) % bytes.length] ?? 0);
};

describe('compression', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['two alike', Uint8Array.of(7, 7)],
    ['many alike, longer than the window', new Uint8Array(100_000)],
    ['a repeat just within the window', new TextEncoder().encode(`abcdef${'.'.repeat(32_700)}abcdef`)],
    ['every byte once', Uint8Array.from({ length: 256 }, (_, i) => i)],
    ['codes that want to be longer than fifteen bits', steep()],
    ['a font', new Uint8Array(readFileSync('assets/fonts/NotoSans-Regular.ttf'))],
    ['a text', new Uint8Array(readFileSync('templates/checklist.yaml'))],
  ])('%s comes back', (_name, bytes) => {
    for (const effort of [1, 8, 64]) expect(unfolded(bytes, effort).equals(Buffer.from(bytes))).toBe(true);
  });

  it('any bytes come back', () => {
    const few = fc.array(fc.nat(3), { maxLength: 600 }).map((bytes) => Uint8Array.from(bytes));
    fc.assert(
      fc.property(fc.oneof(few, fc.uint8Array({ maxLength: 2000 })), fc.constantFrom(1, 4, 32), (bytes, effort) =>
        unfolded(bytes, effort).equals(Buffer.from(bytes)),
      ),
      { numRuns: 300 },
    );
  });

  it('a text of one byte a character is taken as those bytes', () => {
    expect(unfolded('BT (\u00ff\u0000) Tj ET', 8).toString('latin1')).toBe('BT (\u00ff\u0000) Tj ET');
  });

  it('is about as small as that of zlib', () => {
    for (const path of ['assets/fonts/NotoSans-Regular.ttf', 'templates/checklist.yaml', 'package-lock.json']) {
      const bytes = new Uint8Array(readFileSync(path));
      expect(deflated(bytes, 64).length).toBeLessThan(1.03 * deflateSync(bytes, { level: 9 }).length);
    }
  });
});
