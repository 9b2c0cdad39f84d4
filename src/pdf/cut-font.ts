// A font and code points -> a smaller font with their glyphs alone, in an order that makes its tables short.
import { writeTables } from './font-file.ts';
import type { FontTables } from './font-tables.ts';

export interface CutFont {
  readonly bytes: Uint8Array;
  /** The new number of each code point's glyph. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advances by the new numbers, in units of the em; all that follow are one em wide. */
  readonly advances: readonly number[];
}

/** Readers of a PDF find glyphs by their numbers, so the font needs no table of characters. The same set gives the same bytes. */
export function cutFont(font: FontTables, codePoints: readonly number[]): CutFont {
  const order = orderOf(font, codePoints.map(font.glyphOf));
  const numbers = new Map(order.map((glyph, i) => [glyph, i]));
  const outlines = order.map((glyph) => renumbered(font, glyph, numbers));
  const narrow = order.findLastIndex((glyph) => !isWide(font, glyph)) + 1;
  // One glyph of an em stands for the widths of all after it.
  const measured = Math.min(order.length, narrow + 1);
  const [glyf, loca] = joined(outlines);
  const head = Uint8Array.from(font.table('head'));
  const [hhea, maxp] = [Uint8Array.from(font.table('hhea')), Uint8Array.from(font.table('maxp'))];
  // The sum over the whole font is checked by nobody.
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, loca.isLong ? 1 : 0);
  viewOf(hhea).setUint16(34, measured);
  viewOf(maxp).setUint16(4, order.length);
  return {
    bytes: writeTables(
      new Map([
        ['head', head],
        ['hhea', hhea],
        ['maxp', maxp],
        ['hmtx', metrics(font, order, outlines, measured)],
        ['loca', loca.bytes],
        ['glyf', glyf],
      ]),
    ),
    glyphs: new Map(codePoints.map((codePoint) => [codePoint, numbers.get(font.glyphOf(codePoint)) ?? 0])),
    advances: order.slice(0, narrow).map((glyph) => font.advanceOf(glyph)),
  };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const isWide = (font: FontTables, glyph: number): boolean => font.advanceOf(glyph) === font.unitsPerEm;

/** First the glyph for what is missing, then the narrow ones, then those of an em; parts of glyphs are glyphs too. */
function orderOf(font: FontTables, wanted: readonly number[]): readonly number[] {
  const all = new Set<number>();
  const add = (glyph: number): void => {
    if (all.has(glyph)) return;
    all.add(glyph);
    for (const at of partsAt(font.outlineOf(glyph))) add(viewOf(font.outlineOf(glyph)).getUint16(at));
  };
  for (const glyph of wanted) add(glyph);
  all.delete(0);
  const sorted = [...all].sort((a, b) => a - b);
  return [0, ...sorted.filter((glyph) => !isWide(font, glyph)), ...sorted.filter((glyph) => isWide(font, glyph))];
}

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [1, 8, 32, 64, 128];

/** Where an outline made of others names them. */
function partsAt(outline: Uint8Array): readonly number[] {
  if (outline.length === 0) return [];
  const view = viewOf(outline);
  if (view.getInt16(0) >= 0) return [];
  const found: number[] = [];
  for (let [at, flags] = [10, MORE]; flags & MORE; ) {
    flags = view.getUint16(at);
    found.push(at + 2);
    const scales = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    at += 4 + (flags & WORDS ? 4 : 2) + scales;
  }
  return found;
}

function renumbered(font: FontTables, glyph: number, numbers: ReadonlyMap<number, number>): Uint8Array {
  const outline = font.outlineOf(glyph);
  const parts = partsAt(outline);
  if (parts.length === 0) return outline;
  const own = Uint8Array.from(outline);
  const view = viewOf(own);
  for (const at of parts) view.setUint16(at, numbers.get(view.getUint16(at)) ?? 0);
  return own;
}

/** Outlines one after another at even places, and where each begins; halved in two bytes where that is enough. */
function joined(outlines: readonly Uint8Array[]) {
  const starts = [0];
  for (const { length } of outlines) starts.push((starts.at(-1) ?? 0) + length + (length % 2));
  const length = starts.at(-1) ?? 0;
  const bytes = new Uint8Array(length);
  outlines.forEach((outline, i) => {
    bytes.set(outline, starts[i]);
  });
  const size = length < 0x20000 ? 2 : 4;
  const loca = new Uint8Array(starts.length * size);
  const view = viewOf(loca);
  starts.forEach((start, i) => {
    if (size === 2) view.setUint16(2 * i, start / 2);
    else view.setUint32(4 * i, start);
  });
  return [bytes, { bytes: loca, isLong: size === 4 }] as const;
}

/** Advance and left edge of each glyph; of those after the last measured the left edge alone. */
function metrics(
  font: FontTables,
  order: readonly number[],
  outlines: readonly Uint8Array[],
  measured: number,
): Uint8Array {
  const bytes = new Uint8Array(2 * order.length + 2 * measured);
  const view = viewOf(bytes);
  order.forEach((glyph, i) => {
    const outline = outlines[i];
    const left = outline && outline.length > 0 ? viewOf(outline).getInt16(2) : 0;
    if (i < measured) view.setUint16(4 * i, font.advanceOf(glyph));
    view.setInt16(i < measured ? 4 * i + 2 : 2 * measured + 2 * i, left);
  });
  return bytes;
}
