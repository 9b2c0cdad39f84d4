// A comparison report -> the text of a terminal: a table 80 columns wide, what decides under each row, and its notes.
import type { ComparisonReport, ComparisonRow } from '../../model/comparison-report.ts';
import type { Language } from '../../model/localized-text.ts';
import type { Outcome } from '../../model/outcome.ts';
import { columns, ends, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { outcomeMarks } from '../explanation/labels.ts';
import { printLines } from '../print-lines.ts';
import { confidenceMark, remarkMarks } from '../report/headings.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';
import type { Tone } from '../style.ts';
import { comparisonHeads, comparisonLegend, heading, rowName } from './words.ts';

/** Columns of the table; together with the gaps between them 80. */
const widths = [24, 15, 7, 9, 9, 11] as const;

const tones: Readonly<Record<Outcome, Tone>> = { met: 'good', not_met: 'bad', undetermined: 'open' };

export function comparisonText(report: ComparisonReport, { languages, style }: TextOptions): string {
  return inLanguages(languages, (language) => printLines(lines(report, language), style));
}

function lines(report: ComparisonReport, language: Language): readonly Line[] {
  const { header, headline, rows, warnings } = report;
  const heads = comparisonHeads.map((head) => ({ text: head[language], tone: 'faint' as const }));
  return [
    ...ends(span(heading(report, language), 'strong'), span(header.filing[language], 'faint'), PAGE_WIDTH),
    ...headline.flatMap((said, i) => paragraph(span(said[language], i === 0 ? 'strong' : 'plain'), PAGE_WIDTH)),
    [],
    ...cells(heads),
    ...rows.flatMap((row, i) => rowLines(row, language, isNamedAbove(rows.slice(0, i), row))),
    [],
    ...warnings.flatMap(({ level, text }) =>
      paragraph(span(text[language]), PAGE_WIDTH, 3, span(`${remarkMarks[level]} `, 'open')),
    ),
    ...(warnings.length > 0 ? [[]] : []),
    ...footLines(report, language),
  ];
}

/** Whether a row above names the route with its title, so that the clause is enough. */
const isNamedAbove = (above: readonly ComparisonRow[], { route }: ComparisonRow): boolean =>
  route !== null && above.some((row) => row.route?.id === route.id);

function rowLines(row: ComparisonRow, language: Language, isNamed: boolean): readonly Line[] {
  const tone = tones[row.standing];
  const values = [rowName(row, language), row.category[language], row.points, row.papers, row.days];
  const shown = [...values, row.local[language]].map((text, i) => {
    if (i === 0) return { text, tone: 'strong' as const };
    return { text, tone: i === 1 ? tone : ('plain' as const) };
  });
  const { route } = row;
  const semicolon = language === 'zh' ? '；' : '; ';
  const open = row.open.map((said) => said[language]).join(semicolon);
  const named = isNamed ? route?.clause : undefined;
  const decided = route === null ? '' : `${named ?? route.text[language]} ${confidenceMark(route.confidence)}`;
  const below = [decided, open].filter((part) => part !== '').join(semicolon);
  const mark = span(route === null ? '' : `  ${outcomeMarks[route.outcome]} `, route ? tones[route.outcome] : 'plain');
  return [
    ...cells(shown),
    ...(below === '' ? [] : paragraph(span(below), PAGE_WIDTH, 5, mark)),
    ...(row.names.length < 2 ? [] : paragraph(span(namesOf(row, language), 'faint'), PAGE_WIDTH, 5)),
  ];
}

/** The places beside the one that names the row. */
const namesOf = ({ names }: ComparisonRow, language: Language): string =>
  names
    .slice(1)
    .map((name) => name[language])
    .join(language === 'zh' ? '、' : ', ');

const cells = (row: readonly { readonly text: string; readonly tone: Tone }[]) =>
  columns(widths.map((width, i) => ({ text: '', ...row[i], width })));

function footLines(report: ComparisonReport, language: Language): readonly Line[] {
  const legend = comparisonLegend(report.rows, language);
  return [...report.notes.map((note) => note[language]), legend, report.receipt[language]]
    .filter((text) => text !== '')
    .flatMap((text) => paragraph(span(text, 'faint'), PAGE_WIDTH));
}
