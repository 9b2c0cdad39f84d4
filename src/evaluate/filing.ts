// Routes, bounds and a request -> the category and route the file is made for.
import type { CompiledRoute, Program, Situation } from '../compile/program.ts';
import type { Rung } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import { confidences } from '../model/confidence.ts';
import { FALSE, ON_FACTS, TRUE, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { CategoryBounds } from './category-bounds.ts';
import { missingFactsOf, supportOf } from './route-results.ts';

/** Evidence is listed for one filing (contract, Filing). */
export interface Filing {
  readonly category: Rung;
  readonly route: CompiledRoute | undefined;
  readonly chosen: 'default' | 'user';
}

export interface FilingRequest {
  readonly category?: Category;
  /** A route id, in full or only the part after `#`. */
  readonly route?: string;
}

/**
 * The route asked for; else the best route of the category asked for, the highest proven, or the highest possible one:
 * met before open, fewest open facts first, then best confidence, then fewest documents to bring. Bounds are not worked out where
 * the request names a category.
 */
export function chooseFiling(
  program: Program,
  situation: Situation,
  bounds: () => CategoryBounds,
  request: FilingRequest,
  countDocuments: (route: CompiledRoute) => number,
): Filing {
  const wanted = request.route;
  const named =
    wanted === undefined
      ? undefined
      : program.routes.find(({ origin }) => origin.id === wanted || origin.id.endsWith(`#${wanted}`));
  if (named) return { category: named.category, route: named, chosen: 'user' };
  const category = request.category ?? bestOf(bounds());
  const open = program.routes
    .filter((route) => route.category === category && route.test(situation, WITH_UNSEEN) !== FALSE)
    .map((route) => ({ route, standing: standingOf(program, situation, route) }));
  const [first] = open.map(({ standing }) => standing).sort(compare);
  const best = open
    .filter(({ standing }) => first !== undefined && compare(standing, first) === 0)
    .map(({ route }) => route);
  const route = best.length > 1 ? fewest(best, countDocuments) : best[0];
  return { category: category ?? null, route, chosen: request.category ? 'user' : 'default' };
}

/** The best category that is proven, else the best that is still possible. */
const bestOf = ({ proven, possible, with_discretion: granted }: CategoryBounds): Rung => proven ?? possible ?? granted;

/** Met, open for facts, for discretion, or for a text nobody has seen; then open facts, then confidence. */
function standingOf(program: Program, situation: Situation, route: CompiledRoute): readonly number[] {
  const isMet = route.test(situation, ON_FACTS) === TRUE;
  const opensAt = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN] as const;
  const outcome = isMet ? 0 : 1 + opensAt.findIndex((level) => route.test(situation, level) !== FALSE);
  const { confidence } = supportOf(program, situation, route);
  return [outcome, isMet ? 0 : missingFactsOf(program, route, situation).length, confidences.indexOf(confidence)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function fewest(routes: readonly CompiledRoute[], count: (route: CompiledRoute) => number): CompiledRoute | undefined {
  const counted = routes.map((route) => ({ route, documents: count(route) }));
  return counted.sort((a, b) => a.documents - b.documents)[0]?.route;
}
