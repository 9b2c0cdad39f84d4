// Bytes, or a text of one byte a character -> the same compressed as PDF reads it (RFC 1950 and 1951).
import { type BitSink, bitSink, endBits, putBits } from './bit-sink.ts';
import { codeLengths, codesOf } from './code-lengths.ts';
import { findRepeats } from './repeats.ts';

/** Symbols of a block, which has codes of its own. */
const BLOCK = 24_000;
const END_OF_BLOCK = 256;

/** The symbol of each length of a repeat and of each distance, with what is told after it in plain bits. */
const [lengthBases, lengthExtras] = [new Uint16Array(29), new Uint8Array(29)];
const [distanceBases, distanceExtras] = [new Uint16Array(30), new Uint8Array(30)];
const lengthSymbols = new Uint8Array(259);
/** Of distances below 257, then of the rest by their high bits. */
const [nearSymbols, farSymbols] = [new Uint8Array(257), new Uint8Array(256)];

for (let [symbol, base] = [0, 3]; symbol < 28; symbol += 1) {
  const extra = symbol < 8 ? 0 : (symbol >> 2) - 1;
  [lengthBases[symbol], lengthExtras[symbol]] = [base, extra];
  lengthSymbols.fill(symbol, base, base + (1 << extra));
  base += 1 << extra;
}
[lengthBases[28], lengthSymbols[258]] = [258, 28];
for (let [symbol, base] = [0, 1]; symbol < 30; symbol += 1) {
  const extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
  [distanceBases[symbol], distanceExtras[symbol]] = [base, extra];
  if (base < 257) nearSymbols.fill(symbol, base, base + (1 << extra));
  else farSymbols.fill(symbol, (base - 1) >> 7, ((base - 1) >> 7) + Math.max(1, (1 << extra) >> 7));
  base += 1 << extra;
}
const distanceSymbol = (distance: number): number =>
  (distance < 257 ? nearSymbols[distance] : farSymbols[(distance - 1) >> 7]) ?? 0;

/** `effort`: how many earlier places are compared for a repeat; 4 is fast, 64 is small. The same bytes on every machine. */
export function deflated(content: Uint8Array | string, effort: number): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  // No code is longer than 15 bits; the heads of blocks are short.
  const sink = bitSink(2 * bytes.length + 1024);
  putBits(sink, 0x78, 8);
  putBits(sink, 0x9c, 8);
  const symbols = findRepeats(bytes, effort);
  for (let from = 0; from === 0 || from < symbols.length; from += BLOCK)
    putBlock(sink, symbols.subarray(from, from + BLOCK), from + BLOCK >= symbols.length);
  const packed = endBits(sink);
  const whole = new Uint8Array(packed.length + 4);
  whole.set(packed);
  new DataView(whole.buffer).setUint32(packed.length, checkSum(bytes));
  return whole;
}

function checkSum(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let i = 0; i < bytes.length; ) {
    // As many as cannot overflow.
    for (const end = Math.min(i + 3800, bytes.length); i < end; i += 1) {
      a += bytes[i] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return b * 65536 + a;
}

function putBlock(sink: BitSink, symbols: Uint32Array, isLast: boolean): void {
  const [literals, distances] = [new Uint32Array(286), new Uint32Array(30)];
  const raise = (counts: Uint32Array, symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + 1;
  };
  raise(literals, END_OF_BLOCK);
  for (const symbol of symbols) {
    if (symbol < 256) raise(literals, symbol);
    else {
      raise(literals, 257 + (lengthSymbols[symbol >>> 16] ?? 0));
      raise(distances, distanceSymbol(symbol & 0xffff));
    }
  }
  const lengths = [codeLengths(literals, 15), codeLengths(distances, 15)] as const;
  const [literalLengths, distanceLengths] = lengths;
  const [literalCodes, distanceCodes] = [codesOf(literalLengths), codesOf(distanceLengths)];
  putBits(sink, isLast ? 1 : 0, 1);
  putBits(sink, 2, 2);
  putLengths(sink, literalLengths, distanceLengths);
  for (const symbol of symbols) {
    if (symbol < 256) {
      putBits(sink, literalCodes[symbol] ?? 0, literalLengths[symbol] ?? 0);
      continue;
    }
    const [length, distance] = [symbol >>> 16, symbol & 0xffff];
    const [one, other] = [lengthSymbols[length] ?? 0, distanceSymbol(distance)];
    putBits(sink, literalCodes[257 + one] ?? 0, literalLengths[257 + one] ?? 0);
    putBits(sink, length - (lengthBases[one] ?? 0), lengthExtras[one] ?? 0);
    putBits(sink, distanceCodes[other] ?? 0, distanceLengths[other] ?? 0);
    putBits(sink, distance - (distanceBases[other] ?? 0), distanceExtras[other] ?? 0);
  }
  putBits(sink, literalCodes[END_OF_BLOCK] ?? 0, literalLengths[END_OF_BLOCK] ?? 0);
}

/** The order in which the lengths of the codes for lengths are told. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** Tells the lengths of the codes, themselves in codes, with runs told once. */
function putLengths(sink: BitSink, literals: Uint8Array, distances: Uint8Array): void {
  const used = (lengths: Uint8Array, least: number): number =>
    Math.max(least, lengths.findLastIndex((length) => length > 0) + 1);
  const [literalCount, distanceCount] = [used(literals, 257), used(distances, 1)];
  const runs = runsOf([...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const lengths = codeLengths(counts, 7);
  const codes = codesOf(lengths);
  const told = Math.max(4, order.findLastIndex((symbol) => (lengths[symbol] ?? 0) > 0) + 1);
  putBits(sink, literalCount - 257, 5);
  putBits(sink, distanceCount - 1, 5);
  putBits(sink, told - 4, 4);
  for (const symbol of order.slice(0, told)) putBits(sink, lengths[symbol] ?? 0, 3);
  for (const { symbol, extra, bits } of runs) {
    putBits(sink, codes[symbol] ?? 0, lengths[symbol] ?? 0);
    putBits(sink, extra, bits);
  }
}

interface Run {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

/** 16 repeats the last length 3 to 6 times, 17 a zero 3 to 10 times, 18 a zero 11 to 138 times. */
function runsOf(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < lengths.length; ) {
    const length = lengths[i] ?? 0;
    let run = 1;
    while (run < 138 && lengths[i + run] === length) run += 1;
    const follows = lengths[i - 1] === length;
    if (length === 0 && run >= 11) runs.push({ symbol: 18, extra: run - 11, bits: 7 });
    else if (length === 0 && run >= 3) runs.push({ symbol: 17, extra: run - 3, bits: 3 });
    else if (length !== 0 && follows && run >= 3) {
      run = Math.min(run, 6);
      runs.push({ symbol: 16, extra: run - 3, bits: 2 });
    } else {
      run = 1;
      runs.push({ symbol: length, extra: 0, bits: 0 });
    }
    i += run;
  }
  return runs;
}
