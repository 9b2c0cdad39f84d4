// A picture -> its size in pixels, read from the head of the file.
import type { Picture } from '../model/paper.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Undefined where the bytes are not what the type says. */
export function pictureSize({ type, bytes }: Pick<Picture, 'type' | 'bytes'>): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return type === 'png' ? pngSize(view) : jpegSize(view);
}

function pngSize(view: DataView): PictureSize | undefined {
  const isPng = view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  return isPng ? positive(view.getUint32(16), view.getUint32(20)) : undefined;
}

/** The frame header is the first marker C0 to CF but C4, C8 and CC. */
function jpegSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker < 0xff01) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const positive = (width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
