// Every character of a page shows ink in two renderers, whether the page has few characters or many.
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.ts';
import { composePdf } from '../../src/pdf/compose-pdf.ts';
import { readFaces } from '../../src/pdf/faces.ts';
import { blockStrips } from '../../src/pdf/lay-out-blocks.ts';
import { paginate } from '../../src/pdf/paginate.ts';
import { paperOf, paragraph, plain } from '../support/printed-paper.ts';
import { byMupdf, byPdfium, inkIn, type RenderedPage } from '../support/rendered.ts';

const han = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => new TextDecoder('gb18030').decode(gb2312(from + i))).join('');
/** Characters of GB 2312 by number, in its order. */
const gb2312 = (number: number): Uint8Array => new Uint8Array([0xb0 + Math.floor(number / 94), 0xa1 + (number % 94)]);

const latin = 'Sphinx of black quartz, judge my vow! “35 × 45 mm” ≥ 85 — certificate (1/2) {3} [4] \\ 5';
const foreign = 'Łukasz Dvořák, Ştefan Ğökçe, Nguyễn Thị Hồng Đào, Αλέξανδρος, Владимир Щукин';

/** Where each visible character was set, in points from the top left of its page. */
function placesOf(paper: Paper) {
  const { strips } = blockStrips(paper, { faces: readFaces(), missing: [] });
  return paginate(strips).pages.flatMap(({ marks }, page) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      let { x } = mark;
      return mark.letters.flatMap(({ codePoint, width }) => {
        const left = x;
        x += width * mark.size;
        const character = String.fromCodePoint(codePoint);
        if (character.trim() === '') return [];
        return [{ page, character, x: left, y: mark.y - mark.size * 0.9, right: x, bottom: mark.y + mark.size * 0.25 }];
      });
    }),
  );
}

/** Characters without ink, and those that the renderers draw unlike each other. */
function faults(paper: Paper, one: readonly RenderedPage[], other: readonly RenderedPage[]) {
  return placesOf(paper).flatMap(({ page, character, x, y, right, bottom }) => {
    const [a, b] = [one[page], other[page]].map((each) => (each ? inkIn(each.picture, x, y, right, bottom) : 0));
    const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
    return low < 1 || high - low > 6 + 0.25 * high ? [`${character} on page ${page + 1}: ${a} ${b}`] : [];
  });
}

const papers: readonly (readonly [name: string, paper: Paper, distinct: number])[] = [
  ['ten characters', paperOf([paragraph('来华工作许可'), paragraph('foreigner')]), 10],
  ['a letter of 150 Han characters', paperOf([paragraph(han(0, 150)), paragraph(latin)]), 150],
  [
    '600 Han characters and Latin, regular and strong',
    paperOf([paragraph(han(200, 600)), paragraph(latin), paragraph(han(1500, 200), true), paragraph(latin, true)]),
    600,
  ],
  [
    'names in Latin, Vietnamese, Greek and Cyrillic letters',
    paperOf([paragraph(foreign), paragraph(foreign, true)]),
    50,
  ],
];

describe('ink', () => {
  it.each(papers)('%s', async (_name, paper) => {
    const pdf = await composePdf(paper);
    expect(pdf.missing).toEqual([]);
    const bytes = await pdf.finish();
    expect(faults(paper, byMupdf(bytes), await byPdfium(bytes))).toEqual([]);
  });

  it.each(papers)('%s is drawn as with the fonts uncut', async (_name, paper, distinct) => {
    // A last page with every character leaves the glyphs of the first where another cut puts them.
    const all = paragraph(han(0, 3755));
    const [own] = byMupdf(await (await composePdf(paper)).finish());
    const wide = await composePdf(
      paperOf([...paper.blocks, all], { foot: { left: [plain('foot')], right: [plain('{page} / {pages}')] } }),
    );
    const [other] = byMupdf(await wide.finish());
    const places = placesOf(paper).filter(({ page }) => page === 0);
    expect(new Set(places.map(({ character }) => character)).size).toBeGreaterThan(Math.min(distinct, 40) - 5);
    const unlike = places.filter(({ x, y, right, bottom }) => {
      const [a, b] = [own, other].map((each) => (each ? inkIn(each.picture, x, y, right, bottom) : -1));
      return a !== b;
    });
    expect(unlike.map(({ character }) => character)).toEqual([]);
  });

  it('the renderers find the text that was set', async () => {
    const bytes = await (
      await composePdf(paperOf([paragraph(`${foreign} 外国人来华工作许可`), paragraph(latin)]))
    ).finish();
    for (const [page] of [byMupdf(bytes), await byPdfium(bytes)]) {
      const text = (page?.text ?? '').replaceAll(/\s+/g, ' ');
      for (const part of [
        'Łukasz Dvořák',
        'Nguyễn Thị Hồng Đào',
        'Владимир',
        '外国人来华工作许可',
        'certificate',
        '35 × 45 mm',
        '—',
        '\\ 5',
      ])
        expect(text).toContain(part);
    }
  });
});
