// The first bytes of a file -> what it is, whatever its name says.
import { type LocalizedText, text } from '../model/localized-text.ts';
import { Refusal, refusals } from './refusal.ts';

export type Kind = 'pdf' | 'jpeg' | 'png';

/** Signatures of what people send in place of a PDF, JPEG or PNG; `at`: bytes from the start. */
const others: readonly { readonly at: number; readonly signature: string; readonly name: LocalizedText }[] = [
  { at: 0, signature: 'II*\0', name: text('a TIFF picture', 'TIFF 图片') },
  { at: 0, signature: 'MM\0*', name: text('a TIFF picture', 'TIFF 图片') },
  { at: 8, signature: 'WEBP', name: text('a WebP picture', 'WebP 图片') },
  { at: 0, signature: 'GIF8', name: text('a GIF picture', 'GIF 图片') },
  { at: 0, signature: 'BM', name: text('a BMP picture', 'BMP 图片') },
  { at: 4, signature: 'ftyphei', name: text('a HEIC picture', 'HEIC 图片') },
  { at: 4, signature: 'ftyphev', name: text('a HEIC picture', 'HEIC 图片') },
  { at: 4, signature: 'ftypmif1', name: text('a HEIC picture', 'HEIC 图片') },
  { at: 4, signature: 'ftypavif', name: text('an AVIF picture', 'AVIF 图片') },
  { at: 0, signature: 'PK\u0003\u0004', name: text('a Word, Excel or ZIP file', 'Word、Excel 或 ZIP 文件') },
  { at: 0, signature: '\u00d0\u00cf\u0011\u00e0', name: text('an old Word or Excel file', '旧版 Word 或 Excel 文件') },
];
const unknown = text('no PDF, JPEG or PNG, whatever its name says', '并非 PDF、JPEG 或 PNG（不论文件名如何）');
const page = text('a web page', '网页');

/** A PDF may have up to a kilobyte before its head. */
const PDF_HEAD_WITHIN = 1024;

export function kindOfFile(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new Refusal(refusals.empty);
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD_WITHIN + 8)).toString('latin1');
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.includes('%PDF-')) return 'pdf';
  const other = others.find(({ at, signature }) => head.startsWith(signature, at));
  const name = other?.name ?? (/<(?:!doctype\s+html|html|head|body)\b/i.test(head) ? page : unknown);
  throw new Refusal(refusals.otherKind(name));
}
