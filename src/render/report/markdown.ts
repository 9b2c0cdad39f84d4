// A report -> Markdown: the same statements as the text report, as tables and lists, with the sources at the end.
import type { Language } from '../../model/localized-text.ts';
import type { Report, ReportDocument, SourceNote } from '../../model/report.ts';
import { bullets, escaped, link, table } from '../markdown-text.ts';
import { confidenceMark, documentMarks, footnoteTexts, headings, standingTexts, tableHeads } from './headings.ts';
import { legend } from './legend.ts';
import type { TextOptions } from './text.ts';
import { isStep } from './text-procedure.ts';
import { routeText } from './text-routes.ts';

export const reportMarkdown = (report: Report, { languages }: Pick<TextOptions, 'languages'>): string =>
  languages.map((language) => `${sections(report, language).join('\n').trimEnd()}\n`).join('\n---\n\n');

function sections(report: Report, language: Language): readonly string[] {
  const { header, headline, procedure } = report;
  const title = [header.name, header.name_zh, header.reference].filter((part) => part !== null).join(', ');
  return [
    `# ${escaped([title, header.filing[language]].filter((part) => part !== '').join(' - '))}`,
    '',
    `**${escaped(headline.map((sentence) => sentence[language]).join(language === 'zh' ? '' : ' '))}**`,
    '',
    ...listSection(headings.filing[language], bullets(procedure.map(({ text }) => text[language]))),
    ...pointSection(report, language),
    ...decidingSection(report, language),
    ...routeSection(report, language),
    ...documentSection(report, language),
    ...dateSection(report, language),
    ...listSection(headings.after[language], bullets(report.afterApproval.map(({ text }) => text[language]))),
    ...listSection(headings.remarks[language], bullets(report.remarks.map(({ text }) => text[language]))),
    ...footnoteSection(report, language),
    ...listSection(headings.sources[language], sourceBullets(report, language)),
    [legend(report, language), escaped(report.receipt[language])].filter((line) => line !== '').join('  \n'),
  ];
}

const listSection = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];

function pointSection({ points }: Report, language: Language): readonly string[] {
  if (!points) return [];
  const heads = tableHeads.points[language];
  const rows = points.factors.map(({ title, value, min, max, limit }) => [
    title[language],
    value[language],
    min === max ? String(min) : `${min}-${max}`,
    String(limit),
  ]);
  return [
    `## ${points.summary[language]}`,
    '',
    escaped(points.lines[language]),
    '',
    ...table(heads, rows),
    ...bullets(points.rungs.map((rung) => rung[language])),
    ...(points.rungs.length > 0 ? [''] : []),
  ];
}

function decidingSection({ decides, alsoMissing }: Report, language: Language): readonly string[] {
  if (decides.length + alsoMissing.length === 0) return [];
  const rows = decides.flatMap(({ label, settles }) =>
    settles.map(({ values, points, answer }) => [
      label[language],
      values[language],
      points?.[language] ?? '',
      answer[language],
    ]),
  );
  const colon = language === 'zh' ? '：' : ': ';
  const also = alsoMissing.map(
    ({ changes, labels }) => `${changes[language]}${colon}${labels.map((label) => label[language]).join(', ')}`,
  );
  return [`## ${headings.decides[language]}`, '', ...table(tableHeads.decides[language], rows), ...bullets(also), ''];
}

function routeSection({ routes }: Report, language: Language): readonly string[] {
  const lines = (['met', 'open', 'awaits', 'near'] as const).flatMap((standing) => {
    const own = routes.filter((route) => route.standing === standing);
    if (own.length === 0) return [];
    return [
      `- ${standingTexts[standing][language]}`,
      ...bullets(
        own.map((route) => routeText(route, language)),
        1,
      ),
    ];
  });
  return listSection(headings.routes[language], lines);
}

function documentSection({ documents }: Report, language: Language): readonly string[] {
  if (!documents) return [];
  const rows = documents.groups.flatMap(({ title, documents: group }) =>
    group.map((document) => [title[language], ...documentCells(document, language)]),
  );
  const colon = language === 'zh' ? '：' : ': ';
  const spared = documents.spared.map(
    ({ state, documents: names }) => `${state[language]}${colon}${names.map((name) => name[language]).join(', ')}`,
  );
  return [
    `## ${escaped(documents.summary[language])}`,
    '',
    ...table(tableHeads.documents[language], rows),
    ...bullets(spared),
    ...(spared.length > 0 ? [''] : []),
  ];
}

const documentCells = ({ mark, name, state, details, note, confidence }: ReportDocument, language: Language) => [
  `${documentMarks[mark].trim()} ${name[language]}`,
  state[language],
  [...details, ...(note ? [note] : [])].map((detail) => detail[language]).join('; '),
  confidenceMark(confidence),
];

function dateSection({ timeline, validity, dateNotes }: Report, language: Language): readonly string[] {
  if (timeline.length + validity.length === 0) return [];
  const rows = timeline.filter(isStep).map(({ on, text }) => [on, text[language]]);
  return [
    `## ${headings.dates[language]}`,
    '',
    ...table(tableHeads.dates[language], rows),
    ...bullets([...validity, ...dateNotes].map((text) => text[language])),
    '',
  ];
}

function footnoteSection({ footnotes }: Report, language: Language): readonly string[] {
  const lines = footnotes.flatMap((note) => {
    const label = footnoteTexts[note.kind][language];
    if ('sentences' in note)
      return [
        `- ${label}`,
        ...bullets(
          note.sentences.map((one) => one[language]),
          1,
        ),
      ];
    const [colon, comma] = language === 'zh' ? ['：', '、'] : [': ', ', '];
    return bullets([`${label}, ${note.lead[language]}${colon}${note.names.map((one) => one[language]).join(comma)}`]);
  });
  return listSection(headings.footnotes[language], lines);
}

/** Sources of everything printed above, each once. */
function sourceBullets(
  { routes, documents, remarks, afterApproval, timeline }: Report,
  language: Language,
): readonly string[] {
  const used: readonly SourceNote[] = [
    ...routes.filter(({ standing }) => standing !== null).flatMap(({ sources }) => sources),
    ...(documents?.groups.flatMap(({ documents: group }) => group.flatMap(({ sources }) => sources)) ?? []),
    ...remarks.flatMap(({ sources }) => sources),
    ...afterApproval.flatMap(({ sources }) => sources),
    ...timeline.flatMap(({ sources }) => sources),
  ];
  return [...new Map(used.map((source) => [source.id, source])).values()].map(
    ({ id, title, url }) => `- ${escaped(id)}: ${link(title[language], url)}`,
  );
}
