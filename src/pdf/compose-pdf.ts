// A paper -> a PDF whose pages are drawn, to which more pages may be added before it is finished.
import { PDFDocument, type PDFImage, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import { UsageError } from '../errors.ts';
import type { Paper, Picture } from '../model/paper.ts';
import { attachFiles } from './attach-files.ts';
import { compressedStream } from './compressed-stream.ts';
import { writeDocumentData } from './document-data.ts';
import { drawPage } from './draw-page.ts';
import { type EmbeddedFont, embedFonts } from './embed-fonts.ts';
import { type Face, readFaces } from './faces.ts';
import { blockStrips } from './lay-out-blocks.ts';
import { withFeet } from './lay-out-foot.ts';
import type { Lettering, MissingCharacter } from './letters.ts';
import { PAGE } from './measures.ts';
import { type OutlineEntry, writeOutline } from './outline.ts';
import type { PagePlan } from './page-plan.ts';
import { paginate } from './paginate.ts';
import { type TaggedPages, tagPages } from './tag-pages.ts';
import { writeFile } from './write-file.ts';

export interface OpenPdf {
  readonly document: PDFDocument;
  /** Bookmarks so far; more may be pushed. */
  readonly outline: OutlineEntry[];
  /** Characters no font has, in reading order. */
  readonly missing: readonly MissingCharacter[];
  /** What a screen reader is told; more may be added to the tree, the pages and the drawings. */
  readonly tagged: TaggedPages;
  /** Writes the outline, the id and what else needs the whole. */
  readonly finish: () => Promise<Uint8Array>;
}

export async function composePdf(paper: Paper): Promise<OpenPdf> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const lettering: Lettering = { faces: readFaces(), missing: [] };
  const { root, strips } = blockStrips(paper, lettering);
  const { pages: plans, bookmarks } = paginate(strips);
  const plansWithFeet = withFeet(plans, paper.foot, lettering);
  const fonts = embedFonts(context, charactersUsed(plansWithFeet));
  const pictures = await embedPictures(document, plansWithFeet);
  const pictureKey = ({ picture }: { readonly picture: Picture }): string => pictures.get(picture)?.key ?? '';
  const drawn = plansWithFeet.map(({ marks }) => drawPage(marks, { fonts, pictureKey }));
  const resources = resourcesOf(document, fonts, pictures);
  const pages = drawn.map(({ content }) => addPage(document, content, resources));
  const tagged: TaggedPages = {
    root,
    pages: plansWithFeet.flatMap(({ marks }, i) => {
      const [page, stretches] = [pages[i], drawn[i]?.stretches];
      return page && stretches ? [{ marks, stretches, page }] : [];
    }),
    drawings: [],
  };
  writeDocumentData(document, paper);
  attachFiles(document, paper.attachments, paper.day);
  const outline: OutlineEntry[] = bookmarks.map(({ title, level, page, y }) => ({
    title,
    level,
    page: pages[page]?.ref ?? context.nextRef(),
    y: PAGE.height - y + 6,
  }));
  return {
    document,
    outline,
    missing: lettering.missing,
    tagged,
    finish: async () => {
      tagPages(document, tagged);
      if (outline.length > 0) document.catalog.set(PDFName.of('Outlines'), writeOutline(context, outline));
      await document.flush();
      return writeFile(context);
    },
  };
}

function charactersUsed(plans: readonly PagePlan[]): ReadonlyMap<Face, ReadonlySet<number>> {
  const used = new Map<Face, Set<number>>();
  for (const { marks } of plans)
    for (const mark of marks)
      if (mark.kind === 'text')
        for (const { face, codePoint } of mark.letters) {
          const known = used.get(face);
          if (known) known.add(codePoint);
          else used.set(face, new Set([codePoint]));
        }
  return used;
}

/** pdf-lib throws whatever it meets in a damaged picture, text included. */
async function decoded(document: PDFDocument, type: Picture['type'], bytes: Uint8Array): Promise<PDFImage> {
  try {
    return type === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  } catch {
    throw new UsageError('the logo of the letterhead is damaged', 'open it and save it anew as PNG');
  }
}

interface EmbeddedPicture {
  readonly key: string;
  readonly image: PDFImage;
}

async function embedPictures(
  document: PDFDocument,
  plans: readonly PagePlan[],
): Promise<ReadonlyMap<Picture, EmbeddedPicture>> {
  const found = new Map<Picture, EmbeddedPicture>();
  for (const mark of plans.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'picture' || found.has(mark.picture)) continue;
    const { type, bytes } = mark.picture;
    const image = await decoded(document, type, bytes);
    found.set(mark.picture, { key: `P${found.size}`, image });
  }
  return found;
}

function resourcesOf(
  { context }: PDFDocument,
  fonts: ReadonlyMap<Face, EmbeddedFont>,
  pictures: ReadonlyMap<Picture, EmbeddedPicture>,
): PDFRef {
  const entries = (pairs: readonly (readonly [string, PDFRef])[]) => context.obj(Object.fromEntries(pairs));
  return context.register(
    context.obj({
      Font: entries([...fonts.values()].map(({ key, ref }) => [key, ref])),
      XObject: entries([...pictures.values()].map(({ key, image }) => [key, image.ref])),
    }),
  );
}

function addPage(document: PDFDocument, content: string, resources: PDFRef): PDFPage {
  const page = document.addPage([PAGE.width, PAGE.height]);
  page.node.set(PDFName.of('Resources'), resources);
  page.node.set(PDFName.of('Contents'), compressedStream(document.context, content, {}));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return page;
}
