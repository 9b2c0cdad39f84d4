// The marks of one page -> its content stream, with each stretch of one element numbered for the structure tree.
import type { EmbeddedFont } from './embed-fonts.ts';
import type { Face, Letter } from './faces.ts';
import { PAGE } from './measures.ts';
import type { Mark, Tag } from './page-plan.ts';

export interface DrawnPage {
  /** One byte a character. */
  readonly content: string;
  /** The element of each numbered stretch, by its number on the page. */
  readonly stretches: readonly Tag[];
}

export interface Drawing {
  readonly fonts: ReadonlyMap<Face, EmbeddedFont>;
  /** The name of a picture among the resources of the page. */
  readonly pictureKey: (mark: Extract<Mark, { kind: 'picture' }>) => string;
}

/** Shorter than a hundredth of a point nobody sees. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);
const upwards = (y: number): number => PAGE.height - y;

export function drawPage(marks: readonly Mark[], drawing: Drawing): DrawnPage {
  const parts: string[] = [];
  const stretches: Tag[] = [];
  let open: Tag | null | undefined;
  const enter = (owner: Tag | null): void => {
    if (owner === open) return;
    if (open !== undefined) parts.push('EMC');
    open = owner;
    if (owner === null) parts.push('/Artifact BMC');
    else parts.push(`/${owner.type} <</MCID ${stretches.push(owner) - 1}>> BDC`);
  };
  for (const mark of marks) {
    // A tick box is an annotation that the tree names by itself.
    if (mark.kind === 'box') continue;
    enter(mark.tag);
    parts.push(drawMark(mark, drawing));
  }
  if (open !== undefined) parts.push('EMC');
  return { content: parts.join('\n'), stretches };
}

function drawMark(mark: Exclude<Mark, { kind: 'box' }>, drawing: Drawing): string {
  const [x, y] = [number(mark.x), number(upwards(mark.y))];
  switch (mark.kind) {
    case 'text':
      return `BT 1 0 0 1 ${x} ${y} Tm ${shown(mark.letters, mark.size, drawing)} ET`;
    case 'line':
      return `${mark.weight} w ${x} ${y} m ${number(mark.x + mark.width)} ${y} l S`;
    case 'shade':
      return `0.93 g ${rectangle(mark.x, mark.y, mark.width, mark.height)} f 0 g`;
    case 'bullet':
      return `${rectangle(mark.x, mark.y - mark.size / 2, mark.size, mark.size)} f`;
    case 'bar':
      return drawBar(mark);
    case 'picture':
      return `q ${number(mark.width)} 0 0 ${number(mark.height)} ${x} ${number(upwards(mark.y + mark.height))} cm /${drawing.pictureKey(mark)} Do Q`;
  }
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `${number(x)} ${number(upwards(y + height))} ${number(width)} ${number(height)} re`;

/** Black what is sure, grey what is open, an outline what there is at most. */
function drawBar({ x, y, width, height, bar: { min, max, limit } }: Extract<Mark, { kind: 'bar' }>): string {
  const part = (points: number): number => (limit <= 0 ? 0 : width * Math.min(1, Math.max(0, points / limit)));
  return [
    `0.7 g ${rectangle(x, y, part(max), height)} f`,
    `0 g ${rectangle(x, y, part(min), height)} f`,
    `0.35 w ${rectangle(x, y, width, height)} S`,
  ].join(' ');
}

/** Letters of one face after another. */
function shown(letters: readonly Letter[], size: number, { fonts }: Drawing): string {
  const parts: string[] = [];
  let [face, glyphs]: [Face | undefined, string] = [undefined, ''];
  const end = (): void => {
    const font = face && fonts.get(face);
    if (font && glyphs !== '') parts.push(`/${font.key} ${number(size)} Tf (${glyphs}) Tj`);
    glyphs = '';
  };
  for (const letter of letters) {
    if (letter.face !== face) end();
    face = letter.face;
    glyphs += fonts.get(face)?.glyph(letter.codePoint) ?? '';
  }
  end();
  return parts.join(' ');
}
