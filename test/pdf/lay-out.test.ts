// Pages: nothing outside the margins, heads set again, rows whole or cut by lines, headings never last on a page.
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Paper } from '../../src/model/paper.ts';
import { readFaces } from '../../src/pdf/faces.ts';
import { blockStrips } from '../../src/pdf/lay-out-blocks.ts';
import { MARGIN, PAGE } from '../../src/pdf/measures.ts';
import { paginate } from '../../src/pdf/paginate.ts';
import { paperOf, paragraph, plain } from '../support/printed-paper.ts';

function pagesOf(paper: Paper) {
  const { strips } = blockStrips(paper, { faces: readFaces(), missing: [] });
  return paginate(strips).pages.map(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      const right = mark.x + mark.size * mark.letters.reduce((sum, { width }) => sum + width, 0);
      const text = mark.letters.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');
      return [{ text, x: mark.x, y: mark.y, right, isRead: mark.tag !== null }];
    }),
  );
}

const cell = (text: string): Cell => ({ paragraphs: [{ spans: [plain(text)] }] });
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: [{ share: 1 }, { share: 2 }],
  head: [{ spans: [plain('Number')] }, { spans: [plain('Text')] }],
  rows: rows.map((row) => row.map(cell)),
});
const heading = (text: string): Block => ({ kind: 'heading', level: 2, spans: [plain(text, true)] });
const long = '外国人来华工作许可申请材料 Certificate of no criminal record，'.repeat(12);

describe('pages', () => {
  const forty = Array.from({ length: 40 }, (_, i) => [String(i + 1), long.slice(0, 60 + 17 * i)]);
  const endless = [
    ['1', long.repeat(14)],
    ['2', 'x'.repeat(4000)],
  ];

  it.each([
    ['40 rows', [heading('Documents'), table(forty)]],
    ['rows longer than a page', [table(endless)]],
    [
      'a list and long words',
      [paragraph('W'.repeat(900)), { kind: 'list', items: [[{ spans: [plain(long)] }]] } as const],
    ],
  ])('%s stay inside the margins and lose nothing', (_name, blocks: readonly Block[]) => {
    const pages = pagesOf(paperOf(blocks));
    for (const { x, y, right } of pages.flat()) {
      expect(x).toBeGreaterThanOrEqual(MARGIN.left);
      expect(right).toBeLessThanOrEqual(PAGE.width - MARGIN.right + 0.01);
      expect(y).toBeLessThanOrEqual(PAGE.height - MARGIN.bottom);
    }
    const printed = pages
      .flat()
      .filter(({ isRead }) => isRead)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '');
    for (const block of blocks) {
      const texts =
        block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs)) : [];
      // Columns of a cut row are read one after the other on each page, so that each letter is counted instead.
      const letters = texts
        .flatMap(({ spans }) => spans.map(({ text }) => text))
        .join('')
        .replaceAll(/\s/g, '');
      if (letters !== '') expect(printed.length).toBeGreaterThanOrEqual(letters.length);
    }
  });

  it('set the head of a table again on each page, for the eye only', () => {
    const pages = pagesOf(paperOf([table(forty)]));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((marks, i) => {
      const [head] = marks;
      expect([head?.text, head?.isRead]).toEqual(['Number', i === 0]);
    });
  });

  it('do not end with a heading, wherever it falls', () => {
    for (let lines = 30; lines < 75; lines += 1) {
      const filler = Array.from({ length: lines }, (_, i) => paragraph(`line ${i}`));
      for (const page of pagesOf(
        paperOf([...filler, heading('Heading'), table(forty.slice(0, 3)), heading('Last'), paragraph('end')]),
      )) {
        expect(page.at(-1)?.text).not.toMatch(/Heading|Last|Text/);
      }
    }
  });
});
