// Two criteria that differ in the points they ask for alone -> the directions in which nobody can be found.
import type { Program } from '../compile/program.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Witness } from '../model/policy-diff.ts';
import { canonicalJson } from '../validate/canonical-json.ts';

/**
 * A line of points that only rises is met by nobody new, one that only falls is lost by nobody, whatever the points are
 * made of, as long as both sides count them alike. Trying every way to make points would take too long.
 */
export function impossibleDirections(
  [before, was]: readonly [Program, Criterion | undefined],
  [after, is]: readonly [Program, Criterion | undefined],
): readonly Witness['direction'][] {
  if (!was || !is || !countAlike(before, after)) return [];
  const [older, newer] = [linesOf(was), linesOf(is)];
  if (older.shape !== newer.shape || older.shape.includes('"not"') || older.lines.length === 0) return [];
  const steps = newer.lines.map((line, i) => line - (older.lines[i] ?? line));
  return [
    ...(steps.every((step) => step >= 0) ? (['gain'] as const) : []),
    ...(steps.every((step) => step <= 0) ? (['loss'] as const) : []),
  ];
}

/** Whether table, local schemes and everything the candidates are asked are the same. */
function countAlike(before: Program, after: Program): boolean {
  const counted = ({ table, schemes, pack }: Program): string =>
    canonicalJson([table?.policy.points_table, schemes.map(({ scheme }) => scheme), pack.facts, pack.catalogues]);
  return counted(before) === counted(after);
}

/** The criterion with every line of points taken out, and the lines in the order of the text. */
function linesOf(criterion: Criterion): { readonly shape: string; readonly lines: readonly number[] } {
  const lines: number[] = [];
  const shape = JSON.stringify(criterion, (key, value: unknown) => {
    if (key !== 'points' || typeof value !== 'object' || value === null || !('at_least' in value)) return value;
    lines.push(Number(value.at_least));
    return null;
  });
  return { shape, lines };
}
