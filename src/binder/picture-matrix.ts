// A picture and the page it goes on -> the size of the page and the matrix that stands the picture upright inside its margins.
import { PAGE } from '../pdf/measures.ts';
import type { Turn } from './picture-head.ts';

type Matrix = readonly [number, number, number, number, number, number];

export interface PicturePlace {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Of the unit square that a picture fills. */
  readonly matrix: Matrix;
}

const MARGIN = 36;
/** Points a pixel takes at most: 150 to the inch, so that a small photo is not blown up. */
const PIXEL = 72 / 150;

/** `width` and `height` in pixels as looked at. */
export function picturePlace({
  width,
  height,
  turn,
}: {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}): PicturePlace {
  const [across, up] = width > height ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const scale = Math.min(PIXEL, (across - 2 * MARGIN) / width, (up - 2 * MARGIN) / height);
  const [w, h] = [width * scale, height * scale];
  const [x, y] = [(across - w) / 2, (up - h) / 2];
  const [a, b, c, d, e, f] = turned[turn];
  return { width: across, height: up, matrix: [a * w, b * h, c * w, d * h, x + e * w, y + f * h] };
}

/** The unit square as it lies in the file -> as it is looked at. */
const turned: Readonly<Record<Turn, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
