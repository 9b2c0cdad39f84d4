// Turns the results of policy cases into text: every failing case with its line, what was expected, what came out and why.
import { reportReason } from '../../explain/reason-text.ts';
import { type Words, wordsOf } from '../../explain/words.ts';
import type { RouteResult } from '../../model/assessment.ts';
import type { Pack } from '../../model/pack.ts';
import type { ReportReason } from '../../model/report.ts';
import type { Mismatch } from '../../verify/compare-expectation.ts';
import type { CaseResult } from '../../verify/run-cases.ts';
import { type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { outcomeMarks } from '../explanation/labels.ts';
import { printLines } from '../print-lines.ts';
import type { Style } from '../style.ts';

export function renderCasesText(results: readonly CaseResult[], pack: Pack, style: Style): string {
  const words = wordsOf(pack);
  const failed = results.filter(({ passed }) => !passed);
  return printLines([...failed.flatMap((result) => [...failure(words, result), []]), closing(results)], style);
}

/** Alone on its line, so that a program can read it. */
const closing = (results: readonly CaseResult[]): Line => {
  const passed = results.filter((result) => result.passed).length;
  return [span(`${passed} passed, ${results.length - passed} failed`, 'strong')];
};

function failure(words: Words, result: CaseResult): readonly Line[] {
  const { name, because, location, diagnostics, mismatches } = result;
  return [
    [span(`${location.file}:${location.range?.line ?? 1}: `, 'strong'), span('failed', 'bad'), span(` ${name}`)],
    ...(because === undefined ? [] : paragraph(span(because, 'faint'), PAGE_WIDTH, 2)),
    ...diagnostics.flatMap(({ location: { range }, code, message, hint }): readonly Line[] => [
      [span(`  line ${range?.line ?? 1}: ${code}: ${message}`)],
      ...(hint === undefined ? [] : [[span(`    ${hint}`, 'faint')]]),
    ]),
    ...mismatches.flatMap(mismatchLines),
    ...decidingRoutes(result).flatMap((route) => routeLines(words, route, result)),
  ];
}

const mismatchLines = ({ path, expected, got, places = [] }: Mismatch): readonly Line[] => [
  [span(`  ${path.join('.')}`, 'strong')],
  [span('    expected  '), span(JSON.stringify(expected))],
  [span('    got       '), span(JSON.stringify(got))],
  ...places.map(
    ({ location, what }): Line => [
      span('    decided   '),
      span(`${location.file}:${location.range?.line ?? 1}: `, 'strong'),
      span(what),
    ],
  ),
];

/** The routes that came out otherwise; where it was the category or the points, the route filed under. */
function decidingRoutes({ mismatches, assessment }: CaseResult): readonly RouteResult[] {
  const own = mismatches.flatMap(({ route }) => route ?? []);
  const general = mismatches.some(({ path }) => path[0] === 'category' || path[0] === 'filing');
  const filed = general ? (assessment?.routes ?? []).filter(({ id }) => id === assessment?.filing.route) : [];
  return [...new Set([...own, ...filed])];
}

function routeLines(words: Words, route: RouteResult, { assessment }: CaseResult): readonly Line[] {
  if (assessment === undefined) return [];
  const reasons = route.reasons.map((reason) => reportReason(words, reason, assessment));
  return [
    [span(`  why ${route.id} is ${route.outcome}`, 'faint')],
    ...reasons.flatMap((reason) => reasonLines(reason, 4)),
  ];
}

function reasonLines({ text, outcome, parts }: ReportReason, indent: number): readonly Line[] {
  const mark = span(`${' '.repeat(indent)}${outcomeMarks[outcome]}`, 'faint');
  return [
    ...paragraph(span(text.en), PAGE_WIDTH, indent + 3, mark),
    ...parts.flatMap((part) => reasonLines(part, indent + 3)),
  ];
}
