// The bytes of a PDF from a stranger -> the document, or why it cannot be used; it is never unpacked without bounds.
import { constants, inflateSync } from 'node:zlib';
import {
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFObjectStreamParser,
  type PDFRawStream,
  PDFXRefStreamParser,
} from 'pdf-lib';
import { Refusal, refusals } from './refusal.ts';

/** Bytes that the object streams of one file may unpack to, together. */
const UNPACKED = 100_000_000;

/** What pdf-lib may still unpack while it reads one file; it reads a file in one go. */
let left = 0;
let refused: Refusal | undefined;
let isGuarded = false;

export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  guard();
  left = UNPACKED;
  refused = undefined;
  // pdf-lib writes to the terminal what it thinks of odd numbers; what a reader must know is said elsewhere.
  const { console: screen } = globalThis;
  const { warn } = screen;
  screen.warn = () => undefined;
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch (error) {
    // pdf-lib passes no error of ours on, and its own are told apart by their words alone.
    if (refused) throw refused;
    const isEncrypted = error instanceof Error && /is encrypted/.test(error.message);
    throw new Refusal(isEncrypted ? refusals.encrypted : refusals.damagedPdf);
  } finally {
    screen.warn = warn;
  }
}

/** pdf-lib unpacks object streams whole, whatever their size; each is measured first. */
function guard(): void {
  if (isGuarded) return;
  isGuarded = true;
  const [objects, references] = [PDFObjectStreamParser.forStream, PDFXRefStreamParser.forStream];
  PDFObjectStreamParser.forStream = (stream, ...rest) => {
    measure(stream);
    return objects(stream, ...rest);
  };
  PDFXRefStreamParser.forStream = (stream) => {
    measure(stream);
    return references(stream);
  };
}

function measure({ dict, contents }: PDFRawStream): void {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : [];
  const packing = filters.map(String).filter((name) => !['/ASCIIHexDecode', '/ASCII85Decode'].includes(name));
  if (packing.length === 0) return;
  try {
    if (filters.length > 1 || packing[0] !== '/FlateDecode') throw new Refusal(refusals.inflates);
    left -= unpacked(contents, left).length;
  } catch (error) {
    if (error instanceof Refusal) refused ??= error;
    throw error;
  }
}

/** Throws a Refusal where it is more than `limit`. */
export function unpacked(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooMuch ? refusals.inflates : refusals.damagedPdf);
  }
}
