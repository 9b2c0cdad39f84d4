// Bookmarks in reading order with their levels -> the outline of a PDF.
import { type PDFContext, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';

export interface OutlineEntry {
  readonly title: string;
  /** 1 is the highest; an entry belongs under the last one before it with a smaller number. */
  readonly level: number;
  readonly page: PDFRef;
  /** Upwards from the foot of the page. */
  readonly y: number;
}

interface Node {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly kids: Node[];
}

export function writeOutline(context: PDFContext, entries: readonly OutlineEntry[]): PDFRef {
  const rootRef = context.nextRef();
  const top: Node[] = [];
  const path: Node[] = [];
  for (const entry of entries) {
    const node: Node = { entry, ref: context.nextRef(), kids: [] };
    while (path.length > 0 && (path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.kids ?? top).push(node);
    path.push(node);
  }
  const count = writeLevel(context, top, rootRef);
  context.assign(rootRef, context.obj({ Type: 'Outlines', ...ends(top), Count: count }));
  return rootRef;
}

const ends = (nodes: readonly Node[]): Record<string, PDFRef> => {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? { First: first.ref, Last: last.ref } : {};
};

/** Writes the entries under one parent; gives how many show when all are open. */
function writeLevel(context: PDFContext, nodes: readonly Node[], parent: PDFRef): number {
  let count = nodes.length;
  nodes.forEach(({ entry, ref, kids }, i) => {
    const below = writeLevel(context, kids, ref);
    count += below;
    const item = context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: [entry.page, 'XYZ', null, entry.y, null],
      ...ends(kids),
      ...(below > 0 ? { Count: below } : {}),
    });
    const [before, after] = [nodes[i - 1], nodes[i + 1]];
    if (before) item.set(PDFName.of('Prev'), before.ref);
    if (after) item.set(PDFName.of('Next'), after.ref);
    context.assign(ref, item);
  });
  return count;
}
