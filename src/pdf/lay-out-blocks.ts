// The blocks of a paper -> strips in reading order, and the structure tree they belong to.

import { pictureSize } from '../load/picture-size.ts';
import type { Block, Heading, Letterhead, Paper, Paragraph } from '../model/paper.ts';
import { onlyLanguage, type PlacedLine, paragraphLines, sizeOf, textLines } from './lay-out-lines.ts';
import { tableStrips } from './lay-out-table.ts';
import type { Lettering } from './letters.ts';
import {
  HEADING_GAPS,
  HEADING_SIZES,
  LINE_HEIGHT,
  LINES,
  LIST_INDENT,
  PARAGRAPH_GAP,
  TEXT_WIDTH,
  TYPE_SIZES,
} from './measures.ts';
import { type Mark, type Strip, type Tag, tag, under } from './page-plan.ts';

export interface Laid {
  readonly root: Tag;
  readonly strips: readonly Strip[];
}

export function blockStrips({ letterhead, blocks }: Paper, lettering: Lettering): Laid {
  const root = tag('Document');
  const strips = [
    ...(letterhead ? letterheadStrips(letterhead, root, lettering) : []),
    ...blocks.flatMap((block, i) => kept(stripsOf(block, root, lettering), blocks, i)),
  ];
  return { root, strips };
}

function stripsOf(block: Block, root: Tag, lettering: Lettering): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, root, lettering);
    case 'paragraph':
      return textStrips(paragraphLines(block.paragraph, TEXT_WIDTH, root, lettering), PARAGRAPH_GAP);
    case 'list': {
      const list = under(root, tag('L'));
      return block.items.flatMap((item) => itemStrips(item, list, lettering));
    }
    case 'table':
      return tableStrips(block, root, lettering);
  }
}

/** Paragraphs that lead to a table, a list or a part of their section, a few at most, stay with it. */
function kept(strips: readonly Strip[], blocks: readonly Block[], i: number): readonly Strip[] {
  const next = blocks.slice(i, i + LEADING + 1).find(({ kind }) => kind !== 'paragraph');
  const before = blocks.slice(Math.max(0, i - LEADING), i).findLast(({ kind }) => kind !== 'paragraph');
  const opensPart = next?.kind === 'heading' && before?.kind === 'heading' && before.level < next.level;
  const leads = blocks[i]?.kind === 'paragraph' && (next?.kind === 'table' || next?.kind === 'list' || opensPart);
  return leads ? strips.map((strip) => ({ ...strip, keepsNext: true })) : strips;
}

/** Three lines in two languages. */
const LEADING = 6;

function headingStrips({ level, spans, bookmark }: Heading, root: Tag, lettering: Lettering): readonly Strip[] {
  const language = onlyLanguage(spans);
  const owner = under(root, tag(`H${level}`, language === null ? {} : { language }));
  const size = HEADING_SIZES[level];
  const lines = textLines(spans, { size, width: TEXT_WIDTH, lineHeight: LINE_HEIGHT * 0.9 }, owner, lettering);
  return lines.map((line, i) => ({
    height: line.height + (i === lines.length - 1 ? PARAGRAPH_GAP : 0),
    gap: i === 0 ? HEADING_GAPS[level] : 0,
    keepsNext: true,
    marks: line.marks,
    ...(i === 0 && bookmark !== undefined ? { bookmark: { title: bookmark, level } } : {}),
  }));
}

/** No single line of a paragraph is left alone at the end or the beginning of a page. */
const textStrips = (lines: readonly PlacedLine[], gap: number): readonly Strip[] =>
  lines.map(({ height, marks }, i) => ({
    height,
    gap: i === 0 ? gap : 0,
    keepsNext: lines.length > 1 && (i === 0 || i === lines.length - 2),
    marks,
  }));

function itemStrips(paragraphs: readonly Paragraph[], list: Tag, lettering: Lettering): readonly Strip[] {
  const item = under(list, tag('LI'));
  const label = under(item, tag('Lbl'));
  const body = under(item, tag('LBody'));
  const size = sizeOf(paragraphs[0]?.look);
  const bullet: Mark = { kind: 'bullet', x: 3, y: (size * LINE_HEIGHT) / 2, size: size * 0.3, tag: label };
  return paragraphs.flatMap((paragraph, i) => {
    const lines = paragraphLines(paragraph, TEXT_WIDTH - LIST_INDENT, body, lettering).map((line, j) => ({
      height: line.height,
      marks: [
        ...(i === 0 && j === 0 ? [bullet] : []),
        ...line.marks.map((mark) => ({ ...mark, x: mark.x + LIST_INDENT })),
      ],
    }));
    return textStrips(lines, i === 0 ? PARAGRAPH_GAP : PARAGRAPH_GAP / 2);
  });
}

const LOGO = { width: 130, height: 42 } as const;

function letterheadStrips({ name, lines, logo }: Letterhead, root: Tag, lettering: Lettering): readonly Strip[] {
  const size = logo && pictureSize(logo);
  const scale = size ? Math.min(LOGO.width / size.width, LOGO.height / size.height) : 0;
  const [width, height] = size ? [size.width * scale, size.height * scale] : [0, 0];
  const left = logo ? width + 12 : 0;
  const setting = (type: number) => ({ size: type, width: TEXT_WIDTH - left });
  const placed = [
    ...textLines(name, setting(11), under(root, tag('P')), lettering),
    ...lines.flatMap((line) => textLines([line], setting(TYPE_SIZES.small), under(root, tag('P')), lettering)),
  ];
  const textHeight = placed.reduce((sum, line) => sum + line.height, 0);
  const high = Math.max(height, textHeight) + 8;
  let y = Math.max(0, (height - textHeight) / 2);
  const marks: Mark[] = placed.flatMap((line) => {
    const top = y;
    y += line.height;
    return line.marks.map((mark) => ({ ...mark, x: mark.x + left, y: mark.y + top }));
  });
  if (logo) {
    const figure = under(root, tag('Figure', { description: logo.description }));
    marks.push({ kind: 'picture', x: 0, y: 0, width, height, picture: logo, tag: figure });
  }
  marks.push({ kind: 'line', x: 0, y: high, width: TEXT_WIDTH, weight: LINES.strong, tag: null });
  return [{ height: high + 4, gap: 0, keepsNext: true, marks }];
}
