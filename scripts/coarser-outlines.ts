// The bytes of a TrueType font -> the same font with outlines on a coarser grid and without points that change nothing.
//
// What the eye cannot tell costs bytes in every dossier: on a grid of 1,000 to the em a character of Noto Sans SC takes half
// as much again as on one of 500, whose step is a sixtieth of a millimetre's tenth at the size of the text.
import { readTables, writeTables } from '../src/pdf/font-file.ts';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

/** `unitsPerEm` of the font that is made. */
export function coarserOutlines(bytes: Uint8Array, unitsPerEm: number): Uint8Array {
  const tables = readTables(bytes);
  const view = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const [head, hhea, hmtx, maxp, loca, glyf] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].map(view);
  if (!head || !hhea || !hmtx || !maxp || !loca || !glyf) throw new Error('the font lacks a table');
  const scale = unitsPerEm / head.getUint16(18);
  const scaled = (units: number): number => Math.round(units * scale);
  const glyphs = maxp.getUint16(4);
  const at = (glyph: number): number =>
    head.getInt16(50) === 0 ? 2 * loca.getUint16(glyph * 2) : loca.getUint32(glyph * 4);
  const made = Array.from({ length: glyphs }, (_, glyph) => {
    const [start, end] = [at(glyph), at(glyph + 1)];
    if (start === end) return new Uint8Array(0);
    const own = new DataView(glyf.buffer, glyf.byteOffset + start, end - start);
    return own.getInt16(0) < 0
      ? scaledComposite(own, scaled)
      : writeGlyph(
          readContours(own).map((contour) =>
            thinned(contour.map((point) => ({ ...point, x: scaled(point.x), y: scaled(point.y) }))),
          ),
        );
  });
  const newLoca = new DataView(new ArrayBuffer(4 * (glyphs + 1)));
  let length = 0;
  made.forEach((glyph, i) => {
    newLoca.setUint32(4 * i, length);
    length += glyph.length + (glyph.length % 2);
  });
  newLoca.setUint32(4 * glyphs, length);
  const newGlyf = new Uint8Array(length);
  made.forEach((glyph, i) => {
    newGlyf.set(glyph, newLoca.getUint32(4 * i));
  });
  head.setUint16(18, unitsPerEm);
  head.setInt16(50, 1);
  for (const field of [36, 38, 40, 42]) head.setInt16(field, scaled(head.getInt16(field)));
  for (const field of [4, 6, 8, 10, 12, 14, 16]) hhea.setInt16(field, scaled(hhea.getInt16(field)));
  const measured = hhea.getUint16(34);
  for (let i = 0; i < measured; i += 1) {
    hmtx.setUint16(4 * i, scaled(hmtx.getUint16(4 * i)));
    hmtx.setInt16(4 * i + 2, scaled(hmtx.getInt16(4 * i + 2)));
  }
  for (let i = measured; i < glyphs; i += 1) {
    const field = 4 * measured + 2 * (i - measured);
    hmtx.setInt16(field, scaled(hmtx.getInt16(field)));
  }
  return writeTables(new Map([...tables, ['loca', new Uint8Array(newLoca.buffer)], ['glyf', newGlyf]]));
}

const ON = 1;
const SHORT_X = 2;
const SHORT_Y = 4;
const REPEAT = 8;
/** With a short vector: it is positive; without: the coordinate stays. */
const SAME_X = 16;
const SAME_Y = 32;

