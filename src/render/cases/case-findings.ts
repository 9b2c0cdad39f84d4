// Failing policy cases -> diagnostics: what was expected and came out, with where the policies write what decided.
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CaseResult } from '../../verify/run-cases.ts';

export const caseFindings = (results: readonly CaseResult[]): readonly Diagnostic[] =>
  results.flatMap(({ name, location, mismatches, diagnostics }) => [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...mismatches.map(
      ({ path, expected, got, places = [] }): Diagnostic => ({
        code: 'case/failed',
        severity: 'error',
        message: `"${name}": ${path.join('.')} came out as ${shown(got)}, expected ${shown(expected)}`,
        location,
        ...(places.length > 0 && {
          related: places.map((place) => ({ location: place.location, note: `decided by ${place.what}` })),
        }),
      }),
    ),
  ]);

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
