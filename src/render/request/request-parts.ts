// A message -> its papers as lines in one language, the same in every format; papers and questions are numbered on.
import type { Language, LocalizedText } from '../../model/localized-text.ts';
import type { RequestedAnswer, RequestedPaper, RequestMessage } from '../../model/request.ts';

const inOne = (texts: readonly LocalizedText[], language: Language): string =>
  texts.map((one) => one[language]).join(language === 'zh' ? '；' : '; ');

/** In English the Chinese name stands beside, as the window asks for it. */
export const paperName = ({ name }: RequestedPaper, language: Language): string =>
  language === 'en' ? `${name.en} (${name.zh})` : name.zh;

/** What stands under the name: why the one in hand does not do, form, days, what serves instead, and what the list says. */
export function paperLines(
  { lacks, form, dates, instead, note }: RequestedPaper,
  language: Language,
): readonly string[] {
  return [
    lacks?.[language] ?? '',
    inOne(form, language),
    dates[language],
    instead?.[language] ?? '',
    note?.[language] ?? '',
  ]
    .filter((line) => line !== '')
    .map((line) => sentence(line, language));
}

export const questionLines = ({ question, choices }: RequestedAnswer, language: Language): readonly string[] => [
  question[language],
  ...(choices === null ? [] : [sentence(choices[language], language)]),
];

/** Begins with a capital and ends with a stop. */
export function sentence(line: string, language: Language): string {
  const stop = /[.?!。？！]$/.test(line) ? '' : language === 'zh' ? '。' : '.';
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${stop}`;
}

/** Groups with the number of their first paper, and the number of the first question. */
export function numbered({ papers }: Pick<RequestMessage, 'papers'>) {
  let next = 1;
  const groups = papers.map((group) => {
    const first = next;
    next += group.papers.length;
    return { ...group, first };
  });
  return { groups, firstQuestion: next };
}
