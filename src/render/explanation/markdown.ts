// An explanation -> Markdown: a section a route with nested reasons, the points with their bands, linked sources.
import type { Language } from '../../model/localized-text.ts';
import type { ReportPoints, ReportReason, ReportRoute } from '../../model/report.ts';
import { bullets, escaped, link } from '../markdown-text.ts';
import { confidenceMark, headings } from '../report/headings.ts';
import { legend } from '../report/legend.ts';
import type { TextOptions } from '../report/text.ts';
import type { Explanation } from './explanation.ts';
import { explanationLabels, outcomeMarks, outcomeText } from './labels.ts';

export const explanationMarkdown = (explanation: Explanation, { languages }: Pick<TextOptions, 'languages'>): string =>
  languages.map((language) => `${sections(explanation, language).join('\n').trimEnd()}\n`).join('\n---\n\n');

function sections({ report, shared, routes, points, sources }: Explanation, language: Language): readonly string[] {
  const { header, headline } = report;
  const title = [header.name, header.reference, header.filing[language]].filter((part) => part !== null).join(', ');
  return [
    `# ${escaped(title)}`,
    '',
    `**${escaped(headline.map((sentence) => sentence[language]).join(language === 'zh' ? '' : ' '))}**`,
    '',
    ...(shared.length === 0
      ? []
      : [
          `## ${explanationLabels.shared[language]}`,
          '',
          ...shared.flatMap((reason) => reasonBullets(reason, language, 0)),
          '',
        ]),
    ...routes.flatMap((route) => routeSection(route, language)),
    ...(points ? pointSection(points, language) : []),
    `## ${headings.sources[language]}`,
    '',
    ...sources.map(({ id, title: name, url }) => `- ${escaped(id)}: ${link(name[language], url)}`),
    '',
    [legend({ routes, remarks: [] }, language), escaped(report.receipt[language])].filter(Boolean).join('  \n'),
  ];
}

function routeSection(route: ReportRoute, language: Language): readonly string[] {
  const { category, name, title, outcome, confidence, provision, awaits, outlook, waived, reasons, sources } = route;
  const notes = [awaits, outlook].flatMap((note) => (note === null ? [] : [note[language]]));
  return [
    `## ${escaped(`${category} ${name}: ${title[language]}`)}`,
    '',
    `**${outcomeText(outcome, language)}** ${confidenceMark(confidence)}${notes.map((note) => `, ${escaped(note)}`).join('')}`,
    '',
    escaped(provision[language]),
    '',
    ...bullets(waived.map((waiver) => `${explanationLabels.waived[language]}${waiver[language]}`)),
    ...reasons.flatMap((reason) => reasonBullets(reason, language, 0)),
    '',
    `${explanationLabels.sources[language]}${escaped(sources.map(({ id }) => id).join(', '))}`,
    '',
  ];
}

function reasonBullets(reason: ReportReason, language: Language, depth: number): readonly string[] {
  const about = reason.about === undefined ? '' : ` (${reason.about[language]})`;
  return [
    ...bullets([`${outcomeMarks[reason.outcome]} ${reason.text[language]}${about}`], depth),
    ...reason.parts.flatMap((part) => reasonBullets(part, language, depth + 1)),
  ];
}

function pointSection(points: ReportPoints, language: Language): readonly string[] {
  return [
    `## ${escaped(points.summary[language])}`,
    '',
    escaped(`${points.table[language]}; ${points.lines[language]}`),
    '',
    ...points.factors.flatMap(({ title, value, min, max, limit, bands }) => [
      ...bullets([`${title[language]}: ${value[language]}, ${min === max ? min : `${min}-${max}`} / ${limit}`]),
      ...bullets(
        bands.map((band) => band[language]),
        1,
      ),
    ]),
    '',
  ];
}
