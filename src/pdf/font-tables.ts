// The bytes of a TrueType font -> what setting text needs of it: glyphs by code point, advance widths and heights.

export interface FontTables {
  /** Glyph of a code point, 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance of a glyph in units of the em. */
  readonly advanceOf: (glyph: number) => number;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of all glyphs. */
  readonly box: readonly [number, number, number, number];
  readonly glyphs: number;
  /** The bytes of a table; they are not copied. */
  readonly table: (tag: string) => Uint8Array;
  /** The bytes that describe the shape of a glyph, none for one without; they are not copied. */
  readonly outlineOf: (glyph: number) => Uint8Array;
}

export function fontTables(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = (tag: string): readonly [at: number, length: number] => {
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const record = 12 + i * 16;
      if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag)
        return [view.getUint32(record + 8), view.getUint32(record + 12)];
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const at = (tag: string): number => place(tag)[0];
  const [head, hhea, hmtx, maxp, loca, glyf] = [at('head'), at('hhea'), at('hmtx'), at('maxp'), at('loca'), at('glyf')];
  const isLong = view.getInt16(head + 50) === 1;
  const startOf = (glyph: number): number =>
    glyf + (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  const measured = view.getUint16(hhea + 34);
  const glyphs = glyphsByCodePoint(view, at('cmap'));
  return {
    glyphOf: (codePoint) => (codePoint > 0xffff ? glyphs.high.get(codePoint) : glyphs.low[codePoint]) ?? 0,
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)),
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyphs: view.getUint16(maxp + 4),
    table: (tag) => {
      const [start, length] = place(tag);
      return bytes.subarray(start, start + length);
    },
    outlineOf: (glyph) => bytes.subarray(startOf(glyph), startOf(glyph + 1)),
  };
}

/** Glyphs by code point: those of the basic plane as an array, the few others by name. */
interface GlyphTable {
  readonly low: Uint16Array;
  readonly high: Map<number, number>;
}

/** Of the subtables for Unicode the widest: format 12, else format 4. */
function glyphsByCodePoint(view: DataView, cmap: number): GlyphTable {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const found: GlyphTable = { low: new Uint16Array(0x10000), high: new Map() };
  const wide = subtables.find((subtable) => view.getUint16(subtable) === 12);
  const narrow = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (wide !== undefined) readSegmentedCoverage(view, wide, found);
  else if (narrow !== undefined) readSegments(view, narrow, found);
  else throw new Error('the font has no cmap for Unicode');
  return found;
}

function readSegmentedCoverage(view: DataView, subtable: number, found: GlyphTable): void {
  for (let i = 0; i < view.getUint32(subtable + 12); i += 1) {
    const group = subtable + 16 + i * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (codePoint > 0xffff) found.high.set(codePoint, glyph + codePoint - first);
      else found.low[codePoint] = glyph + codePoint - first;
    }
  }
}

function readSegments(view: DataView, subtable: number, found: GlyphTable): void {
  const length = view.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + length];
  const [deltas, ranges] = [starts + length, starts + 2 * length];
  for (let segment = 0; segment < length; segment += 2) {
    const [first, last] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const [delta, range] = [view.getUint16(deltas + segment), view.getUint16(ranges + segment)];
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint += 1) {
      const raw = range === 0 ? codePoint : view.getUint16(ranges + segment + range + 2 * (codePoint - first));
      if (raw !== 0) found.low[codePoint] = (raw + delta) & 0xffff;
    }
  }
}
