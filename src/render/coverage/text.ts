// Turns coverage into text: the share of each kind, then line by line what no case shows.
import { type Coverage, percentOf, shareOf, sharesByKind } from '../../verify/coverage/coverage.ts';
import { columns, type Line, span } from '../columns.ts';
import { printLines } from '../print-lines.ts';
import type { Style } from '../style.ts';
import { coveredFiles, type Subject } from './by-file.ts';

export function renderCoverageText({ goals, results }: Coverage, style: Style): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const lines: readonly Line[] = [
    [span(`${results.length} cases, ${failed} failed`, failed > 0 ? 'bad' : 'plain')],
    [],
    ...shareLines(goals),
    ...coveredFiles(goals, { isOpenOnly: true }).flatMap(({ path, subjects }) =>
      subjects.length === 0 ? [] : [[], ...subjects.map((subject) => openLine(path, subject))],
    ),
  ];
  return printLines(lines, style);
}

/** A line for each kind, and one for all. */
export const shareLines = (goals: Coverage['goals']): readonly Line[] =>
  [...sharesByKind(goals), { kind: 'all', ...shareOf(goals) }].flatMap(({ kind, reached, all }) =>
    columns([
      { text: kind, width: 14, tone: kind === 'all' ? 'strong' : 'plain' },
      { text: `${reached} of ${all}`, width: 14, align: 'right' },
      { text: `${percentOf({ reached, all }).toFixed(1)} %`, width: 9, align: 'right', tone: toneOf(reached, all) },
    ]),
  );

const toneOf = (reached: number, all: number) => (reached === all && all > 0 ? 'good' : 'open');

const openLine = (path: string, { kind, item, about, line, sides }: Subject): Line => [
  span(`${path}:${line}: `, 'strong'),
  span(`${kind} ${item.slice(item.indexOf('#') + 1)}${about === '' ? '' : ` (${about})`}: no case shows `),
  span(sides.flatMap(({ name, isReached }) => (isReached ? [] : [name])).join(', '), 'open'),
];
