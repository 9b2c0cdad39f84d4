// A JPEG or PNG -> its size, depth and which way up it is held; one that is cut short or damaged is refused.
import { Refusal, refusals } from './refusal.ts';

/** As Exif counts: 1 is upright, 3 upside down, 6 lies on its left side, 8 on its right; the even rest are mirrored. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface PictureHead {
  /** Pixels as they lie in the file. */
  readonly width: number;
  readonly height: number;
  /** Of one pixel, all colours together. */
  readonly bits: number;
  readonly turn: Turn;
}

const turns: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8];
const ORIENTATION = 0x0112;
/** Baseline, extended and progressive, in Huffman code: what every reader of PDF knows. */
const usualFrames: readonly number[] = [0xc0, 0xc1, 0xc2];
const notFrames: readonly number[] = [0xc4, 0xc8, 0xcc];

export function jpegHead(bytes: Uint8Array): PictureHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let turn: Turn = 1;
  let frame: Omit<PictureHead, 'turn'> | undefined;
  let at = 2;
  // Markers up to the start of the scan.
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw new Refusal(refusals.damagedPicture);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) turn = exifTurn(bytes.subarray(at + 4, at + 2 + length)) ?? turn;
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker)) {
      if (!usualFrames.includes(marker)) throw new Refusal(refusals.rareJpeg);
      if (at + 10 > bytes.length) break;
      frame = {
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        bits: view.getUint8(at + 4) * view.getUint8(at + 9),
      };
    }
    at += 2 + length;
  }
  const isWhole = bytes[at + 1] === 0xda && Buffer.from(bytes.subarray(at)).lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
  if (!frame || !isWhole || frame.width === 0 || frame.height === 0) throw new Refusal(refusals.damagedPicture);
  return { ...frame, turn };
}

/** Tag 0x0112 of the first directory. */
function exifTurn(segment: Uint8Array): Turn | undefined {
  if (Buffer.from(segment.subarray(0, 6)).toString('latin1') !== 'Exif\0\0') return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  if (view.byteLength < 8) return undefined;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, isLittle) === ORIENTATION)
      return turns.find((turn) => turn === view.getUint16(entry + 8, isLittle));
  }
  return undefined;
}
