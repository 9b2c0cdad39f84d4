// The sources a paper mentioned -> one line each, by the number they were mentioned with.
import type { Block, Span } from '../model/paper.ts';
import type { Making } from './making.ts';
import { plain } from './voice.ts';

/** Instruments that were cited by their number come first, with their titles. */
export function sourceBlocks({ sources, instruments, languages }: Making): readonly Block[] {
  const small = (spans: readonly Span[]): Block => ({ kind: 'paragraph', paragraph: { look: 'small', spans } });
  const numbered = instruments
    .cited()
    .flatMap(({ document_number: number, title }) =>
      number === undefined
        ? []
        : [
            small([
              plain(`${number} `, true),
              ...languages.map((language, i) => ({ text: `${i > 0 ? '  ' : ''}${title[language]}`, language })),
            ]),
          ],
    );
  const listed = sources
    .cited()
    .map(({ title, url }, i) =>
      small([
        plain(`[${i + 1}] `, true),
        { text: title, language: languageOf(title) },
        plain(url === undefined ? '' : ` ${url}`),
      ]),
    );
  return [...numbered, ...listed];
}

const languageOf = (title: string) => (/\p{sc=Han}/u.test(title) ? 'zh' : 'en');
