// A message -> plain text to send, 80 columns wide, one block a language.
import type { Language } from '../../model/localized-text.ts';
import type { RequestList, RequestMessage } from '../../model/request.ts';
import { type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';
import { numbered, paperLines, paperName, questionLines } from './request-parts.ts';

export const requestText = (message: RequestMessage, { languages, style }: TextOptions): string =>
  inLanguages(languages, (language) => printLines(sections(message, language), style));

function sections(message: RequestMessage, language: Language): readonly Line[] {
  const { subject, greeting, opening, sending, questions, lists, window, closing } = message;
  const { groups, firstQuestion } = numbered(message);
  const prose = (text: string): readonly Line[] => paragraph(span(text), PAGE_WIDTH);
  const parts: readonly (readonly Line[])[] = [
    paragraph(span(subject[language], 'strong'), PAGE_WIDTH),
    prose(greeting[language]),
    ...opening.map((one) => prose(one[language])),
    ...groups.map(({ title, papers, first }) => [
      ...heading(title[language]),
      ...papers.flatMap((paper, i) => item(first + i, paperName(paper, language), paperLines(paper, language))),
    ]),
    ...sending.map((one) => prose(one[language])),
    questions === null
      ? []
      : [
          ...heading(questions.title[language]),
          ...prose(questions.intro[language]),
          ...questions.questions.flatMap((question, i) => {
            const [asked = '', ...more] = questionLines(question, language);
            return item(firstQuestion + i, asked, more);
          }),
        ],
    ...[...lists, ...(window ? [window] : [])].map((list) => listLines(list, language)),
    ...closing.map((one) => prose(one[language])),
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : [[], ...lines]));
}

const heading = (title: string): readonly Line[] => paragraph(span(title, 'strong'), PAGE_WIDTH);

/** Columns a number and its dot take. */
const INDENT = 4;

const item = (number: number, name: string, lines: readonly string[]): readonly Line[] => [
  ...paragraph(span(name), PAGE_WIDTH, INDENT, span(`${number}.`)),
  ...lines.flatMap((line) => paragraph(span(line, 'faint'), PAGE_WIDTH, INDENT)),
];

const listLines = ({ title, intro, items }: RequestList, language: Language): readonly Line[] => [
  ...heading(title[language]),
  ...(intro === null ? [] : paragraph(span(intro[language]), PAGE_WIDTH)),
  ...items.flatMap((one) => paragraph(span(one[language]), PAGE_WIDTH, 2, span('-'))),
];
