// A text in two languages -> spans and paragraphs in the languages a paper is printed in.
import { type Language, type LocalizedText, text } from '../model/localized-text.ts';
import type { Cell, Look, Paragraph, Span } from '../model/paper.ts';

export interface Voice {
  /** In order; the first is the one that leads. */
  readonly languages: readonly Language[];
}

export interface Manner {
  readonly look?: Look;
  readonly isStrong?: boolean;
}

/** Text of no language: a name, a number. */
export const plain = (text: string, isStrong = false): Span => ({
  text,
  language: null,
  ...(isStrong ? { isStrong } : {}),
});

export const strong = (text: string, language: Language): Span => ({ text, language, isStrong: true });

/** One paragraph a language. */
export const say = ({ languages }: Voice, said: LocalizedText, { look, isStrong }: Manner = {}): readonly Paragraph[] =>
  languages.map((language) => ({
    spans: [{ text: said[language], language, ...(isStrong ? { isStrong } : {}) }],
    ...(look ? { look } : {}),
  }));

/** Both languages on one line, for titles and heads of columns. */
export const sayInline = ({ languages }: Voice, text: LocalizedText, isStrong = true): readonly Span[] =>
  languages.map((language, i) => ({
    text: `${i > 0 ? '  ' : ''}${text[language]}`,
    language,
    ...(isStrong ? { isStrong } : {}),
  }));

/** "3. Passport"; no line ends after the number. */
export const numbered = (place: number, { en, zh }: LocalizedText): LocalizedText =>
  text(`${place}.\u00a0${en}`, `${place}.\u00a0${zh}`);

/** Sources stand once, after the last language. */
export const withSources = (paragraphs: readonly Paragraph[], cited: string): readonly Paragraph[] =>
  paragraphs.map((paragraph, i) =>
    cited === '' || i < paragraphs.length - 1
      ? paragraph
      : { ...paragraph, spans: [...paragraph.spans, plain(` ${cited}`)] },
  );

/** "Assumed: …" with its label in strong type, one paragraph a language. */
export const labelled = (
  { languages }: Voice,
  label: LocalizedText,
  text: LocalizedText,
  look?: Look,
): readonly Paragraph[] =>
  languages.map((language) => ({
    spans: [
      strong(`${label[language]}${language === 'zh' ? '：' : ': '}`, language),
      { text: text[language], language },
    ],
    ...(look ? { look } : {}),
  }));

/** What both languages write alike is said once; a few words stand side by side where there is room. */
export function cell(voice: Voice, text: LocalizedText, manner: Manner = {}): Cell {
  const { look, isStrong = false } = manner;
  const oneParagraph = (spans: readonly Span[]): Cell => ({
    paragraphs: [{ spans, ...(look ? { look } : {}), isPair: true }],
  });
  if (text.en === text.zh) return oneParagraph([plain(text.en, isStrong)]);
  // "B 类" says "B" as well.
  if (voice.languages.length > 1 && text.zh.startsWith(`${text.en} `))
    return oneParagraph(sayInline({ languages: ['zh'] }, text, isStrong));
  if (voice.languages.length > 1 && text.en.length <= FEW) return oneParagraph(sayInline(voice, text, isStrong));
  return { paragraphs: say(voice, text, manner) };
}

/** Letters that may still stand on one line beside the same in Chinese. */
const FEW = 80;
