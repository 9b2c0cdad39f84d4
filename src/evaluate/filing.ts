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
  const open = program.routes.filter(
    (route) => route.category === category && route.test(situation, WITH_UNSEEN) !== FALSE,
  );
  const [route] = [
    (one: CompiledRoute) => outcomeRank(one, situation),
    (one: CompiledRoute) => openFactsOf(program, one, situation),
    (one: CompiledRoute) => confidences.indexOf(supportOf(program, situation, one).confidence),
    countDocuments,
  ].reduce(leastBy, open);
  return { category: category ?? null, route, chosen: request.category ? 'user' : 'default' };
}

/** The routes for which a number is the least; it is not worked out where one route is left. */
function leastBy(routes: readonly CompiledRoute[], of: (route: CompiledRoute) => number): readonly CompiledRoute[] {
  if (routes.length < 2) return routes;
  const numbers = routes.map(of);
  const least = Math.min(...numbers);
  return routes.filter((_, i) => numbers[i] === least);
}

/** Met, open for facts, for discretion, or for a text nobody has seen. */
function outcomeRank({ test }: CompiledRoute, situation: Situation): number {
  if (test(situation, ON_FACTS) === TRUE) return 0;
  const levels = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN] as const;
  return 1 + levels.findIndex((level) => test(situation, level) !== FALSE);
}

const openFactsOf = (program: Program, route: CompiledRoute, situation: Situation): number =>
  route.test(situation, ON_FACTS) === TRUE ? 0 : missingFactsOf(program, route, situation).length;

/** The best category that is proven, else the best that is still possible. */
const bestOf = ({ proven, possible, with_discretion: granted }: CategoryBounds): Rung => proven ?? possible ?? granted;
