// The fonts that come with laihua -> faces that know which characters they have and how wide each is.
import { readFont } from '../load/bundled-fonts.ts';
import { type FontTables, fontTables } from './font-tables.ts';

/** A character in a face; there is one value for each. */
export interface Letter {
  readonly codePoint: number;
  readonly face: Face;
  /** Advance in parts of the em. */
  readonly width: number;
}

export interface Face {
  /** The PostScript name. */
  readonly name: string;
  readonly isBold: boolean;
  readonly tables: () => FontTables;
  /** Undefined where the face lacks the character. */
  readonly letterOf: (codePoint: number) => Letter | undefined;
}

/** Faces in the order they are asked: Chinese with Latin, then the letters it lacks; strong text falls back to regular. */
export interface Faces {
  readonly regular: readonly Face[];
  readonly strong: readonly Face[];
}

let faces: Faces | undefined;

/** Once a process. */
export function readFaces(): Faces {
  if (faces) return faces;
  const regular = [faceOf('NotoSansSC-Regular', false), faceOf('NotoSans-Regular', false)];
  const strong = [faceOf('NotoSansSC-Bold', true), faceOf('NotoSans-Bold', true)];
  faces = { regular, strong: [...strong, ...regular] };
  return faces;
}

/** The file of a face is read when a character is first looked up in it. */
function faceOf(name: string, isBold: boolean): Face {
  const letters = new Map<number, Letter | null>();
  let read: FontTables | undefined;
  const tables = (): FontTables => {
    read ??= fontTables(readFont(`${name}.ttf`));
    return read;
  };
  const face: Face = {
    name,
    isBold,
    tables,
    letterOf: (codePoint) => {
      const known = letters.get(codePoint);
      if (known !== undefined) return known ?? undefined;
      const font = tables();
      const glyph = font.glyphOf(codePoint);
      const letter = glyph === 0 ? null : { codePoint, face, width: font.advanceOf(glyph) / font.unitsPerEm };
      letters.set(codePoint, letter);
      return letter ?? undefined;
    },
  };
  return face;
}
