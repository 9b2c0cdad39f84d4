// The fonts that come with laihua -> faces that know which characters they have and how wide each is.
import { readFont } from '../load/bundled-fonts.ts';
import { type FontTables, fontTables } from './font-tables.ts';
import { type OpenFont, openFont } from './subsetter.ts';

export interface Face {
  /** The PostScript name. */
  readonly name: string;
  readonly isBold: boolean;
  readonly tables: FontTables;
  readonly font: OpenFont;
  /** Advance in parts of the em; undefined where the face lacks the character. */
  readonly widthOf: (codePoint: number) => number | undefined;
}

/** Faces in the order they are asked: Chinese with Latin, then the letters it lacks; strong text falls back to regular. */
export interface Faces {
  readonly regular: readonly Face[];
  readonly strong: readonly Face[];
}

let opened: Promise<Faces> | undefined;

/** Read once a process. */
export function openFaces(): Promise<Faces> {
  opened ??= readFaces();
  return opened;
}

async function readFaces(): Promise<Faces> {
  const regular = [await face('NotoSansSC-Regular', false), await face('NotoSans-Regular', false)];
  const strong = [await face('NotoSansSC-Bold', true), await face('NotoSans-Bold', true)];
  return { regular, strong: [...strong, ...regular] };
}

async function face(name: string, isBold: boolean): Promise<Face> {
  const bytes = readFont(`${name}.ttf`);
  const tables = fontTables(bytes);
  const widths = new Map<number, number | undefined>();
  const measured = (codePoint: number): number | undefined => {
    const glyph = tables.glyphOf(codePoint);
    return glyph === 0 ? undefined : tables.advanceOf(glyph) / tables.unitsPerEm;
  };
  return {
    name,
    isBold,
    tables,
    font: await openFont(bytes),
    widthOf: (codePoint) => {
      const known = widths.get(codePoint);
      if (known !== undefined) return known;
      const width = measured(codePoint);
      widths.set(codePoint, width);
      return width;
    },
  };
}
