// Bytes, or a text of one byte a character -> a compressed stream object of a PDF.
import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { deflated } from './deflated.ts';

export function compressedStream(
  context: PDFContext,
  content: Uint8Array | string,
  entries: Record<string, PDFObject | string | number>,
): PDFRef {
  const bytes = deflated(content);
  return context.register(
    PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }), bytes),
  );
}
