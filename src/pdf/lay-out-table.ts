// A table -> strips: one a row, or several where a row is higher than a page bears, with its head to set again on each page.
import type { Language } from '../model/localized-text.ts';
import type { Cell, Table } from '../model/paper.ts';
import { onlyLanguage, type PlacedLine, pairLines, paragraphLines } from './lay-out-lines.ts';
import type { Lettering } from './letters.ts';
import {
  BAR,
  BOX_SIZE,
  CELL,
  LINES,
  PARAGRAPH_GAP,
  TABLE_GAP,
  TEXT_HEIGHT,
  TEXT_WIDTH,
  TYPE_SIZES,
} from './measures.ts';
import { type Mark, type Strip, type Tag, tag, under } from './page-plan.ts';

interface Place {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'right' | undefined;
}

/** A row higher than this is set in pieces. */
const HIGHEST_ROW = TEXT_HEIGHT * 0.45;
/** A first row lower than this is not left alone under its head. */
const LOW_ROW = 36;

export function tableStrips(table: Table, parent: Tag, lettering: Lettering): readonly Strip[] {
  const places = placesOf(table);
  const owner = under(parent, tag('Table'));
  const head = headStrip(table, places, owner, lettering);
  // Set again it is decoration: its words were read once.
  const repeated = head && { ...head, gap: 0, marks: head.marks.map((mark) => ({ ...mark, tag: null })) };
  // Lines to sign on stay on one page; elsewhere the last row is not left alone on one.
  const rows = table.rows.flatMap((cells, i) => {
    const rest = table.rows.length - 1 - i;
    const keepsNext = table.rowHeight === undefined ? rest === 1 && i > 0 : rest > 0;
    return rowStrips(table, cells, places, under(owner, tag('TR')), lettering, keepsNext);
  });
  return [
    ...(head ? [head] : []),
    ...rows.map((row, i) => ({
      ...row,
      keepsNext: row.keepsNext || (i === 0 && rows.length > 2 && row.height < LOW_ROW),
      gap: head === undefined && i === 0 ? TABLE_GAP : 0,
      ...(repeated ? { repeated } : {}),
    })),
  ];
}

function placesOf({ columns }: Table): readonly Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = 0;
  return columns.map(({ share, align }) => {
    const place = { left, width: (TEXT_WIDTH * share) / shares, align };
    left += place.width;
    return place;
  });
}

function headStrip({ head }: Table, places: readonly Place[], owner: Tag, lettering: Lettering): Strip | undefined {
  if (!head) return undefined;
  const row = under(owner, tag('TR'));
  const cells = head.map(({ spans }, i) => {
    const place = places[i] ?? { left: 0, width: TEXT_WIDTH, align: undefined };
    const language = onlyLanguage(spans);
    const cell = under(row, tag('TH', { scope: 'Column', ...(language === null ? {} : { language }) }));
    const setting = { size: TYPE_SIZES.small, width: inner(place), align: place.align };
    return { place, lines: pairLines(spans, setting, cell, lettering) };
  });
  const height = Math.max(...cells.map(({ lines }) => heightOf(lines))) + 2 * CELL.down;
  const ruled: readonly Mark[] = [
    { kind: 'shade', x: 0, y: 0, width: TEXT_WIDTH, height, tag: null },
    { kind: 'line', x: 0, y: 0, width: TEXT_WIDTH, weight: LINES.strong, tag: null },
    { kind: 'line', x: 0, y: height, width: TEXT_WIDTH, weight: LINES.strong, tag: null },
  ];
  const marks = [...ruled, ...cells.flatMap(({ place, lines }) => stacked(lines, place.left + CELL.across, CELL.down))];
  return { height, gap: TABLE_GAP, keepsNext: true, marks };
}

