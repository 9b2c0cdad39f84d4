// A character that no font has is told by its number and stands on the page as that number, never as an empty box.
import { describe, expect, it } from 'vitest';
import { composePdf } from '../../src/pdf/compose-pdf.ts';
import { paperOf, paragraph } from '../support/printed-paper.ts';
import { byMupdf, byPdfium } from '../support/rendered.ts';

async function printed(text: string) {
  const pdf = await composePdf(paperOf([paragraph(text)]));
  const bytes = await pdf.finish();
  const texts = [byMupdf(bytes), await byPdfium(bytes)].map(([page]) => (page?.text ?? '').replaceAll(/\s+/g, ' '));
  return { missing: pdf.missing.map(({ codePoint }) => codePoint), texts };
}

describe('characters no font has', () => {
  it.each([
    ['a rare Han character', '𠮷田', [0x20bb7], '[U+20BB7]田'],
    [
      'a name from right to left',
      'محمد (Muhammad)',
      [0x645, 0x62d, 0x645, 0x62f],
      '[U+0645 U+062D U+0645 U+062F] (Muhammad)',
    ],
    ['emoji with joiners', 'Ada 👩‍💻!', [0x1f469, 0x1f4bb], 'Ada [U+1F469 U+1F4BB]!'],
    ['half of a pair', 'x\ud83dy', [0xd83d], 'x[U+D83D]y'],
  ])('%s', async (_name, text, missing, shown) => {
    const result = await printed(text);
    expect(result.missing).toEqual(missing);
    for (const found of result.texts) expect(found).toContain(shown);
  });

  it('marks of direction, joiners and controls vanish without a word', async () => {
    const result = await printed('KELLER\u200e,\u0007 Ma\u00adria\u202e\ufe0f');
    expect(result.missing).toEqual([]);
    for (const found of result.texts) expect(found).toContain('KELLER, Maria');
  });

  it('letters with marks of their own are printed as one', async () => {
    expect((await printed('Zoe\u0308 Dvor\u030ca\u0301k')).missing).toEqual([]);
  });

  it('common names of Taiwan, Hong Kong and Japan and rare ones of the mainland are printed', async () => {
    expect((await printed('陳龍 劉德華 髙橋 斎藤 渡邊 喆堃玥镕')).missing).toEqual([]);
  });
});
