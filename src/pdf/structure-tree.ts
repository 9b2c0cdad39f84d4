// Tags with where they were drawn -> the structure tree of a PDF, by which a screen reader reads it.
import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { Language } from '../model/localized-text.ts';
import type { Tag } from './page-plan.ts';

/** Where an element shows: a numbered stretch of a page, an annotation, or the one stretch of a drawing on a page. */
export type Place =
  | { readonly page: PDFRef; readonly stretch: number }
  | { readonly page: PDFRef; readonly annotation: PDFRef }
  | { readonly page: PDFRef; readonly drawing: PDFRef };

export interface PlacedTags {
  readonly root: Tag;
  readonly places: ReadonlyMap<Tag, readonly Place[]>;
  /** By the number a page or an annotation carries: the elements of a page's stretches, or the element of an annotation. */
  readonly parents: readonly (readonly Tag[] | Tag)[];
}

export const languageTags: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

const languageText: Readonly<Record<Language, PDFString>> = {
  en: PDFString.of(languageTags.en),
  zh: PDFString.of(languageTags.zh),
};

/** Made once: a tree has hundreds of elements, and pdf-lib decodes a name whenever it is asked for. */
const names = {
  S: PDFName.of('S'),
  P: PDFName.of('P'),
  K: PDFName.of('K'),
  Pg: PDFName.of('Pg'),
  Lang: PDFName.of('Lang'),
  Alt: PDFName.of('Alt'),
  A: PDFName.of('A'),
};
const typeNames = new Map<Tag['type'], PDFName>();
function typeName(type: Tag['type']): PDFName {
  const name = typeNames.get(type) ?? PDFName.of(type);
  typeNames.set(type, name);
  return name;
}

export function structureTree(context: PDFContext, { root, places, parents }: PlacedTags): PDFRef {
  const treeRef = context.nextRef();
  const refs = new Map<Tag, PDFRef>();
  const isShown = (tag: Tag): boolean =>
    places.has(tag) || tag.kids.some(isShown) || tag.type === 'TD' || tag.type === 'TH';
  const element = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(tag, ref);
    const own = places.get(tag) ?? [];
    const page = own[0]?.page;
    const kids: PDFObject[] = [
      ...own.map((place) => kidOf(context, place, page)),
      ...tag.kids.filter(isShown).map((kid) => element(kid, ref)),
    ];
    const [only, ...more] = kids;
    const entries = new Map<PDFName, PDFObject>([
      [names.S, typeName(tag.type)],
      [names.P, parent],
      [names.K, only && more.length === 0 ? only : context.obj(kids)],
    ]);
    if (page) entries.set(names.Pg, page);
    if (tag.language) entries.set(names.Lang, languageText[tag.language]);
    if (tag.description !== undefined) entries.set(names.Alt, PDFHexString.fromText(tag.description));
    if (tag.scope) entries.set(names.A, context.obj({ O: 'Table', Scope: tag.scope }));
    context.assign(ref, PDFDict.fromMapWithContext(entries, context));
    return ref;
  };
  const document = element(root, treeRef);
  const refOf = (tag: Tag): PDFRef => refs.get(tag) ?? document;
  const numbered = parents.flatMap((owner, i): (number | PDFRef | PDFRef[])[] => [
    i,
    isTag(owner) ? refOf(owner) : owner.map(refOf),
  ]);
  const parentTree = context.register(context.obj({ Nums: numbered }));
  context.assign(
    treeRef,
    context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: parentTree, ParentTreeNextKey: parents.length }),
  );
  return treeRef;
}

const isTag = (owner: readonly Tag[] | Tag): owner is Tag => 'type' in owner;

/** A stretch of the page that the element names is told by its number alone. */
function kidOf(context: PDFContext, place: Place, page: PDFRef | undefined): PDFObject {
  if ('annotation' in place) return context.obj({ Type: 'OBJR', Pg: place.page, Obj: place.annotation });
  if ('drawing' in place) return context.obj({ Type: 'MCR', Pg: place.page, Stm: place.drawing, MCID: 0 });
  if (place.page === page) return context.obj(place.stretch);
  return context.obj({ Type: 'MCR', Pg: place.page, MCID: place.stretch });
}