function readContours(glyph: DataView): readonly (readonly Point[])[] {
  const contours = glyph.getInt16(0);
  const ends = Array.from({ length: contours }, (_, i) => glyph.getUint16(10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * contours;
  at += 2 + glyph.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.getUint8(at++);
    flags.push(flag);
    if (flag & REPEAT) for (let more = glyph.getUint8(at++); more > 0; more -= 1) flags.push(flag);
  }
  const coordinates = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph.getUint8(at++) : -glyph.getUint8(at++);
      else if (!(flag & same)) {
        value += glyph.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(SHORT_X, SAME_X);
  const ys = coordinates(SHORT_Y, SAME_Y);
  let from = 0;
  return ends.map((end) => {
    const points = Array.from({ length: end + 1 - from }, (_, i) => ({
      x: xs[from + i] ?? 0,
      y: ys[from + i] ?? 0,
      isOn: ((flags[from + i] ?? 0) & ON) !== 0,
    }));
    from = end + 1;
    return points;
  });
}

/** Without points that lie on the last one, on a straight line between their neighbours, or midway between two controls. */
function thinned(contour: readonly Point[]): readonly Point[] {
  let points = [...contour];
  for (let isThinner = true; isThinner && points.length > 3; ) {
    const at = points.findIndex((point, i) => {
      const before = points[(i + points.length - 1) % points.length];
      const after = points[(i + 1) % points.length];
      if (!before || !after || !point.isOn) return false;
      if (before.isOn && before.x === point.x && before.y === point.y) return true;
      if (before.isOn && after.isOn) {
        const [ax, ay, bx, by] = [point.x - before.x, point.y - before.y, after.x - point.x, after.y - point.y];
        return ax * by === ay * bx && ax * bx + ay * by >= 0;
      }
      return !before.isOn && !after.isOn && 2 * point.x === before.x + after.x && 2 * point.y === before.y + after.y;
    });
    isThinner = at !== -1;
    if (isThinner) points = points.filter((_, i) => i !== at);
  }
  return points;
}

function writeGlyph(all: readonly (readonly Point[])[]): Uint8Array {
  const contours = all.filter((contour) => contour.length > 2);
  if (contours.length === 0) return new Uint8Array(0);
  const points = contours.flat();
  const [flags, xBytes, yBytes]: [number[], number[], number[]] = [[], [], []];
  let [x, y] = [0, 0];
  const put = (delta: number, bytes: number[], short: number, same: number): number => {
    if (delta === 0) return same;
    if (Math.abs(delta) < 256) {
      bytes.push(Math.abs(delta));
      return short | (delta > 0 ? same : 0);
    }
    bytes.push((delta >> 8) & 0xff, delta & 0xff);
    return 0;
  };
  for (const point of points) {
    const flag =
      (point.isOn ? ON : 0) | put(point.x - x, xBytes, SHORT_X, SAME_X) | put(point.y - y, yBytes, SHORT_Y, SAME_Y);
    flags.push(flag);
    [x, y] = [point.x, point.y];
  }
  const packed: number[] = [];
  for (let i = 0; i < flags.length; ) {
    const flag = flags[i] ?? 0;
    let run = 1;
    while (flags[i + run] === flag && run < 256) run += 1;
    if (run > 2) packed.push(flag | REPEAT, run - 1);
    else for (let j = 0; j < run; j += 1) packed.push(flag);
    i += run;
  }
  const header = new DataView(new ArrayBuffer(12 + 2 * contours.length));
  header.setInt16(0, contours.length);
  header.setInt16(2, Math.min(...points.map((point) => point.x)));
  header.setInt16(4, Math.min(...points.map((point) => point.y)));
  header.setInt16(6, Math.max(...points.map((point) => point.x)));
  header.setInt16(8, Math.max(...points.map((point) => point.y)));
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    header.setUint16(10 + 2 * i, end);
  });
  return new Uint8Array([...new Uint8Array(header.buffer), ...packed, ...xBytes, ...yBytes]);
}

/** A glyph made of others keeps them; only where they stand is scaled. */
function scaledComposite(glyph: DataView, scaled: (units: number) => number): Uint8Array {
  const bytes = new Uint8Array(glyph.buffer.slice(glyph.byteOffset, glyph.byteOffset + glyph.byteLength));
  const view = new DataView(bytes.buffer);
  for (const field of [2, 4, 6, 8]) view.setInt16(field, scaled(view.getInt16(field)));
  for (let [at, flags] = [10, 32]; flags & 32; ) {
    flags = view.getUint16(at);
    const [isWide, isOffset] = [(flags & 1) !== 0, (flags & 2) !== 0];
    if (isOffset && isWide) for (const field of [at + 4, at + 6]) view.setInt16(field, scaled(view.getInt16(field)));
    else if (isOffset) for (const field of [at + 4, at + 5]) view.setInt8(field, scaled(view.getInt8(field)));
    at += 4 + (isWide ? 4 : 2);
    if (flags & 8) at += 2;
    else if (flags & 64) at += 4;
    else if (flags & 128) at += 8;
  }
  return bytes;
}
