// The measures of a page, in points (72 to the inch): A4, its margins, type sizes and the thickness of lines.
import type { Heading, Look } from '../model/paper.ts';

export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 48, right: 48, top: 46, bottom: 56 } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;
/** The base line of the foot, from the top of the page. */
export const FOOT_LINE = PAGE.height - 30;
export const FOOT_SIZE = 7.5;

/** Han characters need more air between lines than Latin letters. */
export const LINE_HEIGHT = 1.42;
/** Of a line of that height, where the base line lies, in parts of the type size. */
export const BASE_LINE = 1.07;

export const TYPE_SIZES: Readonly<Record<Look, number>> = { lead: 10.5, body: 8.5, small: 7.25, fine: 6.5 };
export const HEADING_SIZES: Readonly<Record<Heading['level'], number>> = { 1: 17, 2: 12, 3: 9.5 };
export const HEADING_GAPS: Readonly<Record<Heading['level'], number>> = { 1: 4, 2: 15, 3: 9 };

export const PARAGRAPH_GAP = 3;
export const TABLE_GAP = 4;
export const CELL = { across: 4, down: 3 } as const;
export const BOX_SIZE = 10;
export const BAR = { height: 4, gap: 2.5 } as const;
export const LIST_INDENT = 12;
export const LINES = { strong: 0.9, hair: 0.35 } as const;
