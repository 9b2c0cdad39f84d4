// Turns the goals of coverage into files, and in each file into things to show with all their sides, in the order of their lines.
import type { Location } from '../../model/diagnostic.ts';
import { locationOf } from '../../validate/finding.ts';
import { groupBy } from '../../validate/windows.ts';
import type { ReachedGoal } from '../../verify/coverage/coverage.ts';
import type { GoalKind } from '../../verify/coverage/goal.ts';

export interface Side {
  readonly name: string;
  readonly isReached: boolean;
}

/** One thing of a file, such as a route or a band, with every side that cases should show. */
export interface Subject {
  readonly kind: GoalKind;
  readonly item: string;
  readonly about: string;
  readonly line: number;
  readonly sides: readonly Side[];
}

export interface CoveredFile {
  readonly path: string;
  readonly text: string;
  readonly subjects: readonly Subject[];
}

/** `isOpenOnly`: only subjects of which a side is not shown; where the others are written is then not looked up. */
export const coveredFiles = (
  goals: readonly ReachedGoal[],
  { isOpenOnly = false }: { readonly isOpenOnly?: boolean } = {},
): readonly CoveredFile[] =>
  [...groupBy(goals, ({ spot }) => spot.document.source.path)]
    .map(([path, inFile]) => ({
      path,
      text: inFile[0]?.spot.document.source.text ?? '',
      subjects: subjectsOf(inFile, isOpenOnly),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

function subjectsOf(goals: readonly ReachedGoal[], isOpenOnly: boolean): readonly Subject[] {
  const found = groupBy(goals, ({ kind, item, about, spot }) =>
    [kind, item, about, ...groupPath(kind, spot.path)].join(' '),
  );
  return [...found.values()]
    .flatMap((sides): readonly Subject[] => {
      const [first] = sides;
      if (first === undefined || (isOpenOnly && sides.every(({ isReached }) => isReached))) return [];
      const { kind, item, about } = first;
      const line = lineOf(locationOf(first.spot));
      return [{ kind, item, about, line, sides: sides.map(({ side, isReached }) => ({ name: side, isReached })) }];
    })
    .sort((a, b) => a.line - b.line);
}

/** Both languages of one text belong together. */
const groupPath = (kind: GoalKind, path: readonly (string | number)[]): readonly (string | number)[] =>
  kind === 'messages' ? path.slice(0, -1) : path;

const lineOf = ({ range }: Location): number => range?.line ?? 1;
