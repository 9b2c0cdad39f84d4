// The sources of a statement -> their titles in both languages, however the register writes them.
import { expect, it } from 'vitest';
import { wordsOf } from '../../src/explain/words.ts';
import { lawbook, standard } from '../support/lawbook.ts';

const source = { publisher: 'Office', kind: 'secondary', seen: 'whole' } as const;
const words = wordsOf(
  lawbook(
    {
      sources: [
        { id: 'in-both', title: { en: 'Answer at the counter', zh: '窗口答复' }, ...source },
        { id: 'in-one', title: 'Guide of the office', ...source },
      ],
    },
    standard({}),
  ),
);

it('a title in both languages is told in each, and one text for both as it is', () => {
  expect(words.sources(['in-both', 'in-one', 'not-registered']).map(({ title }) => title)).toEqual([
    { en: 'Answer at the counter', zh: '窗口答复' },
    { en: 'Guide of the office', zh: 'Guide of the office' },
    { en: 'not-registered', zh: 'not-registered' },
  ]);
});
