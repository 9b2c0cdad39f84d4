// A page -> the part of it that is seen, the way it is turned, and the matrix that places a drawing on it as seen.
import type { PDFPage } from 'pdf-lib';

export interface VisibleBox {
  /** As looked at, after the page is turned. */
  readonly width: number;
  readonly height: number;
  /** Takes a place as looked at, from the lower left, to the page's own coordinates. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Throws where the page has no box of numbers. */
export function visibleBox(page: PDFPage): VisibleBox {
  const [media, crop] = [edgesOf(page.getMediaBox()), edgesOf(page.getCropBox())];
  const cut = {
    left: Math.max(media.left, crop.left),
    low: Math.max(media.low, crop.low),
    right: Math.min(media.right, crop.right),
    high: Math.min(media.high, crop.high),
  };
  // A crop box beside the page is not heeded.
  const { left, low, right, high } = cut.left < cut.right && cut.low < cut.high ? cut : media;
  const [width, height] = [right - left, high - low];
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { width: height, height: width, matrix: [0, 1, -1, 0, right, low] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, -1, right, high] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, 1, 0, left, high] };
    default:
      return { width, height, matrix: [1, 0, 0, 1, left, low] };
  }
}

/** The corners of a box may be given in any order. */
const edgesOf = ({ x, y, width, height }: Rectangle) => ({
  left: Math.min(x, x + width),
  low: Math.min(y, y + height),
  right: Math.max(x, x + width),
  high: Math.max(y, y + height),
});
