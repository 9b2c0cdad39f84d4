// Turns coverage into one JSON document for other programs.
import { type Coverage, percentOf, shareOf, sharesByKind } from '../../verify/coverage/coverage.ts';
import { jsonText } from '../json-text.ts';
import { coveredFiles } from './by-file.ts';

export function renderCoverageJson({ goals, results }: Coverage): string {
  const whole = shareOf(goals);
  return jsonText({
    format: 'laihua/coverage/1',
    cases: results.length,
    failed: results.filter(({ passed }) => !passed).length,
    percent: percentOf(whole),
    reached: whole.reached,
    all: whole.all,
    kinds: Object.fromEntries(
      sharesByKind(goals).map(({ kind, reached, all }) => [
        kind,
        { percent: percentOf({ reached, all }), reached, all },
      ]),
    ),
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
