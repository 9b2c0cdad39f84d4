// Turns the page of a policy or a place into text at 80 columns.
import type { PageLine } from '../../explain/criterion-lines.ts';
import type { PlacePage } from '../../explain/place-page.ts';
import type { PageItem, PolicyPage } from '../../explain/policy-page.ts';
import { type Language, text } from '../../model/localized-text.ts';
import type { SourceNote } from '../../model/report.ts';
import { type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';

const labels = { gaps: text('Not seen, not encoded', '未见、未收录'), sources: text('Sources', '来源') } as const;

export const renderPolicyPage = (page: PolicyPage, { languages, style }: TextOptions): string =>
  inLanguages(languages, (language) => printLines(apart(policyParts(page, language)), style));

export const renderPlacePage = (page: PlacePage, { languages, style }: TextOptions): string =>
  inLanguages(languages, (language) => printLines(apart(placeParts(page, language)), style));

/** Parts with an empty line between them. */
const apart = (parts: readonly (readonly Line[])[]): readonly Line[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [[], ...part]));

const title = (words: string): readonly Line[] => paragraph(span(words, 'strong'), PAGE_WIDTH);

function policyParts(page: PolicyPage, language: Language): readonly (readonly Line[])[] {
  return [
    [
      ...title(page.title[language]),
      [span(page.id, 'faint')],
      ...page.about.flatMap((line) => paragraph(span(line[language]), PAGE_WIDTH)),
    ],
    ...page.sections.flatMap((section) => {
      const [first, ...others] = section.items.map((item) => itemLines(item, language));
      return [[...title(section.title[language]), ...(first ?? [])], ...others];
    }),
    page.gaps.length === 0
      ? []
      : [
          ...title(labels.gaps[language]),
          ...page.gaps.flatMap((gap) => paragraph(span(gap[language]), PAGE_WIDTH, 4, span('  - '))),
        ],
    sourcePart(page.sources, language),
  ];
}

function itemLines({ id, title: name, lines, support }: PageItem, language: Language): readonly Line[] {
  return [
    ...paragraph(span(name[language]), PAGE_WIDTH, 2 + id.length + 2, span(`  ${id}`, 'strong')),
    ...lines.flatMap((line) => pageLines(line, language, 4)),
    ...paragraph(span(support[language], 'faint'), PAGE_WIDTH, 4),
  ];
}

const pageLines = ({ indent, text: said }: PageLine, language: Language, from: number): readonly Line[] =>
  paragraph(span(said[language]), PAGE_WIDTH, from + 2 * indent);

/** An address stays whole on its own line, however long, so that it can be followed. */
const sourceLines = ({ id, title: name, url }: SourceNote, language: Language): readonly Line[] => [
  ...paragraph(span(`${id}  ${name[language]}`), PAGE_WIDTH, 4, span('  - ')),
  ...(url === undefined ? [] : [[span('    '), span(url, 'faint')]]),
];

function placeParts(page: PlacePage, language: Language): readonly (readonly Line[])[] {
  return [
    [...title(page.title[language]), [span(page.id, 'faint')]],
    ...page.sections.map((section) => [
      ...title(section.title[language]),
      ...section.lines.flatMap((line) => pageLines(line, language, 2)),
    ]),
    sourcePart(page.sources, language),
    ...page.policies.flatMap((policy) => [[[span('-'.repeat(PAGE_WIDTH), 'faint')]], ...policyParts(policy, language)]),
  ];
}

const sourcePart = (sources: readonly SourceNote[], language: Language): readonly Line[] =>
  sources.length === 0
    ? []
    : [...title(labels.sources[language]), ...sources.flatMap((source) => sourceLines(source, language))];
