// What the policies ask of an evidence file: type, kilobytes, pixels, colours; each miss is told with what was found and what is asked.
import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/binder/check-limits.ts';
import type { EvidenceFile } from '../../src/binder/evidence-file.ts';

const photo = (size: number, width: number, height: number, bits = 24): EvidenceFile => ({
  position: 0,
  type: 'photo',
  path: 'photo.jpg',
  size,
  content: { kind: 'jpeg', bytes: new Uint8Array(), width, height, turn: 1, bits },
  remarks: [],
});
const asked = {
  types: ['jpg'],
  kilobytes: { from: 40, to: 120 },
  pixels: { width: { from: 354, to: 420 }, height: { from: 472, to: 560 } },
  bit_depth: 24,
};
const told = (file: EvidenceFile, demand: Readonly<Record<string, unknown>> = asked): readonly string[] =>
  checkLimits(file, demand).map(({ en }) => en);

describe('a photo', () => {
  it('that keeps to every limit, ends included, is not spoken of', () => {
    expect(told(photo(40 * 1024, 354, 472))).toEqual([]);
    expect(told(photo(120 * 1024, 420, 560))).toEqual([]);
  });

  it('one byte too large or one pixel too small is told', () => {
    expect(told(photo(120 * 1024 + 1, 353, 472))).toEqual([
      'the file has 120.1 KB, asked for are 40-120 KB',
      'the file has 353 x 472 px, asked for are 354-420 x 472-560 px',
    ]);
  });

  it('in grey is told', () => {
    expect(told(photo(50_000, 360, 480, 8))).toEqual(['the file has 8 bit, asked for are 24 bit']);
  });

  it('where a PDF is asked for is told in both languages', () => {
    expect(checkLimits(photo(50_000, 360, 480), { types: ['pdf'] })).toEqual([
      { en: 'the file is a JPEG, asked for is PDF', zh: '文件为 JPEG，要求 PDF' },
    ]);
  });

  it('that could not be read is told elsewhere', () => {
    const { content: _, ...unread } = photo(1, 1, 1);
    expect(told(unread)).toEqual([]);
  });
});
