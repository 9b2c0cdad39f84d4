// Bits of a compressed stream, lowest first -> bytes.

/** Written to by `putBits` alone. */
export interface BitSink {
  readonly bytes: Uint8Array;
  at: number;
  /** Bits that do not fill two bytes yet, and how many. */
  waiting: number;
  count: number;
}

/** `room`: the bytes it may come to at most. */
export const bitSink = (room: number): BitSink => ({ bytes: new Uint8Array(room), at: 0, waiting: 0, count: 0 });

/** `length`: 16 at most. */
export function putBits(sink: BitSink, bits: number, length: number): void {
  sink.waiting |= bits << sink.count;
  sink.count += length;
  if (sink.count < 16) return;
  sink.bytes[sink.at] = sink.waiting & 0xff;
  sink.bytes[sink.at + 1] = (sink.waiting >>> 8) & 0xff;
  sink.at += 2;
  sink.waiting >>>= 16;
  sink.count -= 16;
}

/** Fills the last byte with zeros; gives the bytes so far, as a view. */
export function endBits(sink: BitSink): Uint8Array {
  for (; sink.count > 0; sink.count -= 8) {
    sink.bytes[sink.at] = sink.waiting & 0xff;
    sink.at += 1;
    sink.waiting >>>= 8;
  }
  return sink.bytes.subarray(0, sink.at);
}
