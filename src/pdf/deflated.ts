// Bytes, or a text of one byte a character -> the same compressed. By pako, never by zlib, whose bytes differ from machine to machine.
import pako from 'pako';

/** `level`: 1 is fast, 9 is small. */
export const deflated = (content: Uint8Array | string, level: number): Uint8Array =>
  pako.deflate(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, { level });
