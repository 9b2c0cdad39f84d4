// What is wrong with an evidence file is told in one clause, and what is only unusual is bound.
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readEvidence } from '../../src/binder/read-evidence.ts';
import { reasonText } from '../../src/binder/refusal.ts';
import * as made from '../support/evidence-files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'laihua-evidence-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function lookedAt(folder: string, ...names: readonly string[]) {
  const evidence = names.map((file, i) => ({ type: 'passport', file, path: ['evidence', i] }));
  return await readEvidence(evidence, folder);
}

async function refusalOf(content: Uint8Array): Promise<string | undefined> {
  const [file] = await lookedAt(folderWith({ scan: content }), 'scan');
  return file?.refusal && reasonText(file.refusal).en;
}

const damagedPdf = 'the PDF is damaged or incomplete; open it and save it anew, or scan it again';
const damagedPicture = 'the picture is damaged or incomplete; open it and save it anew, or scan it again';
const otherKind = (name: string): string => `it is ${name}; save it as PDF, JPEG or PNG`;

const refused: readonly (readonly [kind: string, content: () => Uint8Array | Promise<Uint8Array>, told: string])[] = [
  ['an empty file', () => bytes(''), 'the file is empty'],
  ['garbage', () => bytes('§§ garbage'), otherKind('no PDF, JPEG or PNG, whatever its name says')],
  ['a web page named .pdf', () => bytes('<!DOCTYPE html><html>'), otherKind('a web page')],
  ['a TIFF', () => bytes('II*\0....'), otherKind('a TIFF picture')],
  ['a WebP', () => bytes('RIFF....WEBPVP8 '), otherKind('a WebP picture')],
  ['a GIF', () => bytes('GIF89a....'), otherKind('a GIF picture')],
  ['a HEIC', () => bytes('\0\0\0\u0018ftypheic....'), otherKind('a HEIC picture')],
  ['a Word file', () => bytes('PK\u0003\u0004....'), otherKind('a Word, Excel or ZIP file')],
  ['a PDF with a password', made.encryptedPdf, 'it is protected by a password; save a copy without one'],
  ['a PDF cut off in a page', async () => (await made.scanOf('cut', [{}, {}])).subarray(0, 300), damagedPdf],
  ['a PDF cut off before its pages', () => made.plainPdf().subarray(0, 60), 'the PDF has no pages'],
  ['a PDF without the page it names', () => made.withoutItsPage(), damagedPdf],
  ['a PDF without what its page shows', () => made.withoutItsContent(), damagedPdf],
  [
    'a PDF whose pages contain themselves',
    made.selfContaining,
    'the PDF is damaged: its list of pages contains itself; open it and save it anew, or scan it again',
  ],
  ['a PDF without pages', made.withoutPages, 'the PDF has no pages'],
  ['a PDF without a list of pages', made.withoutPageTree, 'the PDF has no pages'],
  ['a PDF whose few objects make a thousand million pages', made.pagesBeyondCount, 'the PDF has more than 2000 pages'],
  ['a page without a size', made.withoutBox, damagedPdf],
  [
    'a PDF that unpacks to far more than its size',
    () => made.inflating(110_000_000),
    'the PDF unpacks to far more than its size; print it to a new PDF',
  ],
  ['a JPEG cut off', () => made.jpeg(300, 200).subarray(0, 700), damagedPicture],
  ['a JPEG cut off in its head', () => made.jpeg(300, 200).subarray(0, 100), damagedPicture],
  [
    'a lossless JPEG',
    () => made.rareJpeg(),
    'it is a rare kind of JPEG that readers of PDF do not show; save it as an ordinary JPEG or PNG',
  ],
  ['a PNG cut off', () => made.png(300, 200).subarray(0, 400), damagedPicture],
  ['a PNG that unpacks to more than its size', () => made.inflatingPng(), damagedPicture],
  [
    'a PNG of 400 million pixels',
    () => made.pngHead(20_000, 20_000),
    'the picture has 20000 x 20000 pixels, too many; save a smaller copy',
  ],
];

const bound: readonly (readonly [kind: string, content: () => Uint8Array | Promise<Uint8Array>, pages: number])[] = [
  ['junk before the head, and no table of objects', made.afterJunk, 1],
  ['a number beyond what can be counted', made.withHugeNumber, 1],
  ['a filled-in form', made.filledForm, 1],
  ['a JPEG', () => made.jpeg(300, 200), 1],
  ['a PNG with alpha', () => made.pngOf(30, 20, 8, 6), 1],
  ['a PNG of 16 bits', () => made.pngOf(30, 20, 16, 2), 1],
  ['a grey PNG with alpha', () => made.pngOf(30, 20, 8, 4), 1],
  ['an interlaced PNG', () => made.pngOf(1, 1, 8, 0, true), 1],
];

describe('a file that is not bound says why', () => {
  it.each(refused)('%s', async (_kind, content, told) => {
    const warn = vi.spyOn(console, 'warn');
    expect(await refusalOf(await content())).toBe(told);
    expect(warn).not.toHaveBeenCalled();
  });

  it('a file of 60 MB', async () => {
    const folder = folderWith({ scan: bytes('%PDF-1.7') });
    truncateSync(join(folder, 'scan'), 60_000_000);
    const [file] = await lookedAt(folder, 'scan');
    expect(file?.refusal?.why).toEqual({ en: 'it is larger than 50 MB', zh: '文件超过 50 MB' });
  });

  it('no file, a folder, and links or paths that lead out of the folder', async () => {
    const outside = folderWith({ 'secret.pdf': made.plainPdf() });
    const folder = folderWith({ 'own.pdf': made.plainPdf() });
    mkdirSync(join(folder, 'scans'));
    symlinkSync(join(outside, 'secret.pdf'), join(folder, 'scans', 'link.pdf'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    symlinkSync('../own.pdf', join(folder, 'scans', 'inside.pdf'));
    const names = ['absent.pdf', 'scans', 'scans/link.pdf', 'elsewhere/secret.pdf', '../x.pdf', 'scans/inside.pdf'];
    const files = await lookedAt(folder, ...names);
    expect(files.map(({ refusal }) => refusal?.why.en)).toEqual([
      'there is no such file',
      'it is a folder or a device and no file',
      'it lies outside the folder of the profile',
      'it lies outside the folder of the profile',
      'it lies outside the folder of the profile',
      undefined,
    ]);
  });
});

describe('a file that is only unusual is bound', () => {
  it.each(bound)('%s', async (_kind, content, pages) => {
    const warn = vi.spyOn(console, 'warn');
    const [file] = await lookedAt(folderWith({ scan: await content() }), 'scan');
    expect(file?.refusal).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
    expect(file?.content?.kind === 'pdf' ? file.content.pages : 1).toBe(pages);
  });

  it('a signed form says that its signature is lost', async () => {
    const [file] = await lookedAt(folderWith({ scan: await made.signedForm() }), 'scan');
    expect(file?.remarks[0]?.en).toMatch(/digital signature is lost/);
  });

  it('a photo turned by the camera has the size it is looked at in', async () => {
    const [file] = await lookedAt(folderWith({ scan: made.turnedJpeg(300, 200, 6) }), 'scan');
    expect(file?.content).toMatchObject({ kind: 'jpeg', width: 200, height: 300, turn: 6, bits: 24 });
  });
});
