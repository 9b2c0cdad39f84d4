// The evidence of a profile -> every file it names, looked at as far as it takes to know that it can be bound.
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { EvidenceItem } from '../model/profile.ts';
import type { EvidenceFile, FileContent } from './evidence-file.ts';
import { kindOfFile } from './kind-of-file.ts';
import { openPdf } from './open-pdf.ts';
import { pagesOf } from './pages-of.ts';
import { jpegHead, type PictureHead } from './picture-head.ts';
import { readInside } from './read-inside.ts';
import { Refusal, refusals } from './refusal.ts';
import { wholePng } from './whole-png.ts';

/** Bytes: a file becomes two to three times as large in memory. */
const FILE_LIMIT = 50_000_000;
const LIMIT_TOGETHER = 200_000_000;
const PIXELS = 50_000_000;

/** `folder`: where the profile lies. In the order of the profile. */
export async function readEvidence(
  evidence: readonly EvidenceItem[],
  folder: string,
): Promise<readonly EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  let together = 0;
  for (const [position, { type, file: path }] of evidence.entries()) {
    if (path === undefined) continue;
    const named = { position, type, path };
    let size: number | undefined;
    try {
      const bytes = readInside(folder, path, FILE_LIMIT);
      size = bytes.length;
      if (together + size > LIMIT_TOGETHER) throw new Refusal(refusals.tooMuch(LIMIT_TOGETHER));
      const { content, remarks } = await lookAt(bytes);
      together += size;
      const digest = createHash('sha256').update(bytes).digest('hex');
      files.push({ ...named, size, digest, content, remarks });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      files.push({ ...named, ...(size === undefined ? {} : { size }), refusal: error.reason, remarks: [] });
    }
  }
  return files;
}

interface Seen {
  readonly content: FileContent;
  readonly remarks: readonly LocalizedText[];
}

async function lookAt(bytes: Uint8Array): Promise<Seen> {
  const kind = kindOfFile(bytes);
  if (kind === 'pdf') return await seenPdf(bytes);
  const { head, bytes: own } = kind === 'png' ? wholePng(bytes, PIXELS) : { head: jpegHead(bytes), bytes };
  const isTurned = head.turn >= 5;
  const [width, height] = isTurned ? [head.height, head.width] : [head.width, head.height];
  if (width * height > PIXELS) throw new Refusal(refusals.tooManyPixels(width, height));
  await tryPicture(kind, own);
  return { content: { kind, bytes: own, width, height, turn: head.turn, bits: head.bits }, remarks: turnRemarks(head) };
}

const turnRemarks = ({ turn }: PictureHead): readonly LocalizedText[] =>
  turn === 1 ? [] : [text('turned upright as the camera noted', '已按相机记录的方向转正')];

/** What goes wrong in a damaged file goes wrong here, before a page of the dossier is made; pdf-lib throws whatever it meets. */
async function seenPdf(bytes: Uint8Array): Promise<Seen> {
  const document = await openPdf(bytes);
  try {
    const pages = pagesOf(document);
    const trial = await PDFDocument.create({ updateMetadata: false });
    await trial.copyPages(
      document,
      pages.map((_, i) => i),
    );
    return { content: { kind: 'pdf', document, pages: pages.length }, remarks: formRemarks(document) };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(refusals.damagedPdf);
  }
}

async function tryPicture(kind: 'jpeg' | 'png', bytes: Uint8Array): Promise<void> {
  try {
    const trial = await PDFDocument.create({ updateMetadata: false });
    await (kind === 'png' ? trial.embedPng(bytes) : trial.embedJpg(bytes));
  } catch {
    throw new Refusal(refusals.damagedPicture);
  }
}

function formRemarks({ catalog }: PDFDocument): readonly LocalizedText[] {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return [];
  const flags = form.lookup(PDFName.of('SigFlags'));
  const isSigned = flags instanceof PDFNumber && (flags.asNumber() & 1) === 1;
  const fields = form.lookup(PDFName.of('Fields'));
  const hasFields = fields instanceof PDFArray && fields.size() > 0;
  if (isSigned)
    return [
      text(
        'its digital signature is lost in the bound copy; keep the file itself',
        '装订后电子签名失效，请另行保存原文件',
      ),
    ];
  return hasFields
    ? [text('the form in it shows as filled in and can no longer be changed', '其中的表单按已填内容显示，不能再改')]
    : [];
}
