// The sources a paper mentioned -> one line each, by the number they were mentioned with.
import type { Block } from '../model/paper.ts';
import type { Making } from './making.ts';
import { plain } from './voice.ts';

/** Sections after this one may mention no source. */
export function sourceBlocks({ sources }: Making): readonly Block[] {
  return sources.cited().map(({ title, url }, i) => ({
    kind: 'paragraph',
    paragraph: {
      look: 'small',
      spans: [
        plain(`[${i + 1}] `, true),
        { text: title, language: languageOf(title) },
        plain(url === undefined ? '' : ` ${url}`),
      ],
    },
  }));
}

const languageOf = (title: string) => (/\p{sc=Han}/u.test(title) ? 'zh' : 'en');
