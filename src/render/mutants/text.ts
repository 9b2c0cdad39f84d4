// Turns what became of mutants into text: how many each way, the score, and every survivor with its line.
import { counted, type MutationReport, scoreOf, type ToldMutant } from '../../verify/mutate/report.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import type { Style, Tone } from '../style.ts';

export function renderMutantsText(report: MutationReport, style: Style): string {
  const { killed, refused, explained, survived, not_tried, idle, cases } = report;
  const all = counted(report) + refused.length + not_tried;
  const rows: readonly (readonly [string, number, Tone])[] = [
    ['noticed by a case', killed, 'good'],
    ['refused by lint', refused.length, 'plain'],
    ['explained', explained.length, 'plain'],
    ['survived', survived.length, survived.length > 0 ? 'bad' : 'plain'],
    ...(not_tried > 0 ? [['not tried', not_tried, 'open'] as const] : []),
  ];
  const lines: readonly Line[] = [
    [span(`${all} mutants, ${cases} cases`)],
    [],
    ...rows.flatMap(([name, count, tone]) =>
      columns([
        { text: name, width: 20 },
        { text: String(count), width: 6, align: 'right', tone },
      ]),
    ),
    [],
    [span(`score ${scoreOf(report).toFixed(1)} %`, 'strong'), span(`: ${killed} of ${counted(report)} noticed`)],
    ...section('Survived: no case notices', survived.map(mutantLine)),
    ...section(
      'Explained',
      explained.flatMap((each) => [mutantLine(each), ...paragraph(span(each.why, 'faint'), PAGE_WIDTH, 2)]),
    ),
    ...section(
      'Explanations of nothing that survives',
      idle.map(({ file, line, item }) => [span(`${file}:${line}: `, 'strong'), span(item)]),
    ),
  ];
  return printLines(lines, style);
}

const section = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [[], [span(title, 'strong')], ...lines];

const mutantLine = ({ file, line, item, at, change }: ToldMutant): Line => [
  span(`${file}:${line}: `, 'strong'),
  span(`${item.slice(item.indexOf('#') + 1)}${at === '' ? '' : ` ${at}`}: `),
  span(change, 'open'),
];
