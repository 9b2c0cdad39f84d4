// Drawn pages and the tree of what they say -> tick boxes, and the structure of the PDF that a screen reader follows.
import { type PDFDocument, PDFName, PDFNumber, type PDFPage, type PDFRef, PDFStream } from 'pdf-lib';
import type { Mark, Tag } from './page-plan.ts';
import { type Place, structureTree } from './structure-tree.ts';
import { type BoxMark, boxDrawings, tickBox } from './tick-boxes.ts';

export interface TaggedPages {
  readonly root: Tag;
  readonly pages: {
    readonly marks: readonly Mark[];
    /** The element of each numbered stretch of the page. */
    readonly stretches: readonly Tag[];
    readonly page: PDFPage;
  }[];
  /** Drawings laid over a page that is not ours, each with one numbered stretch, and what it stands for. */
  readonly drawings: { readonly tag: Tag; readonly page: PDFRef; readonly drawing: PDFRef }[];
}

/** Pages are numbered first in the parent tree, then the tick boxes, then the drawings. */
export function tagPages({ context, catalog }: PDFDocument, { root, pages, drawings }: TaggedPages): void {
  const places = new Map<Tag, Place[]>();
  const add = (tag: Tag, place: Place): void => {
    const known = places.get(tag);
    if (known) known.push(place);
    else places.set(tag, [place]);
  };
  const parents: (readonly Tag[] | Tag)[] = pages.map(({ stretches }) => stretches);
  const boxes = boxDrawings(context);
  const fields: PDFRef[] = [];
  pages.forEach(({ marks, stretches, page: { node, ref } }, i) => {
    node.set(PDFName.of('StructParents'), PDFNumber.of(i));
    stretches.forEach((tag, stretch) => {
      add(tag, { page: ref, stretch });
    });
    const own = marks.filter(isBox).map((mark) => {
      const field = tickBox(context, mark, ref, boxes, parents.length);
      if (mark.tag) {
        parents.push(mark.tag);
        add(mark.tag, { page: ref, annotation: field });
      }
      return field;
    });
    if (own.length > 0) node.set(PDFName.of('Annots'), context.obj(own));
    fields.push(...own);
  });
  for (const { tag, page, drawing } of drawings) {
    context.lookup(drawing, PDFStream).dict.set(PDFName.of('StructParents'), PDFNumber.of(parents.length));
    parents.push([tag]);
    add(tag, { page, drawing });
  }
  if (fields.length > 0) catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: fields }));
  catalog.set(PDFName.of('StructTreeRoot'), structureTree(context, { root, places, parents }));
}

const isBox = (mark: Mark): mark is BoxMark => mark.kind === 'box';
