// A document to be printed, before any page: headings, paragraphs, lists and tables in reading order, each text with its language.
import type { Language } from './localized-text.ts';
import type { PlainDate } from './plain-date.ts';

/** A stretch of text. `language` null: a name, a number or a code, which belongs to no language. */
export interface Span {
  readonly text: string;
  readonly language: Language | null;
  readonly isStrong?: boolean;
}

/** `lead` is what is read first, `small` what is looked up, `fine` what few look up. */
export type Look = 'lead' | 'body' | 'small' | 'fine';

export interface Paragraph {
  readonly spans: readonly Span[];
  readonly look?: Look;
  /** Spans that stand side by side where one line takes them all, else each on lines of its own. */
  readonly isPair?: true;
}

/** A box to tick; `name` is its field name, `tip` what a screen reader says. */
export interface TickBox {
  readonly name: string;
  readonly tip: string;
  readonly isTicked: boolean;
}

/** `min` of `limit` filled, up to `max` hatched. */
export interface Bar {
  readonly min: number;
  readonly max: number;
  readonly limit: number;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly box?: TickBox;
  /** Drawn under the paragraphs; repeats what they say. */
  readonly bar?: Bar;
  /** Whether it names its row. */
  readonly isRowHead?: boolean;
}

export interface Column {
  /** Share of the width; the shares of a table are taken together. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on every page the table reaches; absent: a table of names and values without heads. */
  readonly head?: readonly Paragraph[];
  readonly rows: readonly (readonly Cell[])[];
  /** Points a row takes at least, for lines to sign on. */
  readonly rowHeight?: number;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly spans: readonly Span[];
  /** Its entry among the bookmarks; absent: none. */
  readonly bookmark?: string;
}

export type Block =
  | Heading
  | Table
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'list'; readonly items: readonly (readonly Paragraph[])[] };

/** A picture as it lies in its file. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly description: string;
}

/** Who hands the document out; stands at the top of the first page. */
export interface Letterhead {
  readonly name: readonly Span[];
  readonly lines: readonly Span[];
  readonly logo?: Picture;
}

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface Paper {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** The tool and its version. */
  readonly creator: string;
  /** The language of what belongs to none. */
  readonly language: Language;
  /** The day the file says it was made on; no clock is read. */
  readonly day: PlainDate;
  readonly letterhead?: Letterhead;
  readonly blocks: readonly Block[];
  /** At the foot of every page; `{page}` and `{pages}` stand for numbers. */
  readonly foot: { readonly left: readonly Span[]; readonly right: readonly Span[] };
  readonly attachments: readonly Attachment[];
}
