// What stands where on the pages, in points from the top left, and the tree that says what each mark is; no PDF yet.
import type { Language } from '../model/localized-text.ts';
import type { Bar, Picture, TickBox } from '../model/paper.ts';
import type { Letter } from './faces.ts';

/** An element of the structure tree, as PDF names its types. */
export interface Tag {
  readonly type:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'Span'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Form'
    | 'Figure';
  readonly language?: Language;
  readonly scope?: 'Column' | 'Row';
  /** What a picture shows. */
  readonly description?: string;
  readonly kids: Tag[];
}

export const tag = (type: Tag['type'], more: Omit<Tag, 'type' | 'kids'> = {}, kids: Tag[] = []): Tag => ({
  type,
  ...more,
  kids,
});

/** Adds an element under another and returns it. */
export function under(parent: Tag, child: Tag): Tag {
  parent.kids.push(child);
  return child;
}

interface At {
  readonly x: number;
  /** From the top of the page, or of the strip while it has none; of text the base line. */
  readonly y: number;
  /** null: decoration, which is read to nobody. */
  readonly tag: Tag | null;
}

export type Mark =
  | (At & { readonly kind: 'text'; readonly letters: readonly Letter[]; readonly size: number })
  | (At & { readonly kind: 'line'; readonly width: number; readonly weight: number })
  | (At & { readonly kind: 'shade'; readonly width: number; readonly height: number })
  | (At & { readonly kind: 'bar'; readonly width: number; readonly height: number; readonly bar: Bar })
  | (At & { readonly kind: 'box'; readonly size: number; readonly box: TickBox })
  | (At & { readonly kind: 'bullet'; readonly size: number })
  | (At & { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly picture: Picture });

/** A stretch that stays whole. */
export interface Strip {
  readonly height: number;
  /** Space above, given up at the top of a page. */
  readonly gap: number;
  /** Whether the next strip must begin on the same page. */
  readonly keepsNext: boolean;
  readonly marks: readonly Mark[];
  /** Set again where the strip comes first on a page: the head of its table. */
  readonly repeated?: Strip;
  /** A bookmark to this place. */
  readonly bookmark?: { readonly title: string; readonly level: number };
}

export interface PagePlan {
  readonly marks: readonly Mark[];
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  /** Counted from 0. */
  readonly page: number;
  /** From the top of the page. */
  readonly y: number;
}
