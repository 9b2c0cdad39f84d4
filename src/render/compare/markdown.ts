// A comparison report -> Markdown: a table with a row for places whose whole answer is the same, every name written out.
import type { ComparisonReport, ComparisonRow } from '../../model/comparison-report.ts';
import type { Language } from '../../model/localized-text.ts';
import { outcomeMarks } from '../explanation/labels.ts';
import { bullets, escaped, table } from '../markdown-text.ts';
import { confidenceMark } from '../report/headings.ts';
import type { TextOptions } from '../report/text.ts';
import { comparisonHeads, comparisonLegend, heading, openHead, routeHead } from './words.ts';

export const comparisonMarkdown = (report: ComparisonReport, { languages }: Pick<TextOptions, 'languages'>): string =>
  languages.map((language) => `${page(report, language).join('\n').trimEnd()}\n`).join('\n---\n\n');

function page(report: ComparisonReport, language: Language): readonly string[] {
  const title = [heading(report, language), report.header.filing[language]].filter((part) => part !== '');
  const heads = [...comparisonHeads, routeHead, openHead].map((head) => head[language]);
  const foot = [comparisonLegend(report.rows, language), report.receipt[language]].filter((line) => line !== '');
  return [
    `# ${escaped(title.join(' - '))}`,
    '',
    `**${escaped(report.headline.map((said) => said[language]).join(language === 'zh' ? '' : ' '))}**`,
    '',
    ...table(
      heads,
      report.rows.map((row) => cellsOf(row, language)),
    ),
    ...bullets([...report.warnings.map(({ text }) => text), ...report.notes].map((text) => text[language])),
    '',
    foot.map(escaped).join('  \n'),
  ];
}

function cellsOf(row: ComparisonRow, language: Language): readonly string[] {
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const { route } = row;
  return [
    `${row.isOwn ? '* ' : ''}${row.names.map((name) => name[language]).join(comma)}`,
    row.category[language],
    row.points,
    row.papers,
    row.days,
    row.local[language],
    route === null ? '' : `${outcomeMarks[route.outcome]} ${route.text[language]} ${confidenceMark(route.confidence)}`,
    row.open.map((said) => said[language]).join(semicolon),
  ];
}