const inner = ({ width }: Place): number => width - 2 * CELL.across;
const heightOf = (lines: readonly PlacedLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** Lines under each other from a corner. */
function stacked(lines: readonly PlacedLine[], left: number, top: number): readonly Mark[] {
  let y = top;
  return lines.flatMap(({ height, marks }) => {
    const at = y;
    y += height;
    return marks.map((mark) => ({ ...mark, x: mark.x + left, y: mark.y + at }));
  });
}

function rowStrips(
  { rowHeight = 0 }: Table,
  cells: readonly Cell[],
  places: readonly Place[],
  row: Tag,
  lettering: Lettering,
  keepsNext: boolean,
): readonly Strip[] {
  const columns = cells.map((cell, i) => {
    const place = places[i] ?? { left: 0, width: TEXT_WIDTH, align: undefined };
    const language = loneLanguage(cell);
    const more = { ...(cell.isRowHead ? { scope: 'Row' as const } : {}), ...(language === null ? {} : { language }) };
    const owner = under(row, tag(cell.isRowHead ? 'TH' : 'TD', more));
    return { place, lines: cellLines(cell, place, owner, lettering) };
  });
  const height = Math.max(...columns.map(({ lines }) => heightOf(lines)));
  const pieces = height <= HIGHEST_ROW ? [columns] : inPieces(columns);
  return pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1;
    const filled = Math.max(...piece.map(({ lines }) => heightOf(lines))) + 2 * CELL.down;
    const high = isLast ? Math.max(filled, rowHeight) : filled;
    const marks = piece.flatMap(({ place, lines }) => stacked(lines, place.left + CELL.across, CELL.down));
    const rule: Mark = { kind: 'line', x: 0, y: high, width: TEXT_WIDTH, weight: LINES.hair, tag: null };
    return { height: high, gap: 0, keepsNext, marks: isLast ? [...marks, rule] : marks };
  });
}

interface ColumnOfLines {
  readonly place: Place;
  readonly lines: readonly PlacedLine[];
}

function inPieces(columns: readonly ColumnOfLines[]): readonly (readonly ColumnOfLines[])[] {
  const pieces: (readonly ColumnOfLines[])[] = [];
  for (let rest = columns; rest.some(({ lines }) => lines.length > 0); ) {
    const counts = rest.map(({ lines }) => fitting(lines));
    pieces.push(rest.map(({ place, lines }, i) => ({ place, lines: lines.slice(0, counts[i]) })));
    rest = rest.map(({ place, lines }, i) => ({ place, lines: lines.slice(counts[i]) }));
  }
  return pieces;
}

/** How many lines a piece takes, at least one. */
function fitting(lines: readonly PlacedLine[]): number {
  let height = 0;
  const over = lines.findIndex((line) => {
    height += line.height;
    return height > HIGHEST_ROW;
  });
  return over === -1 ? lines.length : Math.max(1, over);
}

/** A lone paragraph needs no element under that of its cell, which then says its language. */
const loneLanguage = ({ paragraphs }: Cell): Language | null => {
  const [only, ...more] = paragraphs;
  return only && more.length === 0 ? onlyLanguage(only.spans) : null;
};

function cellLines(cell: Cell, place: Place, owner: Tag, lettering: Lettering): readonly PlacedLine[] {
  const { paragraphs, box, bar } = cell;
  const width = inner(place);
  const isLone = paragraphs.length === 1;
  const lines = paragraphs.flatMap((paragraph, i) => {
    const own = paragraphLines(paragraph, width, isLone ? { within: owner } : owner, lettering, place.align);
    return i === 0 ? own : spaced(own, PARAGRAPH_GAP / 2);
  });
  const boxed: readonly PlacedLine[] = box
    ? [
        {
          height: BOX_SIZE + 2,
          marks: [{ kind: 'box', x: 0, y: 1, size: BOX_SIZE, box, tag: under(owner, tag('Form')) }],
        },
      ]
    : [];
  const barred: readonly PlacedLine[] = bar
    ? [
        {
          height: BAR.height + 2 * BAR.gap,
          marks: [{ kind: 'bar', x: 0, y: BAR.gap, width, height: BAR.height, bar, tag: null }],
        },
      ]
    : [];
  return [...boxed, ...lines, ...barred];
}

/** The first line moved down. */
export const spaced = (lines: readonly PlacedLine[], gap: number): readonly PlacedLine[] =>
  lines.map((line, i) =>
    i > 0 ? line : { height: line.height + gap, marks: line.marks.map((mark) => ({ ...mark, y: mark.y + gap })) },
  );
