// A drawn checklist and a binder -> the same PDF with every document behind it: a page that names it, its files, stamps and bookmarks.
import { PDFName, type PDFPage } from 'pdf-lib';
import type { Voice } from '../dossier/voice.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Paper } from '../model/paper.ts';
import type { OpenPdf } from '../pdf/compose-pdf.ts';
import { compressedStream } from '../pdf/compressed-stream.ts';
import { drawPage, number } from '../pdf/draw-page.ts';
import { type EmbeddedFont, embedFonts } from '../pdf/embed-fonts.ts';
import { type Face, type Letter, readFaces } from '../pdf/faces.ts';
import { blockStrips } from '../pdf/lay-out-blocks.ts';
import { withFeet } from '../pdf/lay-out-foot.ts';
import { type Lettering, lettersOf } from '../pdf/letters.ts';
import { PAGE } from '../pdf/measures.ts';
import { type Mark, type Tag, tag, under } from '../pdf/page-plan.ts';
import { paginate } from '../pdf/paginate.ts';
import type { Binder, BoundDocument, BoundFile } from './binder.ts';
import { dividerBlocks } from './divider-blocks.ts';
import type { FileContent } from './evidence-file.ts';
import { picturePlace } from './picture-matrix.ts';
import { stampInk, stampPage } from './stamp.ts';

export interface BindRequest extends Voice {
  /** The checklist, whose foot the pages behind it share. */
  readonly paper: Paper;
}

interface PlannedFile {
  readonly bound: BoundFile;
  /** The letters of the stamp of each page. */
  readonly stamps: readonly (readonly Letter[])[];
}

interface PlannedDocument {
  readonly document: BoundDocument;
  readonly title: string;
  readonly dividers: readonly (readonly Mark[])[];
  /** What the dividers say. */
  readonly tags: readonly Tag[];
  readonly files: readonly PlannedFile[];
}

const heading = text('Evidence files', '材料文件');
/** For who cannot see it: what a scan shows is not read out. */
const pageOf = (page: number, of: number): LocalizedText =>
  text(`a scan, page ${page} of ${of}`, `扫描件，第 ${page} 页，共 ${of} 页`);

export async function bindFiles(pdf: OpenPdf, binder: Binder, request: BindRequest): Promise<void> {
  const lettering: Lettering = { faces: readFaces(), missing: [] };
  const planned = binder.map((document) => plan(document, request, lettering));
  const { context } = pdf.document;
  const fonts = embedFonts(context, used(planned));
  const ink = stampInk(context, fonts);
  const bookmark = (title: string, level: number, { ref }: PDFPage): void => {
    pdf.outline.push({ title, level, page: ref, y: PAGE.height });
  };
  for (const [i, { document, title, dividers, tags, files }] of planned.entries()) {
    pdf.tagged.root.kids.push(...tags);
    const [first] = dividers.map((marks) => addDrawn(pdf, marks, fonts, ink.resources));
    if (first && i === 0) bookmark(request.languages.map((one) => heading[one]).join(' '), 2, first);
    if (first) bookmark(title, 3, first);
    for (const { bound, stamps } of files) {
      const { content, path } = bound.file;
      if (!content) continue;
      const pages = await addFile(pdf, content);
      pages.forEach((page, at) => {
        const drawing = stampPage(page, stamps[at] ?? [], ink);
        const description = request.languages
          .map((one) => `${document.name[one]}, ${path}, ${pageOf(at + 1, pages.length)[one]}`)
          .join(' / ');
        pdf.tagged.drawings.push({
          tag: under(pdf.tagged.root, tag('Figure', { description })),
          page: page.ref,
          drawing,
        });
      });
      if (files.length > 1 && pages[0]) bookmark(path, 4, pages[0]);
    }
  }
}

function plan(document: BoundDocument, request: BindRequest, lettering: Lettering): PlannedDocument {
  const { paper, languages } = request;
  const { letterhead: _, ...bare } = paper;
  const { root, strips } = blockStrips({ ...bare, blocks: dividerBlocks(request, document) }, lettering);
  const pages = withFeet(paginate(strips).pages, { left: paper.foot.left, right: [] }, lettering);
  const number = document.place === null ? '' : `${document.place}. `;
  const title = number + languages.map((one) => document.name[one]).join(' ');
  const stamp = (page: number, of: number): readonly Letter[] => {
    const numbered = paper.foot.right.map((span) => ({
      ...span,
      text: span.text.replaceAll('{pages}', String(of)).replaceAll('{page}', String(page)),
    }));
    return lettersOf([{ text: `${title}   `, language: null }, ...numbered], { ...lettering, missing: [] }).letters;
  };
  return {
    document,
    title,
    dividers: pages.map(({ marks }) => marks),
    tags: root.kids,
    files: document.files.map((bound) => {
      const count = pageCount(bound.file.content);
      return { bound, stamps: Array.from({ length: count }, (_, i) => stamp(i + 1, count)) };
    }),
  };
}

const pageCount = (content: FileContent | undefined): number =>
  content === undefined ? 0 : content.kind === 'pdf' ? content.pages : 1;

function used(planned: readonly PlannedDocument[]): ReadonlyMap<Face, ReadonlySet<number>> {
  const found = new Map<Face, Set<number>>();
  const add = (letters: readonly Letter[]): void => {
    for (const { face, codePoint } of letters) found.set(face, (found.get(face) ?? new Set()).add(codePoint));
  };
  for (const { dividers, files } of planned) {
    for (const mark of dividers.flat()) if (mark.kind === 'text') add(mark.letters);
    for (const { stamps } of files) stamps.forEach(add);
  }
  return found;
}

function addDrawn(
  { document, tagged }: OpenPdf,
  marks: readonly Mark[],
  fonts: ReadonlyMap<Face, EmbeddedFont>,
  resources: ReturnType<typeof stampInk>['resources'],
): PDFPage {
  const page = document.addPage([PAGE.width, PAGE.height]);
  const { content, stretches } = drawPage(marks, { fonts, pictureKey: () => '' });
  tagged.pages.push({ marks, stretches, page });
  page.node.set(PDFName.of('Resources'), resources);
  page.node.set(PDFName.of('Contents'), compressedStream(document.context, content, {}));
  return page;
}

async function addFile({ document }: OpenPdf, content: FileContent): Promise<readonly PDFPage[]> {
  if (content.kind === 'pdf') {
    const indices = Array.from({ length: content.pages }, (_, i) => i);
    const pages = await document.copyPages(content.document, indices);
    for (const page of pages) document.addPage(page);
    return pages;
  }
  const image = await (content.kind === 'png' ? document.embedPng(content.bytes) : document.embedJpg(content.bytes));
  const { width, height, matrix } = picturePlace(content);
  const page = document.addPage([width, height]);
  const drawn = `q ${matrix.map(number).join(' ')} cm /Picture Do Q`;
  page.node.set(PDFName.of('Resources'), document.context.obj({ XObject: { Picture: image.ref } }));
  page.node.set(PDFName.of('Contents'), compressedStream(document.context, drawn, {}));
  return [page];
}
