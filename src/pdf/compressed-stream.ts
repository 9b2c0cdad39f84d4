// Bytes, or a text of one byte a character -> a compressed stream object of a PDF.
import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { deflated } from './deflated.ts';

/** `level`: 1 is fast, 6 is small. */
export function compressedStream(
  context: PDFContext,
  content: Uint8Array | string,
  entries: Record<string, PDFObject | string | number>,
  level: number,
): PDFRef {
  const bytes = deflated(content, level);
  return context.register(
    PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }), bytes),
  );
}
