// Lines: no mark of punctuation at the wrong end, numbers whole, nothing wider than its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/pdf/break-lines.ts';
import { readFaces } from '../../src/pdf/faces.ts';
import { lettersOf } from '../../src/pdf/letters.ts';

const faces = readFaces();
function linesOf(text: string, width: number): readonly string[] {
  const { letters } = lettersOf([{ text, language: null }], { faces, missing: [] });
  return breakLines(letters, width).map(({ from, to }) =>
    letters
      .slice(from, to)
      .map(({ codePoint }) => String.fromCodePoint(codePoint))
      .join(''),
  );
}
const widthOf = (text: string): number =>
  lettersOf([{ text, language: null }], { faces, missing: [] }).letters.reduce((sum, { width }) => sum + width, 0);

describe('lines', () => {
  const text =
    '外国人（含港澳台）应当——自行在“外国人来华工作管理服务系统”提交《申请表》，10:30–11:00；年薪￥420,000元（≥85分）。';
  it.each([4, 5, 6, 7, 8, 11, 16, 23])(
    '%d em wide: no closing mark begins a line, no opening mark ends one',
    (width) => {
      const lines = linesOf(text, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、；：！？）》」』”’%]/);
        expect(line).not.toMatch(/[（《「『“‘￥]$/);
      }
    },
  );

  it('numbers, dates and ranges stay whole where they fit', () => {
    expect(linesOf('pages 35–45 and 2026-12-15, 420,000 CNY', 6)).toEqual(expect.arrayContaining(['2026-12-15,']));
    expect(linesOf('aa 35–45', 3.2)).toEqual(['aa', '35–45']);
  });

  it('a word wider than its place is cut and loses nothing', () => {
    const lines = linesOf('https://example.org/averyveryverylongaddress/without/any/end', 8);
    expect(lines.join('')).toBe('https://example.org/averyveryverylongaddress/without/any/end');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(8);
  });

  it('whatever the text and the width, all letters are kept in order and every line fits', () => {
    const character = fc.constantFrom(...'ab C1,.;:!?()-–/ 外国人，。（）《》“”—…%￥');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.double({ min: 2, max: 20, noNaN: true }), (all, width) => {
        const lines = linesOf(all.join(''), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join('').replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });
});
