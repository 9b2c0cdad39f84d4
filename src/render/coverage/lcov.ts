// Turns coverage into an LCOV tracefile over the YAML files: each subject is a block of branches, one for each side.
import type { Coverage } from '../../verify/coverage/coverage.ts';
import { type CoveredFile, coveredFiles } from './by-file.ts';

export const renderCoverageLcov = ({ goals }: Coverage): string =>
  coveredFiles(goals)
    .map((file) => record(file).join('\n'))
    .join('\n')
    .concat('\n');

/** A line counts as run where any side of anything on it was shown. */
function record({ path, subjects }: CoveredFile): readonly string[] {
  const routes = subjects.filter(({ kind }) => kind === 'routes');
  const isShown = ({ sides }: (typeof subjects)[number]) => sides.some(({ isReached }) => isReached);
  const branches = subjects.flatMap(({ line, sides }, block) =>
    sides.map(({ isReached }, i) => ({ text: `BRDA:${line},${block},${i},${isReached ? 1 : 0}`, isReached })),
  );
  const lines = new Map<number, boolean>();
  for (const subject of subjects) lines.set(subject.line, isShown(subject) || (lines.get(subject.line) ?? false));
  return [
    'TN:',
    `SF:${path}`,
    ...routes.map(({ line, item }) => `FN:${line},${item}`),
    ...routes.map((route) => `FNDA:${isShown(route) ? 1 : 0},${route.item}`),
    `FNF:${routes.length}`,
    `FNH:${routes.filter(isShown).length}`,
    ...branches.map(({ text }) => text),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ isReached }) => isReached).length}`,
    ...[...lines].map(([line, isRun]) => `DA:${line},${isRun ? 1 : 0}`),
    `LF:${lines.size}`,
    `LH:${[...lines.values()].filter(Boolean).length}`,
    'end_of_record',
  ];
}
