// Turns the page of a policy or a place into Markdown, one language after the other.
import type { PageLine } from '../../explain/criterion-lines.ts';
import type { PlacePage } from '../../explain/place-page.ts';
import type { PageItem, PolicyPage } from '../../explain/policy-page.ts';
import { type Language, text } from '../../model/localized-text.ts';
import type { SourceNote } from '../../model/report.ts';
import { bullets, escaped, link } from '../markdown-text.ts';

const labels = { gaps: text('Not seen, not encoded', '未见、未收录'), sources: text('Sources', '来源') } as const;

export const policyPageMarkdown = (page: PolicyPage, languages: readonly Language[]): string =>
  inTurn(languages, (language) => policyLines(page, language, 1));

export const placePageMarkdown = (page: PlacePage, languages: readonly Language[]): string =>
  inTurn(languages, (language) => placeLines(page, language));

const inTurn = (languages: readonly Language[], lines: (language: Language) => readonly string[]): string =>
  languages.map((language) => `${lines(language).join('\n').trimEnd()}\n`).join('\n---\n\n');

const head = (level: number, words: string): readonly string[] => [`${'#'.repeat(level)} ${escaped(words)}`, ''];

function policyLines(page: PolicyPage, language: Language, level: number): readonly string[] {
  return [
    ...head(level, page.title[language]),
    `\`${page.id}\``,
    '',
    ...bullets(page.about.map((line) => line[language])),
    '',
    ...page.sections.flatMap((section) => [
      ...head(level + 1, section.title[language]),
      ...section.items.flatMap((item) => itemLines(item, language)),
      '',
    ]),
    ...(page.gaps.length === 0
      ? []
      : [...head(level + 1, labels.gaps[language]), ...bullets(page.gaps.map((gap) => gap[language])), '']),
    ...sourceLines(page.sources, language, level + 1),
  ];
}

function itemLines({ id, title, lines, support }: PageItem, language: Language): readonly string[] {
  const name = title[language] === '' ? '' : ` ${escaped(title[language])}`;
  return [
    `- **${escaped(id)}**${name}`,
    ...lines.flatMap((line) => pageLine(line, language, 1)),
    `  - ${escaped(support[language])}`,
  ];
}

const pageLine = ({ indent, text: said }: PageLine, language: Language, from: number): readonly string[] =>
  bullets([said[language]], from + indent);

const sourceLines = (sources: readonly SourceNote[], language: Language, level: number): readonly string[] =>
  sources.length === 0
    ? []
    : [
        ...head(level, labels.sources[language]),
        ...sources.map(({ id, title, url }) => `- \`${id}\` ${link(title[language], url)}`),
        '',
      ];

function placeLines(page: PlacePage, language: Language): readonly string[] {
  return [
    ...head(1, page.title[language]),
    `\`${page.id}\``,
    '',
    ...page.sections.flatMap((section) => [
      ...head(2, section.title[language]),
      ...section.lines.flatMap((line) => pageLine(line, language, 0)),
      '',
    ]),
    ...sourceLines(page.sources, language, 2),
    ...page.policies.flatMap((policy) => policyLines(policy, language, 2)),
  ];
}
