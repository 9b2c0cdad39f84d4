// Paragraphs and a width -> lines with their marks, each as high as its type asks, before anything is put on a page.
import type { Look, Paragraph, Span } from '../model/paper.ts';
import { breakLines } from './break-lines.ts';
import { type Letter, type Lettering, lettersOf } from './letters.ts';
import { BASE_LINE, LINE_HEIGHT, TYPE_SIZES } from './measures.ts';
import { type Mark, type Tag, tag, under } from './page-plan.ts';

/** One line; its marks lie as if it began at the top left. */
export interface PlacedLine {
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface LineSetting {
  readonly size: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | undefined;
  /** Of headings, whose lines stand closer. */
  readonly lineHeight?: number;
}

export const sizeOf = (look: Look | undefined): number => TYPE_SIZES[look ?? 'body'];

/** A paragraph as an element of its own under `parent`. */
export function paragraphLines(
  { spans, look }: Paragraph,
  width: number,
  parent: Tag,
  lettering: Lettering,
  align?: 'left' | 'right',
): readonly PlacedLine[] {
  return textLines(spans, { size: sizeOf(look), width, align }, under(parent, paragraphTag(spans)), lettering);
}

const paragraphTag = (spans: readonly Span[]): Tag => {
  const language = onlyLanguage(spans);
  return tag('P', language === null ? {} : { language });
};

/** The language of all spans that have one, where it is one. */
export function onlyLanguage(spans: readonly Span[]): Span['language'] {
  const languages = new Set(spans.flatMap(({ language }) => (language === null ? [] : [language])));
  const [first] = languages;
  return languages.size === 1 ? (first ?? null) : null;
}

/** `owner` is the element the text belongs to; spans of several languages become elements under it. */
export function textLines(
  spans: readonly Span[],
  { size, width, align, lineHeight = LINE_HEIGHT }: LineSetting,
  owner: Tag,
  lettering: Lettering,
): readonly PlacedLine[] {
  const tags = tagsOf(spans, owner);
  const lines = breakLines(lettersOf(spans, lettering), width / size);
  return lines.map((line) => {
    const left = align === 'right' ? width - line.width * size : 0;
    const y = size * (BASE_LINE + (lineHeight - LINE_HEIGHT) / 2);
    let x = left;
    const marks = stretches(line.letters, tags).map(({ letters, tag: own }): Mark => {
      const mark = { kind: 'text', x, y, size, letters, tag: own } as const;
      x += size * letters.reduce((sum, letter) => sum + letter.width, 0);
      return mark;
    });
    return { height: size * lineHeight, marks };
  });
}

function tagsOf(spans: readonly Span[], owner: Tag): ReadonlyMap<Span, Tag> {
  const whole = owner.language !== undefined || onlyLanguage(spans) === null ? onlyLanguage(spans) : null;
  const mixed = new Set(spans.map(({ language }) => language)).size > 1 && whole === null;
  const tags = new Map<Span, Tag>();
  for (const span of spans) {
    const own = mixed && span.language !== null ? under(owner, tag('Span', { language: span.language })) : owner;
    tags.set(span, own);
  }
  return tags;
}

/** Neighbouring letters of one element. */
function stretches(letters: readonly Letter[], tags: ReadonlyMap<Span, Tag>) {
  const found: { letters: Letter[]; tag: Tag | null }[] = [];
  for (const letter of letters) {
    const own = tags.get(letter.span) ?? null;
    const last = found.at(-1);
    if (last && last.tag === own) last.letters.push(letter);
    else found.push({ letters: [letter], tag: own });
  }
  return found;
}
