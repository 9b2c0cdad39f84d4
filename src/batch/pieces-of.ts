// A file -> its bytes piece by piece, so that a file larger than memory can be read.
import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const PIECE = 1 << 18;

export function* piecesOf(absolute: string): Generator<Uint8Array> {
  const file = openSync(absolute, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
