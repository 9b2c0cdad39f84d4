// Turns coverage into one JSON document for other programs.
import { type Coverage, percentOf, type Share, shareOf, sharesByKind } from '../../verify/coverage/coverage.ts';
import { jsonText } from '../json-text.ts';
import { coveredFiles } from './by-file.ts';

export function renderCoverageJson({ goals, results }: Coverage): string {
  return jsonText({
    format: 'laihua/coverage/1',
    cases: results.length,
    failed: results.filter(({ passed }) => !passed).length,
    ...sharesAsJson(goals),
    files: coveredFiles(goals).map(({ path, subjects }) => ({
      file: path,
      subjects: subjects.map(({ kind, item, about, line, sides }) => ({
        kind,
        item,
        ...(about === '' ? {} : { about }),
        line,
        sides: Object.fromEntries(sides.map(({ name, isReached }) => [name, isReached])),
      })),
    })),
  });
}

/** The share of all goals, and of each kind. */
export const sharesAsJson = (goals: Coverage['goals']) => ({
  ...shareAsJson(shareOf(goals)),
  kinds: Object.fromEntries(sharesByKind(goals).map(({ kind, ...share }) => [kind, shareAsJson(share)])),
});

const shareAsJson = ({ reached, all }: Share) => ({ percent: percentOf({ reached, all }), reached, all });
