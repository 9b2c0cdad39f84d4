// A PNG -> its head and a copy with only the parts that make the picture; what is cut short or unpacks to too much is refused.
import { inflateSync } from 'node:zlib';
import type { PictureHead } from './picture-head.ts';
import { Refusal, refusals } from './refusal.ts';

/** By colour type: numbers a pixel has. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const kept: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const SIGNATURE_LENGTH = 8;

export interface WholePng {
  readonly head: PictureHead;
  readonly bytes: Uint8Array;
}

/** `pixels`: how many the picture may have. */
export function wholePng(bytes: Uint8Array, pixels: number): WholePng {
  const chunks = chunksOf(bytes);
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length < 13 || chunks.at(-1)?.type !== 'IEND')
    throw new Refusal(refusals.damagedPicture);
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width * height > pixels) throw new Refusal(refusals.tooManyPixels(width, height));
  const bits = view.getUint8(8) * (channels[view.getUint8(9)] ?? 0);
  if (width === 0 || height === 0 || bits === 0) throw new Refusal(refusals.damagedPicture);
  const parts = chunks.filter(({ type }) => kept.includes(type));
  refuseWrongData(
    parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    height * (Math.ceil((width * bits) / 8) + 1),
    view.getUint8(12) === 1,
  );
  const head: PictureHead = { width, height, bits, turn: 1 };
  return { head, bytes: Buffer.concat([bytes.subarray(0, SIGNATURE_LENGTH), ...parts.map(({ whole }) => whole)]) };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length && found.at(-1)?.type !== 'IEND'; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    found.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** `expected`: bytes of the unpacked lines; an interlaced picture has a few more. */
function refuseWrongData(data: readonly Uint8Array[], expected: number, isInterlaced: boolean): void {
  try {
    const { length } = inflateSync(Buffer.concat(data), { maxOutputLength: 2 * expected + 1024 });
    if (length >= expected || (isInterlaced && length > 0)) return;
  } catch {
    // Damaged, or it unpacks to more than the picture can hold.
  }
  throw new Refusal(refusals.damagedPicture);
}
