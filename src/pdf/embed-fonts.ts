// Faces and the characters used of each -> font objects of a PDF: a subset as a Type 0 font, with widths and the way back to text.
import { createHash } from 'node:crypto';
import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { cutFont } from './cut-font.ts';
import { deflated } from './deflated.ts';
import type { Face } from './faces.ts';

export interface EmbeddedFont {
  /** Its name among the resources of a page. */
  readonly key: string;
  readonly ref: PDFRef;
  /** The glyph of a character as it stands inside the brackets of a text: two bytes, or more where one must be escaped. */
  readonly glyph: (codePoint: number) => string;
}

/** A subset as it goes into a file; the same characters give the same bytes. */
interface Subset {
  readonly tagged: string;
  readonly glyphs: ReadonlyMap<number, string>;
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly toUnicode: Uint8Array;
  /** From glyph 0 on, in thousandths of the em; all that follow are one em wide. */
  readonly widths: readonly number[];
}

/** Of the last papers written in this process: a batch often repeats itself. */
const kept = new Map<string, Subset>();
const KEPT_AT_MOST = 8;
export function embedFonts(
  context: PDFContext,
  used: ReadonlyMap<Face, ReadonlySet<number>>,
): ReadonlyMap<Face, EmbeddedFont> {
  const embedded = new Map<Face, EmbeddedFont>();
  for (const [face, codePoints] of [...used].sort(([a], [b]) => (a.name < b.name ? -1 : 1))) {
    const subset = subsetOf(face, codePoints);
    const glyph = (codePoint: number): string => subset.glyphs.get(codePoint) ?? '';
    embedded.set(face, { key: `F${embedded.size}`, ref: fontObject(context, face, subset), glyph });
  }
  return embedded;
}

function subsetOf(face: Face, codePoints: ReadonlySet<number>): Subset {
  const sorted = [...codePoints].sort((a, b) => a - b);
  const key = `${face.name} ${String.fromCodePoint(...sorted)}`;
  const known = kept.get(key) ?? makeSubset(face, sorted);
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_AT_MOST && oldest !== undefined) kept.delete(oldest);
  return known;
}

function makeSubset(face: Face, codePoints: readonly number[]): Subset {
  const { bytes, glyphs, advances } = cutFont(face.tables(), codePoints);
  const scale = 1000 / face.tables().unitsPerEm;
  return {
    tagged: `${subsetTag(bytes)}+${face.name}`,
    glyphs: new Map([...glyphs].map(([codePoint, glyph]) => [codePoint, bytePair(glyph)])),
    program: deflated(bytes),
    programLength: bytes.length,
    toUnicode: deflated(toUnicodeMap([...glyphs])),
    widths: advances.map((advance) => Math.round(advance * scale)),
  };
}

/** Six letters that tell one subset from another, as PDF asks. */
function subsetTag(bytes: Uint8Array): string {
  const [...digest] = createHash('sha256').update(bytes).digest().subarray(0, 6);
  return String.fromCharCode(...digest.map((byte) => 65 + (byte % 26)));
}

/** The high byte and the low byte as characters; brackets, backslash and ends of lines mean something inside a text. */
const bytePair = (glyph: number): string =>
  String.fromCharCode(glyph >> 8, glyph & 0xff).replace(/[()\\\r\n]/g, (byte) => escapes[byte] ?? byte);
const escapes: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '(': '\\(', ')': '\\)', '\\': '\\\\' };

const hexOf = (number: number): string => number.toString(16).padStart(4, '0').toUpperCase();

/** Stretches of glyphs whose numbers have the same high byte, as PDF asks, a hundred in each at most. */
function stretchesOf(pairs: readonly (readonly [codePoint: number, glyph: number])[]) {
  const stretches: { readonly first: number; readonly codePoints: number[] }[] = [];
  for (const [codePoint, glyph] of pairs.toSorted(([, a], [, b]) => a - b)) {
    const last = stretches.at(-1);
    const follows = last && last.first + last.codePoints.length === glyph && glyph >> 8 === last.first >> 8;
    if (follows && last.codePoints.length < 100) last.codePoints.push(codePoint);
    else stretches.push({ first: glyph, codePoints: [codePoint] });
  }
  return stretches;
}

function toUnicodeMap(pairs: readonly (readonly [codePoint: number, glyph: number])[]): string {
  const utf16 = (codePoint: number): string => {
    const character = String.fromCodePoint(codePoint);
    return Array.from({ length: character.length }, (_, i) => hexOf(character.charCodeAt(i))).join('');
  };
  const ranges = stretchesOf(pairs).map(({ first, codePoints }) => {
    const last = first + codePoints.length - 1;
    return `<${hexOf(first)}> <${hexOf(last)}> [${codePoints.map((codePoint) => `<${utf16(codePoint)}>`).join('')}]`;
  });
  // A block may hold a hundred lines.
  const blocks = Array.from({ length: Math.ceil(ranges.length / 100) }, (_, i) => ranges.slice(i * 100, i * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function fontObject(context: PDFContext, face: Face, subset: Subset): PDFRef {
  const { ascent, descent, box, unitsPerEm } = face.tables();
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const name = PDFName.of(subset.tagged);
  const stream = (bytes: Uint8Array, more: Record<string, number>): PDFRef =>
    context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length, ...more }), bytes));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: glyphs are chosen by number, never by a Latin encoding.
      Flags: 4,
      FontBBox: box.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(ascent),
      Descent: scaled(descent),
      CapHeight: 733,
      StemV: face.isBold ? 140 : 80,
      FontFile2: stream(subset.program, { Length1: subset.programLength }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.of('41646F6265'),
        Ordering: PDFHexString.of('4964656E74697479'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 1000,
      W: widthArray(subset.widths),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream(subset.toUnicode, {}),
    }),
  );
}

/** Stretches of glyphs whose width is not the default of one em: first glyph, then their widths. */
function widthArray(widths: readonly number[]): (number | number[])[] {
  const found: (number | number[])[] = [];
  let run: number[] | undefined;
  widths.forEach((width, glyph) => {
    if (width === 1000) {
      run = undefined;
      return;
    }
    if (run) run.push(width);
    else {
      run = [width];
      found.push(glyph, run);
    }
  });
  return found;
}
