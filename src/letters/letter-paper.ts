// A drafted letter -> a paper marked as a draft on every page: the letter, room to sign, then notes that are not part of it.

import { cell, plain, say, sayInline, type Voice } from '../dossier/voice.ts';
import type { Letter } from '../model/letter.ts';
import type { LetterWords } from '../model/letter-template.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Block, Paper, Paragraph } from '../model/paper.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { fieldTable } from './field-table.ts';

export interface PaperOf extends Voice {
  readonly words: LetterWords['words'];
  /** Who the letter is about, at the foot. */
  readonly who: string;
  readonly tool: string;
  readonly day: PlainDate;
}

export function letterPaper(letter: Letter, of: PaperOf): Paper {
  const { words } = of;
  const { before, rows, after, signatures, toFillIn, askedFor, notes } = letter;
  const fill = toFillIn.length === 0 ? [words.nothing_to_fill_in] : toFillIn;
  return {
    ...framed(letter.title, of, words.draft),
    blocks: [
      ...heads(letter.title, of),
      ...before.flatMap((one) => paragraphs(say(of, one, { look: 'lead' }))),
      ...fieldTable(rows, of, 'lead'),
      ...after.flatMap((one) => paragraphs(say(of, one, { look: 'lead' }))),
      signatureTable(signatures, of),
      { kind: 'heading', level: 2, spans: sayInline(of, words.not_the_letter) },
      ...[
        [words.to_fill_in, fill] as const,
        [words.asked_for, askedFor] as const,
        [words.notes, notes] as const,
      ].flatMap(([label, items]) => noteBlocks(label, items, of)),
    ],
  };
}

/** Everything of a paper but its blocks; `mark` stands at the foot of every page. */
export function framed(
  title: LocalizedText,
  { languages, words, who, tool, day }: PaperOf,
  mark: LocalizedText,
): Omit<Paper, 'blocks'> {
  const [language = 'en'] = languages;
  const named = languages.map((one) => (mark === title ? title[one] : `${mark[one]} ${title[one]}`)).join(' / ');
  return {
    title: [named, who].filter((part) => part !== '').join(' - '),
    subject: languages.map((one) => title[one]).join(' / '),
    author: tool,
    creator: tool,
    language,
    day,
    foot: {
      left: [...sayInline({ languages }, mark), plain(who === '' ? '' : ` · ${who}`)],
      right: sayInline({ languages }, words.page, false),
    },
    attachments: [],
  };
}

const heads = (title: LocalizedText, of: PaperOf): readonly Block[] => [
  ...paragraphs([{ spans: sayInline(of, of.words.draft), look: 'lead' }]),
  {
    kind: 'heading',
    level: 1,
    spans: sayInline(of, title),
    bookmark: of.languages.map((one) => title[one]).join(' '),
  },
  ...paragraphs(say(of, of.words.draft_note, { look: 'small' })),
];

export const paragraphs = (all: readonly Paragraph[]): readonly Block[] =>
  all.map((paragraph) => ({ kind: 'paragraph', paragraph }));

function signatureTable(signatures: Letter['signatures'], of: PaperOf): Block {
  return {
    kind: 'table',
    columns: [{ share: 24 }, { share: 36 }, { share: 40 }],
    rowHeight: 30,
    rows: signatures.flatMap(({ party, lines }) =>
      lines.map((line, i) => [
        i === 0 ? { ...cell(of, party, { isStrong: true }), isRowHead: true } : { paragraphs: [] },
        cell(of, line),
        { paragraphs: [] },
      ]),
    ),
  };
}

export function noteBlocks(label: LocalizedText, items: readonly LocalizedText[], of: PaperOf): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, spans: sayInline(of, label) },
    { kind: 'list', items: items.map((item) => cell(of, item).paragraphs) },
  ];
}
