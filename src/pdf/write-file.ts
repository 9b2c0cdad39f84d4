// The objects of a PDF -> its bytes: streams as they are, all small objects in one compressed stream, and the table of both.
import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
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
  const putObject = (ref: PDFRef, bytes: Uint8Array): void => {
    entries.set(ref.objectNumber, [1, length, ref.generationNumber]);
    put(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    put(bytes);
    put(latin1('\nendobj\n'));
  };
  put(latin1('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n'));
  const small: (readonly [PDFRef, PDFObject])[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream || ref.generationNumber !== 0) putObject(ref, bytesOf(object));
    else small.push([ref, object]);
  }
  const group = context.nextRef();
  small.forEach(([ref], i) => {
    entries.set(ref.objectNumber, [2, group.objectNumber, i]);
  });
  putObject(group, groupOf(context, small));
  const table = context.nextRef();
  const start = length;
  entries.set(table.objectNumber, [1, start, 0]);
  putObject(table, tableOf(context, entries, table.objectNumber + 1));
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return joined(parts, length);
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** First the number and the place of each object, then the objects. */
function groupOf(context: PDFContext, small: readonly (readonly [PDFRef, PDFObject])[]): Uint8Array {
  const objects: Uint8Array[] = [];
  const index: number[] = [];
  let length = 0;
  for (const [ref, object] of small) {
    const bytes = bytesOf(object);
    index.push(ref.objectNumber, length);
    objects.push(bytes, space);
    length += bytes.length + 1;
  }
  const first = latin1(`${index.join(' ')} `);
  const contents = joined([first, ...objects], first.length + length);
  return streamOf(context, { Type: 'ObjStm', N: small.length, First: first.length }, contents);
}

const space = latin1(' ');

function tableOf(context: PDFContext, entries: ReadonlyMap<number, Entry>, size: number): Uint8Array {
  const rows = new DataView(new ArrayBuffer(size * 7));
  for (let number = 0; number < size; number += 1) {
    const [kind, where, index] = entries.get(number) ?? ([0, 0, number === 0 ? 0xffff : 0] as const);
    rows.setUint8(number * 7, kind);
    rows.setUint32(number * 7 + 1, where);
    rows.setUint16(number * 7 + 5, index);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = { ...(Root ? { Root } : {}), ...(Info ? { Info } : {}), ...(ID ? { ID } : {}) };
  return streamOf(context, { Type: 'XRef', Size: size, W: [1, 4, 2], ...trailer }, new Uint8Array(rows.buffer));
}

function streamOf(
  context: PDFContext,
  entries: Record<string, PDFObject | string | number | number[]>,
  contents: Uint8Array,
): Uint8Array {
  const bytes = deflated(contents);
  const dict = bytesOf(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }));
  const parts = [dict, latin1('\nstream\n'), bytes, latin1('\nendstream')];
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}
