// Bytes -> the same as single bytes and as repeats of what stood before, within 32 kilobytes.

const [SHORTEST, LONGEST, WINDOW] = [3, 258, 32768];
const HASH_BITS = 15;
const MASK = WINDOW - 1;
/** A repeat as long as this is taken without looking for a longer one. */
const LONG_ENOUGH = 48;

/** Where three bytes like these stood last, and where before that; shared by all calls, which do not overlap. */
const newest = new Int32Array(1 << HASH_BITS);
const earlier = new Int32Array(WINDOW);
let found = new Uint32Array(1 << 16);

/**
 * A single byte as itself, a repeat as its length in the upper half and how far back it stood in the lower; a view that
 * the next call writes over. `effort`: how many earlier places are compared at most.
 */
export function findRepeats(bytes: Uint8Array, effort: number): Uint32Array {
  const end = bytes.length;
  if (found.length < end) found = new Uint32Array(2 * end);
  newest.fill(-1);
  const last = end - SHORTEST;
  let [i, count, waiting] = [0, 0, 0];
  while (i < end) {
    // A repeat waits while a longer one may begin at the next byte.
    const length = waiting >>> 16;
    let better = 0;
    if (i <= last) {
      const before = enter(bytes, i);
      if (length < LONG_ENOUGH && before >= 0)
        better = longestAt(bytes, i, before, Math.max(length, SHORTEST - 1), effort);
    }
    if (length > 0 && better === 0) {
      found[count++] = waiting;
      waiting = 0;
      const next = i - 1 + length;
      for (i += 1; i < next; i += 1) if (i <= last) enter(bytes, i);
      continue;
    }
    if (length > 0) found[count++] = bytes[i - 1] ?? 0;
    if (better === 0) found[count++] = bytes[i] ?? 0;
    waiting = better;
    i += 1;
  }
  if (waiting > 0) found[count++] = waiting;
  return found.subarray(0, count);
}

/** Notes where three bytes stand; gives where they stood before, or something like them, else -1. */
function enter(bytes: Uint8Array, i: number): number {
  const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
  const hash = Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
  const before = newest[hash] ?? -1;
  earlier[i & MASK] = before;
  newest[hash] = i;
  return before;
}

/** The longest repeat at `i` above `least`, else 0. */
function longestAt(bytes: Uint8Array, i: number, first: number, least: number, effort: number): number {
  const most = Math.min(LONGEST, bytes.length - i);
  let [length, at, best] = [least, first, 0];
  for (let tries = effort; tries > 0 && at >= 0 && i - at < WINDOW && length < most; tries -= 1) {
    if (bytes[at + length] === bytes[i + length] && bytes[at] === bytes[i]) {
      let same = 1;
      while (same < most && bytes[at + same] === bytes[i + same]) same += 1;
      if (same > length) {
        length = same;
        best = (length << 16) | (i - at);
      }
    }
    at = earlier[at & MASK] ?? -1;
  }
  return best;
}
