// The name of a document and the number of a page -> a small drawing, placed at the lower right of a page as it is looked at.
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFPage, type PDFRef, PDFStream } from 'pdf-lib';
import { compressedStream } from '../pdf/compressed-stream.ts';
import { drawPage, number } from '../pdf/draw-page.ts';
import type { EmbeddedFont } from '../pdf/embed-fonts.ts';
import type { Face, Letter } from '../pdf/faces.ts';
import { PAGE } from '../pdf/measures.ts';
import { tag } from '../pdf/page-plan.ts';
import { visibleBox } from './visible-box.ts';

export interface StampInk {
  readonly context: PDFContext;
  readonly fonts: ReadonlyMap<Face, EmbeddedFont>;
  /** The fonts by name, and a white that lets what is beneath shine through. */
  readonly resources: PDFRef;
}

/** Points on a page as wide as A4; on others in proportion. */
const SIZE = 6.5;
const PAD = 2;
const EDGE = 9;

export function stampInk(context: PDFContext, fonts: ReadonlyMap<Face, EmbeddedFont>): StampInk {
  const byName = Object.fromEntries([...fonts.values()].map(({ key, ref }) => [key, ref]));
  const veil = context.obj({ Type: 'ExtGState', ca: 0.85 });
  return { context, fonts, resources: context.register(context.obj({ Font: byName, ExtGState: { Veil: veil } })) };
}

const widthOf = (letters: readonly Letter[]): number =>
  letters.reduce((sum, { width }) => sum + width, 0) * SIZE + 2 * PAD;

/**
 * Over what is there already, whatever state its drawing leaves behind; gives the drawing of the stamp. What is there is
 * read to nobody: what its own tags meant was left with the file it comes from.
 */
export function stampPage(page: PDFPage, letters: readonly Letter[], ink: StampInk): PDFRef {
  const { context } = ink;
  const { width: across, height: up, matrix } = visibleBox(page);
  const width = widthOf(letters);
  const edge = Math.min(EDGE, across / 20, up / 20);
  const scale = Math.min(Math.min(across, up) / PAGE.width, (across - 2 * edge) / width);
  const place = [scale, 0, 0, scale, across - edge - width * scale, edge].map(number).join(' ');
  const stamp = drawing(letters, width, ink);
  const name = addDrawing(page, stamp);
  const [before, after] = ['/Artifact BMC q', `Q EMC q ${matrix.map(number).join(' ')} cm ${place} cm /${name} Do Q`];
  const contents = page.node.lookup(PDFName.of('Contents'));
  const own = page.node.get(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray() : contents instanceof PDFStream && own ? [own] : [];
  page.node.set(
    PDFName.of('Contents'),
    context.obj([plainStream(context, before), ...streams, plainStream(context, after)]),
  );
  return stamp;
}

const plainStream = (context: PDFContext, content: string): PDFRef => context.register(context.stream(content));

function drawing(letters: readonly Letter[], width: number, { context, fonts, resources }: StampInk): PDFRef {
  const height = SIZE * 1.5;
  // The picture is what the page shows; its description stands in the tree.
  const figure = tag('Figure');
  const text = drawPage([{ kind: 'text', x: PAD, y: PAGE.height - SIZE * 0.42, size: SIZE, letters, tag: figure }], {
    fonts,
    pictureKey: () => '',
  });
  return compressedStream(
    context,
    `/Artifact BMC q /Veil gs 1 g 0 0 ${number(width)} ${number(height)} re f Q EMC\n0 g\n${text.content}`,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: context.obj([0, 0, width, height]),
      Resources: resources,
    },
  );
}

/** Resources may be shared between pages, so that the page gets its own list of drawings. */
function addDrawing({ node }: PDFPage, drawn: PDFRef): string {
  const { context } = node;
  const copyOf = (entries: unknown): PDFDict => {
    const copy = context.obj({});
    if (entries instanceof PDFDict) for (const [key, value] of entries.entries()) copy.set(key, value);
    return copy;
  };
  const resources = copyOf(context.lookup(node.getInheritableAttribute(PDFName.of('Resources'))));
  const drawings = copyOf(resources.lookup(PDFName.of('XObject')));
  let name = 'LaihuaStamp';
  while (drawings.has(PDFName.of(name))) name += 'x';
  drawings.set(PDFName.of(name), drawn);
  resources.set(PDFName.of('XObject'), drawings);
  node.set(PDFName.of('Resources'), resources);
  return name;
}
