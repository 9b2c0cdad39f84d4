// An opened PDF -> its pages ready to be copied: counted within bounds, their boxes readable, and without what only acts on a screen.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';
import { Refusal, refusals } from './refusal.ts';
import { visibleBox } from './visible-box.ts';

/** Pages one file may have. */
const LIMIT = 2000;
const KIDS = PDFName.of('Kids');
const CONTENTS = PDFName.of('Contents');

/** Throws a Refusal. */
export function pagesOf(document: PDFDocument): readonly PDFPage[] {
  refuseTree(document);
  const pages = document.getPages();
  for (const page of pages) {
    const { width, height } = visibleBox(page);
    if (!(width > 0 && height > 0)) throw new Refusal(refusals.damagedPdf);
    refuseMissing(page);
    strip(page);
  }
  return pages;
}

function refuseTree({ catalog, context }: PDFDocument): void {
  let count = 0;
  const above = new Set<PDFObject>();
  const visit = (node: PDFObject | undefined): void => {
    if (node instanceof PDFPageLeaf) {
      count += 1;
      if (count > LIMIT) throw new Refusal(refusals.tooManyPages(LIMIT));
      return;
    }
    if (!(node instanceof PDFDict) || (above.size > 0 && !node.has(KIDS))) throw new Refusal(refusals.damagedPdf);
    if (above.has(node)) throw new Refusal(refusals.pageLoop);
    above.add(node);
    const kids = node.lookupMaybe(KIDS, PDFArray);
    for (const kid of kids?.asArray() ?? []) visit(context.lookup(kid));
    above.delete(node);
  };
  const tree = catalog.lookup(PDFName.of('Pages'));
  if (tree) visit(tree);
  if (count === 0) throw new Refusal(refusals.noPages);
}

/** What a page draws may have been in the part of a file that was cut off. */
function refuseMissing({ node }: PDFPage): void {
  const contents = node.lookup(CONTENTS);
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => node.context.lookup(part)) : [contents];
  if (node.has(CONTENTS) && parts.includes(undefined)) throw new Refusal(refusals.damagedPdf);
}

const ofPages = ['StructParents', 'AA', 'B', 'PresSteps', 'Tabs'].map((name) => PDFName.of(name));
const ofAnnotations = ['StructParent', 'A', 'AA', 'P', 'Popup'].map((name) => PDFName.of(name));

/** Numbers in the structure tree of the old file, links into it, and actions; what is to be seen stays. */
function strip({ node }: PDFPage): void {
  for (const name of ofPages) node.delete(name);
  const annotations = node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) {
    node.delete(PDFName.of('Annots'));
    return;
  }
  const { context } = node;
  const shown = annotations.asArray().filter((each) => {
    const annotation = context.lookup(each);
    if (!(annotation instanceof PDFDict)) return false;
    const kind = String(annotation.lookup(PDFName.of('Subtype')));
    for (const name of ofAnnotations) annotation.delete(name);
    return each instanceof PDFRef && kind !== '/Link' && kind !== '/Popup';
  });
  node.set(PDFName.of('Annots'), context.obj(shown));
}
