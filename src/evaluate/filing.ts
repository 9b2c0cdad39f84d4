// Routes, bounds and a request -> the category and route the file is made for.
import type { CompiledRoute, Program } from '../compile/program.ts';
import type { RouteResult, Rung } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import { confidences } from '../model/confidence.ts';
import type { CategoryBounds } from './category-bounds.ts';

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
 * met before open, best confidence first, then fewest documents to bring, then fewest open facts.
 */
export function chooseFiling(
  program: Program,
  bounds: CategoryBounds,
  routes: readonly RouteResult[],
  request: FilingRequest,
  countDocuments: (route: CompiledRoute) => number,
): Filing {
  if (request.route !== undefined) {
    const wanted = request.route;
    const route = program.routes.find(({ origin }) => origin.id === wanted || origin.id.endsWith(`#${wanted}`));
    if (route) return { category: route.category, route, chosen: 'user' };
  }
  const category = request.category ?? bounds.proven ?? bounds.possible ?? bounds.with_discretion;
  const candidates = program.routes.flatMap((route, i) => {
    const result = routes[i];
    if (route.category !== category || result === undefined || result.outcome === 'not_met') return [];
    return [{ route, result, documents: countDocuments(route) }];
  });
  const standing = ({ outcome, awaits }: RouteResult) =>
    outcome === 'met' ? 0 : awaits[0] === 'facts' ? 1 : awaits[0] === 'discretion' ? 2 : 3;
  const [best] = candidates.sort(
    (a, b) =>
      standing(a.result) - standing(b.result) ||
      confidences.indexOf(a.result.confidence) - confidences.indexOf(b.result.confidence) ||
      a.result.missing_facts.length - b.result.missing_facts.length ||
      a.documents - b.documents,
  );
  return { category: category ?? null, route: best?.route, chosen: request.category ? 'user' : 'default' };
}
