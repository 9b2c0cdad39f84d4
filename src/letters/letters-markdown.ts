// Drafted letters and the data sheet -> one Markdown text to edit and copy from, letter after letter, in every language asked for.
import type { DataSheet, FieldRow, Letter } from '../model/letter.ts';
import type { LetterWords } from '../model/letter-template.ts';
import type { Language, LocalizedText } from '../model/localized-text.ts';
import { bullets, escaped, table } from '../render/markdown-text.ts';

export function lettersMarkdown(
  letters: readonly Letter[],
  sheet: DataSheet,
  { words, languages }: { readonly words: LetterWords['words']; readonly languages: readonly Language[] },
): string {
  const parts = [
    ...letters.flatMap((letter) => languages.map((language) => letterLines(letter, words, language))),
    ...languages.map((language) => sheetLines(sheet, words, language)),
  ];
  return parts.map((lines) => `${lines.join('\n').trimEnd()}\n`).join('\n---\n\n');
}

function letterLines(letter: Letter, words: LetterWords['words'], language: Language): readonly string[] {
  const prose = (texts: readonly LocalizedText[]) => texts.flatMap((one) => [escaped(one[language]), '']);
  const signatures = letter.signatures.flatMap(({ party, lines }) =>
    lines.map((line, i) => [i === 0 ? party[language] : '', line[language], '']),
  );
  const listed = (label: LocalizedText, items: readonly LocalizedText[]) =>
    items.length === 0
      ? []
      : [`### ${escaped(label[language])}`, '', ...bullets(items.map((one) => one[language])), ''];
  return [
    `# ${escaped(`${words.draft[language]} ${letter.title[language]}`)}`,
    '',
    ...prose(letter.before),
    ...fields(letter.rows, language),
    ...prose(letter.after),
    ...table(['', '', ''], signatures),
    `## ${escaped(words.not_the_letter[language])}`,
    '',
    ...prose([words.draft_note]),
    ...listed(words.to_fill_in, letter.toFillIn.length === 0 ? [words.nothing_to_fill_in] : letter.toFillIn),
    ...listed(words.asked_for, letter.askedFor),
    ...listed(words.notes, letter.notes),
  ];
}

const sheetLines = (sheet: DataSheet, words: LetterWords['words'], language: Language): readonly string[] => [
  `# ${escaped(sheet.title[language])}`,
  '',
  escaped(sheet.intro[language]),
  '',
  ...sheet.sections.flatMap(({ title, rows }) => [`## ${escaped(title[language])}`, '', ...fields(rows, language)]),
  ...(sheet.notes.length === 0
    ? []
    : [`## ${escaped(words.notes[language])}`, '', ...bullets(sheet.notes.map((one) => one[language])), '']),
];

const fields = (rows: readonly FieldRow[], language: Language): readonly string[] =>
  table(
    ['', ''],
    rows.map(({ label, value }) => [label[language], value[language]]),
  );
