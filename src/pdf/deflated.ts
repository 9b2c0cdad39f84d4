// Bytes, or a text of one byte a character -> the same compressed. By a zlib in WebAssembly: that of Node.js writes other bytes on other machines (ADR 6).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../once.ts';

/** What zlib-streams exports of zlib; addresses are offsets in its memory. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  deflate_new(): number;
  deflate_init(stream: number, level: number): number;
  /** The bytes written, in the lower three bytes, and what zlib answers, in the upper one. */
  deflate_process(stream: number, input: number, length: number, output: number, room: number, flush: number): number;
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

/** Of compression, 1 to 9: at 4 files are a twelfth smaller and take a quarter longer. */
const LEVEL = 2;
/** Bytes taken and given at a time. */
const CHUNK = 1 << 18;
const NO_FLUSH = 0;
const FINISH = 4;
const OK = 0;
const STREAM_END = 1;

const zlib = once(() => {
  const require = createRequire(import.meta.url);
  const file = require.resolve('zlib-streams/zlib-streams.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const calls = exports as unknown as Zlib;
  calls._initialize();
  return { calls, input: calls.malloc(CHUNK), output: calls.malloc(CHUNK) };
});

export function deflated(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const { calls, input, output } = zlib();
  const stream = calls.deflate_new();
  calls.deflate_init(stream, LEVEL);
  const parts: Uint8Array[] = [];
  let [from, answer] = [0, OK];
  while (answer === OK) {
    const part = bytes.subarray(from, from + CHUNK);
    const flush = from + part.length < bytes.length ? NO_FLUSH : FINISH;
    new Uint8Array(calls.memory.buffer, input).set(part);
    const result = calls.deflate_process(stream, input, part.length, output, CHUNK, flush);
    parts.push(new Uint8Array(calls.memory.buffer, output, result & 0xff_ff_ff).slice());
    from += calls.deflate_last_consumed(stream);
    answer = result >>> 24;
  }
  calls.deflate_end(stream);
  if (answer !== STREAM_END) throw new Error(`zlib answers ${answer}`);
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
