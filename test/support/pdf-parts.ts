// The bytes of a PDF -> what tests ask of it: fonts, form fields, structure, bookmarks, attachments.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

export interface Element {
  readonly type: string;
  readonly language: string | undefined;
  /** What a picture shows, in words. */
  readonly description: string | undefined;
  readonly kids: readonly Element[];
  /** Marked stretches and annotations it stands for. */
  readonly marks: number;
}

export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFHexString || object instanceof PDFString ? object.decodeText() : undefined;

/** Each font with whether its program is inside. */
export function fontsOf({ context }: PDFDocument): readonly (readonly [name: string, isEmbedded: boolean])[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) return [];
    const descendant = object.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
    const name = object.lookup(PDFName.of('BaseFont'), PDFName).decodeText();
    return [[name, descriptor.lookup(PDFName.of('FontFile2')) instanceof PDFRawStream] as const];
  });
}

export function structureOf({ catalog }: PDFDocument): Element {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return elementOf(root.lookup(PDFName.of('K'), PDFDict));
}

function elementOf(dict: PDFDict): Element {
  const given = dict.lookup(PDFName.of('K'));
  const all = given instanceof PDFArray ? given.asArray().map((kid) => dict.context.lookup(kid)) : [given];
  const kids = all.filter((kid) => kid instanceof PDFDict && kid.has(PDFName.of('S')));
  return {
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    language: textOf(dict.lookup(PDFName.of('Lang'))),
    description: textOf(dict.lookup(PDFName.of('Alt'))),
    kids: kids.flatMap((kid) => (kid instanceof PDFDict ? [elementOf(kid)] : [])),
    marks: all.filter((kid) => kid !== undefined).length - kids.length,
  };
}

export const flat = (element: Element): readonly Element[] => [element, ...element.kids.flatMap(flat)];

/** Bookmarks in order, indented by their level. */
export function bookmarksOf({ catalog }: PDFDocument): readonly string[] {
  const level = (parent: PDFDict, depth: number): readonly string[] => {
    const found: string[] = [];
    for (let item = parent.lookup(PDFName.of('First')); item instanceof PDFDict; item = item.lookup(PDFName.of('Next')))
      found.push('  '.repeat(depth) + textOf(item.lookup(PDFName.of('Title'))), ...level(item, depth + 1));
    return found;
  };
  return level(catalog.lookup(PDFName.of('Outlines'), PDFDict), 0);
}

export function attachmentsOf({ catalog }: PDFDocument): ReadonlyMap<string, Uint8Array> {
  const names = catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
  const list = names.lookup(PDFName.of('Names'), PDFArray);
  return new Map(
    Array.from({ length: list.size() / 2 }, (_, i) => {
      const stream = list
        .lookup(2 * i + 1, PDFDict)
        .lookup(PDFName.of('EF'), PDFDict)
        .lookup(PDFName.of('F'));
      if (!(stream instanceof PDFRawStream)) throw new Error('an attachment without content');
      return [textOf(list.lookup(2 * i)) ?? '', decodePDFRawStream(stream).decode()] as const;
    }),
  );
}
