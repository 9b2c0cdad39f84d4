// How often each symbol occurs -> how many bits its code has (Huffman), none longer than a limit; and the codes themselves.

/** A symbol that never occurs gets no code, save beside a lone one: readers want every code to be in use. */
export function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols = Array.from(counts.keys()).filter((symbol) => (counts[symbol] ?? 0) > 0);
  symbols.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  if (symbols.length < 2) {
    const [only = 0] = symbols;
    lengths[only] = 1;
    lengths[only === 0 ? 1 : 0] = 1;
    return lengths;
  }
  const depths = depthsOf(symbols.map((symbol) => counts[symbol] ?? 0));
  withinLimit(depths, limit);
  symbols.forEach((symbol, i) => {
    lengths[symbol] = depths[i] ?? 0;
  });
  return lengths;
}

/** Of the leaves of the tree that joins the two least of these weights again and again; the weights rise. */
function depthsOf(weights: readonly number[]): number[] {
  const leaves = weights.length;
  const joined = [...weights];
  const parents: number[] = [];
  let [leaf, node] = [0, leaves];
  const least = (): number => {
    const takesLeaf = leaf < leaves && (node >= joined.length || (joined[leaf] ?? 0) <= (joined[node] ?? 0));
    return takesLeaf ? leaf++ : node++;
  };
  for (let i = 1; i < leaves; i += 1) {
    const [one, other] = [least(), least()];
    parents[one] = joined.length;
    parents[other] = joined.length;
    joined.push((joined[one] ?? 0) + (joined[other] ?? 0));
  }
  const depths = joined.map(() => 0);
  for (let i = joined.length - 2; i >= 0; i -= 1) depths[i] = 1 + (depths[parents[i] ?? 0] ?? 0);
  return depths.slice(0, leaves);
}

/**
 * Codes past the limit are cut; then the rarest of the others are lengthened until all fit again, and the most frequent
 * shortened as far as there is room, for readers want none to spare. The depths fall.
 */
function withinLimit(depths: number[], limit: number): void {
  let room = 2 ** limit;
  depths.forEach((depth, i) => {
    depths[i] = Math.min(depth, limit);
    room -= 2 ** (limit - Math.min(depth, limit));
  });
  for (let i = 0; room < 0; i += 1) {
    for (let depth = depths[i] ?? limit; room < 0 && depth < limit; depth += 1) {
      depths[i] = depth + 1;
      room += 2 ** (limit - depth - 1);
    }
  }
  for (let i = depths.length - 1; room > 0 && i >= 0; i -= 1) {
    for (let depth = depths[i] ?? 0; 2 ** (limit - depth) <= room; depth -= 1) {
      depths[i] = depth - 1;
      room -= 2 ** (limit - depth);
    }
  }
}

/** Codes of those lengths as the format orders them, with their bits turned round, as they are written. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  const counts = new Uint16Array(17);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  for (let length = 1; length < 16; length += 1) next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    let [code, turned] = [next[length] ?? 0, 0];
    next[length] = code + 1;
    for (let bit = 0; bit < length; bit += 1) {
      turned = (turned << 1) | (code & 1);
      code >>= 1;
    }
    return turned;
  });
}
