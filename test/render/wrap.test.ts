// Lines broken at spaces and between Han characters, never wider than asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { wrap } from '../../src/render/wrap.ts';

describe('wrap', () => {
  it('breaks English at spaces', () => {
    expect(wrap('dated 2026-06-15 or later, issued in GB', 20)).toEqual(['dated 2026-06-15 or', 'later, issued in GB']);
  });

  it('breaks Chinese anywhere but before punctuation and after an opening bracket', () => {
    expect(wrap('按所提供的情况，待定', 14)).toEqual(['按所提供的情', '况，待定']);
    expect(wrap('规定（试行）', 6)).toEqual(['规定', '（试', '行）']);
  });

  it('keeps a date in a Chinese sentence whole', () => {
    expect(wrap('须在2026-12-15前', 12)).toEqual(['须在', '2026-12-15前']);
  });

  it('cuts a word that is wider than the column', () => {
    expect(wrap('Donaudampfschifffahrt', 8)).toEqual(['Donaudam', 'pfschiff', 'fahrt']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('is never wider than asked and loses nothing but spaces', () => {
    const character = fc.constantFrom(...'ab ,.（）《》中文许可：;-1');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
