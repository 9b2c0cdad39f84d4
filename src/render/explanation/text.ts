// An explanation -> the text of a terminal: every route with its provision, its reasons part by part, and its sources.
import type { Language } from '../../model/localized-text.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ReportPoints, ReportReason, ReportRoute, SourceNote } from '../../model/report.ts';
import { bar } from '../bar.ts';
import { columns, ends, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import { confidenceMark, headings } from '../report/headings.ts';
import { legend } from '../report/legend.ts';
import { headerLines, headlineLines, inLanguages, type TextOptions } from '../report/text.ts';
import type { Tone } from '../style.ts';
import type { Explanation } from './explanation.ts';
import { explanationLabels, outcomeMarks, outcomeText } from './labels.ts';

const outcomeTones: Readonly<Record<Outcome, Tone>> = { met: 'good', not_met: 'bad', undetermined: 'open' };

export const explanationText = (explanation: Explanation, { languages, style }: TextOptions): string =>
  inLanguages(languages, (language) => printLines(lines(explanation, language), style));

function lines({ report, shared, routes, points, sources }: Explanation, language: Language): readonly Line[] {
  const marks = legend({ routes, remarks: [] }, language);
  const parts: readonly (readonly Line[])[] = [
    [...headerLines(report, language), ...headlineLines(report, language)],
    shared.length === 0
      ? []
      : [
          [span(explanationLabels.shared[language], 'strong')],
          ...shared.flatMap((reason) => reasonLines(reason, language, 3)),
        ],
    ...routes.map((route) => routeLines(route, language)),
    points ? pointLines(points, language) : [],
    [[span(headings.sources[language], 'strong')], ...sources.flatMap((source) => sourceLines(source, language))],
    [
      ...(marks === '' ? [] : paragraph(span(marks, 'faint'), PAGE_WIDTH)),
      ...paragraph(span(report.receipt[language], 'faint'), PAGE_WIDTH),
    ],
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [[], ...part]));
}

function routeLines(route: ReportRoute, language: Language): readonly Line[] {
  const { category, name, title, outcome, confidence, provision, awaits, outlook, waived, reasons, sources } = route;
  const state = `${outcomeText(outcome, language)} ${confidenceMark(confidence)}`;
  const notes = [awaits, outlook].flatMap((note) => (note === null ? [] : [note[language]]));
  const { waived: waivedBy, sources: from } = explanationLabels;
  const detail = (text: string) => paragraph(span(text, 'faint'), PAGE_WIDTH, 3);
  return [
    ...columns([
      { text: `${category}  ${name}  ${title[language]}`, width: 60, tone: 'strong' },
      { text: state, width: 19, align: 'right', tone: outcomeTones[outcome] },
    ]),
    ...detail(provision[language]),
    ...notes.flatMap((note) => paragraph(span(note, 'open'), PAGE_WIDTH, 3)),
    ...waived.flatMap((waiver) => paragraph(span(`${waivedBy[language]}${waiver[language]}`), PAGE_WIDTH, 3)),
    ...reasons.flatMap((reason) => reasonLines(reason, language, 3)),
    ...detail(`${from[language]}${sources.map(({ id }) => id).join(', ')}`),
  ];
}

function reasonLines(reason: ReportReason, language: Language, indent: number): readonly Line[] {
  const mark = span(`${' '.repeat(indent)}${outcomeMarks[reason.outcome]}`, outcomeTones[reason.outcome]);
  const about = reason.about?.[language];
  return [
    ...paragraph(span(reason.text[language]), PAGE_WIDTH, indent + 3, mark),
    ...(about === undefined ? [] : paragraph(span(about, 'faint'), PAGE_WIDTH, indent + 3)),
    ...reason.parts.flatMap((part) => reasonLines(part, language, indent + 3)),
  ];
}

/** An address stays whole on its own line, however long, so that it can be followed. */
const sourceLines = ({ id, title, url }: SourceNote, language: Language): readonly Line[] => [
  ...paragraph(span(`${id}  ${title[language]}`), PAGE_WIDTH),
  ...(url === undefined ? [] : [[span('  '), span(url, 'faint')]]),
];

function pointLines(points: ReportPoints, language: Language): readonly Line[] {
  return [
    ...ends(span(points.summary[language], 'strong'), span(points.lines[language], 'faint'), PAGE_WIDTH),
    ...paragraph(span(points.table[language], 'faint'), PAGE_WIDTH, 3),
    ...points.factors.flatMap((factor) => {
      const { title, value, min, max, limit, bands, more, confidence, sources } = factor;
      const range = min === max ? String(min) : `${min}-${max}`;
      return [
        ...columns([
          { text: '', width: 1 },
          { text: `${title[language]} ${confidenceMark(confidence)}`, width: 29, tone: 'strong' },
          { text: value[language], width: 16 },
          { text: `${range} / ${limit}`, width: 10, align: 'right' },
          { text: bar(factor), width: 20 },
        ]),
        ...bands.flatMap((band) => paragraph(span(band[language]), PAGE_WIDTH, 5)),
        ...(more === null ? [] : paragraph(span(more[language], 'open'), PAGE_WIDTH, 5)),
        ...paragraph(
          span(`${explanationLabels.sources[language]}${sources.map(({ id }) => id).join(', ')}`, 'faint'),
          PAGE_WIDTH,
          5,
        ),
      ];
    }),
  ];
}
