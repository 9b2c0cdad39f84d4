// The objects of a PDF -> its bytes: streams as they are, all small objects in one compressed stream, the table of both, and an id.
import { createHash } from 'node:crypto';
import { type PDFContext, PDFHexString, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import { deflated } from './deflated.ts';

/** One line of the table: where an object begins in the file, or its place in the stream of small objects. */
type Entry = readonly [kind: 0 | 1 | 2, where: number, index: number];

/** Does in one pass what the writer of pdf-lib does in two, so that the level of compression may be chosen. */
export function writeFile(context: PDFContext): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries = new Map<number, Entry>();
  let length = 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const putObject = (ref: PDFRef, ...content: readonly Uint8Array[]): void => {
    entries.set(ref.objectNumber, [1, length, ref.generationNumber]);
    put(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    for (const bytes of content) put(bytes);
    put(latin1('\nendobj\n'));
  };
  put(latin1('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n'));
  const small: (readonly [PDFRef, PDFObject])[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      object.updateDict();
      putObject(ref, ...streamOf(object.dict, object.getContents()));
    } else if (ref.generationNumber !== 0) putObject(ref, latin1(`${object}`));
    else small.push([ref, object]);
  }
  const group = context.nextRef();
  small.forEach(([ref], i) => {
    entries.set(ref.objectNumber, [2, group.objectNumber, i]);
  });
  putObject(group, ...groupOf(context, small));
  const table = context.nextRef();
  const start = length;
  entries.set(table.objectNumber, [1, start, 0]);
  putObject(table, ...tableOf(context, entries, table.objectNumber + 1, idOf(parts)));
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts, length);
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** First the number and the place of each object, then the objects. */
function groupOf(context: PDFContext, small: readonly (readonly [PDFRef, PDFObject])[]): readonly Uint8Array[] {
  const index: number[] = [];
  // One text, turned into bytes once: pdf-lib measures an object before it writes it, and again all that it holds.
  let texts = '';
  for (const [ref, object] of small) {
    index.push(ref.objectNumber, texts.length);
    texts += `${object} `;
  }
  const first = `${index.join(' ')} `;
  return packedOf(context, { Type: 'ObjStm', N: small.length, First: first.length }, latin1(first + texts));
}

/** A digest of all that is written before it, so that the same paper has the same id and another has another. */
function idOf(parts: readonly Uint8Array[]): PDFHexString {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return PDFHexString.of(digest.digest('hex').slice(0, 32).toUpperCase());
}

function tableOf(
  context: PDFContext,
  entries: ReadonlyMap<number, Entry>,
  size: number,
  id: PDFHexString,
): readonly Uint8Array[] {
  const rows = new DataView(new ArrayBuffer(size * 7));
  for (let number = 0; number < size; number += 1) {
    const [kind, where, index] = entries.get(number) ?? ([0, 0, number === 0 ? 0xffff : 0] as const);
    rows.setUint8(number * 7, kind);
    rows.setUint32(number * 7 + 1, where);
    rows.setUint16(number * 7 + 5, index);
  }
  const { Root, Info } = context.trailerInfo;
  const trailer = { ...(Root ? { Root } : {}), ...(Info ? { Info } : {}), ID: [id, id] };
  return packedOf(context, { Type: 'XRef', Size: size, W: [1, 4, 2], ...trailer }, new Uint8Array(rows.buffer));
}

function packedOf(
  context: PDFContext,
  entries: Record<string, PDFObject | string | number | (number | PDFObject)[]>,
  contents: Uint8Array,
): readonly Uint8Array[] {
  const bytes = deflated(contents);
  return streamOf(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }), bytes);
}

/** The contents as they are, which pdf-lib copies byte by byte. */
const streamOf = (dict: PDFObject, contents: Uint8Array): readonly Uint8Array[] => [
  latin1(`${dict}\nstream\n`),
  contents,
  latin1('\nendstream'),
];
