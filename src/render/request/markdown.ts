// A message -> Markdown: the same lines as the text, as headings and lists.
import type { Language } from '../../model/localized-text.ts';
import type { RequestList, RequestMessage } from '../../model/request.ts';
import { bullets, escaped } from '../markdown-text.ts';
import type { TextOptions } from '../report/text.ts';
import { numbered, paperLines, paperName, questionLines } from './request-parts.ts';

export const requestMarkdown = (message: RequestMessage, { languages }: Pick<TextOptions, 'languages'>): string =>
  languages.map((language) => `${lines(message, language).join('\n').trimEnd()}\n`).join('\n---\n\n');

function lines(message: RequestMessage, language: Language): readonly string[] {
  const { subject, greeting, opening, sending, questions, lists, window, closing } = message;
  const { groups, firstQuestion } = numbered(message);
  const prose = (text: string): readonly string[] => [escaped(text), ''];
  return [
    `# ${escaped(subject[language])}`,
    '',
    ...[greeting, ...opening].flatMap((one) => prose(one[language])),
    ...groups.flatMap(({ title, papers, first }) => [
      ...heading(title[language]),
      ...papers.flatMap((paper, i) =>
        item(first + i, `**${escaped(paperName(paper, language))}**`, paperLines(paper, language)),
      ),
      '',
    ]),
    ...sending.flatMap((one) => prose(one[language])),
    ...(questions === null
      ? []
      : [
          ...heading(questions.title[language]),
          ...prose(questions.intro[language]),
          ...questions.questions.flatMap((question, i) => {
            const [asked = '', ...more] = questionLines(question, language);
            return item(firstQuestion + i, escaped(asked), more);
          }),
          '',
        ]),
    ...[...lists, ...(window ? [window] : [])].flatMap((list) => listLines(list, language)),
    ...closing.flatMap((one) => prose(one[language])),
  ];
}

const heading = (title: string): readonly string[] => [`## ${escaped(title)}`, ''];

/** `name` is Markdown already. */
const item = (number: number, name: string, more: readonly string[]): readonly string[] => [
  `${number}. ${name}`,
  ...more.map((line) => `    - ${escaped(line)}`),
];

const listLines = ({ title, intro, items }: RequestList, language: Language): readonly string[] => [
  ...heading(title[language]),
  ...(intro === null ? [] : [escaped(intro[language]), '']),
  ...bullets(items.map((one) => one[language])),
  '',
];
