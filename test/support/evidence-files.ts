// Evidence files as people send them, good ones and every kind of bad one, made byte by byte in the test.
import { deflateSync } from 'node:zlib';
import * as mupdf from 'mupdf';
import { degrees, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export interface PageLook {
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly crop?: readonly [x: number, y: number, width: number, height: number];
  /** Leaves its matrix and colour changed at the end. */
  readonly isUntidy?: boolean;
}

/** Pages of A4 that say "`name` page n" in large letters. */
export async function scanOf(name: string, looks: readonly PageLook[] = [{}]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  looks.forEach(({ rotate = 0, crop, isUntidy }, i) => {
    const page = document.addPage([595, 842]);
    page.drawText(`${name} page ${i + 1}`, { x: 150, y: 400, size: 24, font });
    page.setRotation(degrees(rotate));
    if (crop) page.setCropBox(...crop);
    if (isUntidy)
      page.node.addContentStream(document.context.register(document.context.stream('.1 0 0 .1 900 900 cm 1 g')));
  });
  return await document.save();
}

export async function filledForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595, 842]);
  const form = document.getForm();
  const field = form.createTextField('applicant.name');
  field.setText('MORGAN Alex');
  field.addToPage(page, { x: 100, y: 600, width: 200, height: 24 });
  const box = form.createCheckBox('applicant.agrees');
  box.addToPage(page, { x: 100, y: 500, width: 40, height: 40 });
  box.check();
  return await document.save();
}

export async function signedForm(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await filledForm(), { updateMetadata: false });
  document.catalog.getOrCreateAcroForm().dict.set(PDFName.of('SigFlags'), document.context.obj(3));
  return await document.save();
}

/** `objects` from number 1 on; the first is the catalogue. */
const pdfOf = (objects: readonly string[], trailer = ''): Uint8Array =>
  bytesOf(
    `%PDF-1.7\n${objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj\n`).join('')}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`,
  );

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
const encryption =
  '<< /Filter /Standard /V 1 /R 2 /O (0123456789abcdef0123456789abcdef) /U (0123456789abcdef0123456789abcdef) /P -4 >>';

export const plainPdf = (): Uint8Array => pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page]);
export const afterJunk = (): Uint8Array => Buffer.concat([bytesOf('HTTP/1.1 200 OK\r\n\r\n'), plainPdf()]);
export const encryptedPdf = (): Uint8Array =>
  pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, encryption], '/Encrypt 4 0 R ');
export const selfContaining = (): Uint8Array => pdfOf([catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
export const withoutPages = (): Uint8Array => pdfOf([catalogue, '<< /Type /Pages /Kids [] /Count 0 >>']);
export const withoutPageTree = (): Uint8Array => pdfOf(['<< /Type /Catalog >>']);
/** Each level names the next ten times. */
export const pagesBeyondCount = (): Uint8Array =>
  pdfOf([
    catalogue,
    ...Array.from({ length: 9 }, (_, i) => `<< /Type /Pages /Kids [${`${i + 3} 0 R `.repeat(10)}] /Count 10 >>`),
    page,
  ]);
export const withoutBox = (): Uint8Array =>
  pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R >>']);
/** An object stream of a few hundred kilobytes that unpacks to `size` bytes. */
export function inflating(size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, 0x20));
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const [before = '', after = ''] = Buffer.from(
    pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, 'HERE']),
  )
    .toString('latin1')
    .split('HERE');
  return Buffer.concat([bytesOf(before + head), packed, bytesOf(`\nendstream${after}`)]);
}

/** Black at the top left, white elsewhere. */
export function photo(width: number, height: number): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  pixmap.clear(255);
  const pixels = pixmap.getPixels();
  for (let y = 0; y < height / 4; y += 1) pixels.fill(0, y * width * 3, y * width * 3 + Math.floor(width / 4) * 3);
  return pixmap;
}

export const jpeg = (width: number, height: number): Uint8Array => photo(width, height).asJPEG(90, false);

/** Turned as a camera notes it. */
export function turnedJpeg(width: number, height: number, turn: number): Uint8Array {
  const plain = jpeg(width, height);
  const exif = Buffer.concat([
    bytesOf('Exif\0\0II*\0'),
    Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0]),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

export const png = (width: number, height: number): Uint8Array => photo(width, height).asPNG();

/** `colour`: 0 grey, 2 colours, 4 grey with alpha, 6 colours with alpha. One grey value everywhere. */
export function pngOf(width: number, height: number, depth: 8 | 16, colour: 0 | 2 | 4 | 6, isInterlaced = false) {
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour];
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc((width * channels * depth) / 8, 0x60)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, isInterlaced ? 1 : 0], 8);
  return pngFrom([
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))],
    ['IEND', Buffer.alloc(0)],
  ]);
}

export function pngFrom(chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([bytesOf(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...parts]);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export const withoutItsPage = (): Uint8Array => pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>']);
export const withoutItsContent = (): Uint8Array =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  ]);

/** An ordinary JPEG whose frame says lossless. */
export function rareJpeg(): Uint8Array {
  const bytes = Buffer.from(jpeg(30, 20));
  const frame = bytes.findIndex((byte, i) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[i + 1] ?? 0));
  bytes[frame + 1] = 0xc3;
  return bytes;
}

export function pngHead(width: number, height: number, lines: Uint8Array = Buffer.alloc(0)): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return pngFrom([
    ['IHDR', head],
    ['IDAT', deflateSync(lines)],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** Ten pixels by ten, and ten megabytes of lines. */
export const inflatingPng = (): Uint8Array => pngHead(10, 10, Buffer.alloc(10_000_000));

export const withHugeNumber = (): Uint8Array =>
  pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page.replace('>>', '/Huge 99999999999999999999 >>')]);
