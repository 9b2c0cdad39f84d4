// A message -> one page of HTML that stands by itself and prints: no scripts, no pictures, nothing from elsewhere.
import type { Language } from '../../model/localized-text.ts';
import type { RequestList, RequestMessage } from '../../model/request.ts';
import { element, htmlText } from '../html-text.ts';
import type { TextOptions } from '../report/text.ts';
import { numbered, paperLines, paperName, questionLines } from './request-parts.ts';
import { requestStyle } from './request-style.ts';

const tags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

export function requestHtml(message: RequestMessage, { languages }: Pick<TextOptions, 'languages'>): string {
  const [first = 'en'] = languages;
  const title = languages.map((language) => message.subject[language]).join(' / ');
  return [
    '<!DOCTYPE html>',
    `<html lang="${tags[first]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    `<style>${requestStyle}</style>`,
    '</head>',
    '<body>',
    ...languages.map((language) => article(message, language)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function article(message: RequestMessage, language: Language): string {
  const { subject, greeting, opening, sending, questions, lists, window, closing } = message;
  const { groups, firstQuestion } = numbered(message);
  const prose = (text: string): string => element('p', htmlText(text));
  return [
    `<article lang="${tags[language]}">`,
    element('h1', htmlText(subject[language])),
    ...[greeting, ...opening].map((one) => prose(one[language])),
    ...groups.flatMap(({ title, papers, first }) => [
      element('h2', htmlText(title[language])),
      `<ol start="${first}" class="papers">`,
      ...papers.map((paper) =>
        entry(element('strong', htmlText(paperName(paper, language))), paperLines(paper, language)),
      ),
      '</ol>',
    ]),
    ...sending.map((one) => prose(one[language])),
    ...(questions === null
      ? []
      : [
          element('h2', htmlText(questions.title[language])),
          prose(questions.intro[language]),
          `<ol start="${firstQuestion}">`,
          ...questions.questions.map((question) => {
            const [asked = '', ...more] = questionLines(question, language);
            return entry(htmlText(asked), more);
          }),
          '</ol>',
        ]),
    ...[...lists, ...(window ? [window] : [])].flatMap((list) => section(list, language)),
    ...closing.map((one) => prose(one[language])),
    '</article>',
  ].join('\n');
}

const entry = (name: string, more: readonly string[]): string =>
  element('li', [name, ...more.map((line) => element('div', htmlText(line), 'class="detail"'))].join('\n'));

const section = ({ title, intro, items }: RequestList, language: Language): readonly string[] => [
  element('h2', htmlText(title[language])),
  ...(intro === null ? [] : [element('p', htmlText(intro[language]))]),
  '<ul>',
  ...items.map((one) => element('li', htmlText(one[language]))),
  '</ul>',
];
