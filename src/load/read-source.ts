// Turns a path, or bytes from standard input, into the text of a file, refusing what is too large or is no UTF-8 text.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCodes } from '../model/diagnostic-codes.ts';
import { once } from '../once.ts';
import { rangeAt, type SourceFile } from './source-file.ts';

/** Bytes a file may have; parsing YAML takes about a second at this size. */
export const SIZE_LIMIT = 1_000_000;

/** `source` is there when the text can be used; `shown` is what an excerpt may be cut from in any case. */
export interface ReadResult {
  readonly source?: SourceFile;
  readonly shown: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file is read into the same bytes: a megabyte of zeros for each of ten thousand profiles takes longer than reading them. */
const room = once(() => new Uint8Array(SIZE_LIMIT + 1));

/** Reads up to one byte over the limit, so that an endless device ends too. The bytes hold until the next file is read. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = room();
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, a file was expected',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Reads a file; `-` reads standard input through `readInput`. Throws a {@link UsageError} when it cannot be opened. */
export function readSource(path: string, readInput?: () => Uint8Array): ReadResult {
  if (path === '-' && readInput) return decodeSource('<stdin>', readInput());
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasons[codeOf(error)] ?? 'reading failed'}`);
  }
  return decodeSource(path, bytes);
}

const decoder = new TextDecoder('utf-8');

/** The text of bytes in UTF-8, with or without a byte order mark. */
export function decodeSource(path: string, bytes: Uint8Array): ReadResult {
  const shown: SourceFile = { path, text: decoder.decode(bytes.subarray(0, SIZE_LIMIT)) };
  const refuse = (code: DiagnosticCode, offset: number, message: string, hint: string): ReadResult => {
    const location = { file: path, range: rangeAt(shown, offset, offset + 1) };
    return { shown, diagnostics: [{ code, severity: diagnosticCodes[code].severity, message, location, hint }] };
  };
  if (bytes.length > SIZE_LIMIT) {
    return refuse(
      'file/too-large',
      0,
      `the file is larger than ${SIZE_LIMIT / 1_000_000} MB, a profile or policy has a few thousand bytes`,
      'check that this is the file you meant; split a policy into one file an instrument',
    );
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return refuse('file/not-utf8', 0, 'the file is saved as UTF-16, expected UTF-8', 'save it as UTF-8');
  if (bytes.includes(0)) {
    const offset = shown.text.indexOf('\0');
    return refuse(
      'file/binary',
      offset,
      'the file holds a zero byte, so it is no text; expected YAML or JSON',
      'give the text file; scans and other binary files are named under "evidence"',
    );
  }
  if (isUtf8(bytes)) return { source: shown, shown, diagnostics: [] };
  // A replacement character that was in the file itself is rare; the first one is where decoding failed.
  const offset = Math.max(0, shown.text.indexOf('\uFFFD'));
  if (looksLikeGbk(bytes)) {
    return refuse(
      'file/gbk',
      offset,
      'the file is saved in the Chinese encoding GBK, expected UTF-8',
      `save it as UTF-8, or run: iconv -f GB18030 -t UTF-8 ${path} > utf8.yaml`,
    );
  }
  return refuse('file/not-utf8', offset, 'the bytes here are no UTF-8 text', 'save the file as UTF-8');
}

/** Whether the bytes read as GB 18030 and then hold Chinese in common use (level 1 of GB 2312 starts with 0xB0 to 0xD7). */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let [pairs, common] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x30) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common += 1;
    i += 1;
  }
  return pairs > 0 && common * 2 >= pairs;
}
