// Paragraphs and a width -> lines with their marks, each as high as its type asks, before anything is put on a page.
import type { Look, Paragraph, Span } from '../model/paper.ts';
import type { Lettering } from './letters.ts';
import { BASE_LINE, LINE_HEIGHT, TYPE_SIZES } from './measures.ts';
import { type Mark, type Tag, tag, under } from './page-plan.ts';
import { setLines } from './set-lines.ts';

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

/** A paragraph as an element of its own under `parent`, or as the text of the element it is `within`. */
export function paragraphLines(
  { spans, look, isPair }: Paragraph,
  width: number,
  parent: Tag | { readonly within: Tag },
  lettering: Lettering,
  align?: 'left' | 'right',
): readonly PlacedLine[] {
  const lines = isPair ? pairLines : textLines;
  const owner = 'within' in parent ? parent.within : under(parent, paragraphTag(spans));
  return lines(spans, { size: sizeOf(look), width, align }, owner, lettering);
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

/** Side by side where one line takes all spans, else each on lines of its own. */
export function pairLines(
  spans: readonly Span[],
  setting: LineSetting,
  owner: Tag,
  lettering: Lettering,
): readonly PlacedLine[] {
  // Asked for its width alone: what cannot be printed is told once.
  const [whole] = setLines(spans, Number.POSITIVE_INFINITY, { faces: lettering.faces, missing: [] }).lines;
  if (spans.length < 2 || (whole?.width ?? 0) * setting.size <= setting.width)
    return textLines(spans, setting, owner, lettering);
  return spans.flatMap((span) => {
    const own = span.language === null ? owner : under(owner, tag('Span', { language: span.language }));
    return textLines([{ ...span, text: span.text.trim() }], setting, own, lettering);
  });
}

/** `owner` is the element the text belongs to; spans of several languages become elements under it. */
export function textLines(
  spans: readonly Span[],
  { size, width, align, lineHeight = LINE_HEIGHT }: LineSetting,
  owner: Tag,
  lettering: Lettering,
): readonly PlacedLine[] {
  const tags = tagsOf(spans, owner);
  const { letters, ends, lines } = setLines(spans, width / size, lettering);
  const y = size * (BASE_LINE + (lineHeight - LINE_HEIGHT) / 2);
  return lines.map((line) => {
    const marks: Mark[] = [];
    let [x, from] = [align === 'right' ? width - line.width * size : 0, line.from];
    ends.forEach((end, i) => {
      const to = Math.min(end, line.to);
      if (to <= from) return;
      const own = letters.slice(from, to);
      marks.push({ kind: 'text', x, y, size, letters: own, tag: tags[i] ?? owner });
      for (const letter of own) x += letter.width * size;
      from = to;
    });
    return { height: size * lineHeight, marks };
  });
}

/** The element of each span. */
function tagsOf(spans: readonly Span[], owner: Tag): readonly Tag[] {
  const isMixed = owner.language === undefined && new Set(spans.map(({ language }) => language)).size > 1;
  return spans.map(({ language }) => (isMixed && language !== null ? under(owner, tag('Span', { language })) : owner));
}
