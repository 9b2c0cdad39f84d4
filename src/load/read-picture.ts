// A path -> a picture for a letterhead; what is no PNG or JPEG, damaged or too large is refused in a sentence.
import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { Picture } from '../model/paper.ts';
import { pictureSize } from './picture-size.ts';

/** Bytes a logo may have. */
const LIMIT = 2_000_000;
const PIXELS = 20_000_000;

export function readPicture(path: string, description: string): Picture {
  const bytes = bytesOf(path);
  const type = typeOf(bytes);
  const size = type && pictureSize({ type, bytes });
  if (type === undefined || !size || !hasEnd(type, bytes))
    throw new UsageError(`the logo ${path} is no PNG or JPEG, or is damaged`, 'save it as PNG and name that file');
  if (size.width * size.height > PIXELS)
    throw new UsageError(
      `the logo ${path} has ${size.width} x ${size.height} pixels, too many`,
      'a picture of at most 20 million pixels',
    );
  return { type, bytes, description };
}

function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size <= LIMIT) return readFileSync(path);
  } catch {
    throw new UsageError(`the logo ${path} cannot be read`, 'a path relative to the template that names it');
  }
  throw new UsageError(
    `the logo ${path} is larger than ${LIMIT / 1_000_000} MB`,
    'a smaller picture; 600 pixels across are enough',
  );
}

/** A file cut short decodes to a picture that is white in part, without a word. */
function hasEnd(type: Picture['type'], bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-64));
  return type === 'png' ? end.includes('IEND') : end.includes(Buffer.of(0xff, 0xd9));
}

function typeOf(bytes: Uint8Array): Picture['type'] | undefined {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  return begins(0xff, 0xd8, 0xff) ? 'jpeg' : undefined;
}
