// Tick boxes on pages -> form fields of a PDF that any reader ticks; all share two small drawings.
import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { number } from './draw-page.ts';
import { BOX_SIZE, PAGE } from './measures.ts';
import type { Mark } from './page-plan.ts';

export type BoxMark = Extract<Mark, { kind: 'box' }>;

export interface BoxDrawings {
  readonly ticked: PDFRef;
  readonly empty: PDFRef;
}

/** Without fonts, so that every reader shows the same tick. */
export function boxDrawings(context: PDFContext): BoxDrawings {
  const [size, edge] = [BOX_SIZE, 0.4];
  const square = `q 1 g 0 G 0.8 w ${edge} ${edge} ${size - 2 * edge} ${size - 2 * edge} re B Q`;
  const at = (x: number, y: number): string => `${number(x * size)} ${number(y * size)}`;
  const tick = `q 0 G 1.5 w 1 J 1 j ${at(0.22, 0.5)} m ${at(0.43, 0.27)} l ${at(0.8, 0.76)} l S Q`;
  const drawing = (content: string): PDFRef =>
    context.register(
      PDFRawStream.of(
        context.obj({
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, size, size],
          Resources: {},
          Length: content.length,
        }),
        new TextEncoder().encode(content),
      ),
    );
  return { ticked: drawing(`${square} ${tick}`), empty: drawing(square) };
}

/** `structParent`: the number under which the structure tree finds it. */
export function tickBox(
  context: PDFContext,
  { x, y, size, box }: BoxMark,
  page: PDFRef,
  drawings: BoxDrawings,
  structParent: number,
): PDFRef {
  const state = PDFName.of(box.isTicked ? 'Yes' : 'Off');
  return context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Btn',
      T: PDFHexString.fromText(box.name),
      TU: PDFHexString.fromText(box.tip),
      V: state,
      AS: state,
      Rect: [x, PAGE.height - y - size, x + size, PAGE.height - y],
      // Printed with the page.
      F: 4,
      MK: { BC: [0], BG: [1], CA: PDFHexString.of('34') },
      AP: { N: { Yes: drawings.ticked, Off: drawings.empty } },
      P: page,
      StructParent: structParent,
    }),
  );
}
