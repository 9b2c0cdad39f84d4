// The sources a paper mentioned -> the instruments with their titles, then all by the number they were mentioned with.
import type { Language } from '../model/localized-text.ts';
import type { Block, Span } from '../model/paper.ts';
import type { SourceNote } from '../model/report.ts';
import type { Making } from './making.ts';
import { plain } from './voice.ts';

/** Instruments that were cited by their number come first. Sources run on: a line each would fill two pages. */
export function sourceBlocks({ sources, instruments, languages }: Making): readonly Block[] {
  const fine = (spans: readonly Span[]): Block => ({ kind: 'paragraph', paragraph: { look: 'fine', spans } });
  const numbered = instruments
    .cited()
    .flatMap(({ document_number: number, title }) =>
      number === undefined
        ? []
        : [
            fine([
              plain(`${number} `, true),
              ...languages.map((language, i) => ({ text: `${i > 0 ? '  ' : ''}${title[language]}`, language })),
            ]),
          ],
    );
  const listed = sources.cited();
  return listed.length === 0
    ? numbered
    : [...numbered, fine(listed.flatMap((source, i) => sourceSpans(source, i, languages[0] ?? 'en')))];
}

/** In the first language of the paper only: whoever looks a source up goes by its address. */
const sourceSpans = ({ title, url }: SourceNote, i: number, language: Language): readonly Span[] => [
  plain(`${i === 0 ? '' : '  '}[${i + 1}] `, true),
  { text: title[language], language },
  plain(url === undefined ? '' : ` ${addressOf(url)}`),
];

/** "https://" goes without saying. */
const addressOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
