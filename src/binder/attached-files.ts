// A PDF -> the files attached to it, by name.
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { openPdf, unpacked } from './open-pdf.ts';
import { Refusal, refusals } from './refusal.ts';

/** Bytes one attachment may have. */
const LIMIT = 20_000_000;
/** Levels of the tree of names. */
const DEPTH = 10;

/** Throws a Refusal where the bytes are no PDF that can be read. */
export async function attachedFiles(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const document = await openPdf(bytes);
  try {
    const names = dictOf(document.catalog.lookup(PDFName.of('Names')));
    const pairs = filesUnder(document, names?.lookup(PDFName.of('EmbeddedFiles')), 0);
    return new Map(pairs.map(([name, stream]) => [name, contentOf(stream)]));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(refusals.damagedPdf);
  }
}

type Found = readonly [name: string, stream: PDFRawStream];

function filesUnder(document: PDFDocument, node: unknown, depth: number): readonly Found[] {
  const tree = dictOf(node);
  if (!tree || depth > DEPTH) return [];
  const [names, kids] = [tree.lookup(PDFName.of('Names')), tree.lookup(PDFName.of('Kids'))];
  const own = names instanceof PDFArray ? names.asArray().map((each) => document.context.lookup(each)) : [];
  const below = kids instanceof PDFArray ? kids.asArray().map((each) => document.context.lookup(each)) : [];
  return [
    ...own.flatMap((name, i) => {
      if (!(name instanceof PDFString || name instanceof PDFHexString)) return [];
      const stream = dictOf(dictOf(own[i + 1])?.lookup(PDFName.of('EF')))?.lookup(PDFName.of('F'));
      return stream instanceof PDFRawStream ? [[name.decodeText(), stream] as const] : [];
    }),
    ...below.flatMap((kid) => filesUnder(document, kid, depth + 1)),
  ];
}

const dictOf = (object: unknown): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);

function contentOf({ dict, contents }: PDFRawStream): Uint8Array {
  const filter = dict.lookup(PDFName.of('Filter'));
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (name === undefined) return contents;
  if (String(name) !== '/FlateDecode') throw new Refusal(refusals.damagedPdf);
  return unpacked(contents, LIMIT);
}
