// Routes on a situation -> the category rungs: what is proven, what the open facts, discretion and unseen texts may add.
import type { CompiledRoute, Program, Situation, Test } from '../compile/program.ts';
import type { Rung } from '../model/assessment.ts';
import { categories } from '../model/category.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { CellsOf } from './decisive-cells.ts';
import { findCompletion } from './search.ts';
import { missingOfCondition, missingSlots } from './trace.ts';

export interface CategoryBounds {
  readonly proven: Rung;
  readonly possible: Rung;
  readonly with_discretion: Rung;
  readonly with_unseen: Rung;
}

const ranks = new Map<Rung, number>(categories.map((category, i) => [category, categories.length - i]));

/** Rank of a rung, higher for a higher category; none is 0. */
export const rank = (rung: Rung): number => ranks.get(rung) ?? 0;

/** The higher of two rungs. */
const higher = (a: Rung, b: Rung): Rung => (rank(a) >= rank(b) ? a : b);

/**
 * Rungs by Kleene's logic alone: always sound, perhaps wider than need be. Each is at least the one before. Routes known
 * to be out of reach, whatever is granted, may be left out.
 */
export function categoryBounds(
  program: Program,
  situation: Situation,
  refuted: ReadonlySet<CompiledRoute> = new Set(),
): CategoryBounds {
  let [proven, possible, discretion, unseen] = [0, 0, 0, 0];
  for (const route of program.routes) {
    if (refuted.has(route)) continue;
    const { category, test } = route;
    const height = rank(category);
    if (height <= proven) continue;
    const onFacts = test(situation, ON_FACTS);
    if (onFacts === TRUE) proven = height;
    if (onFacts !== FALSE) possible = Math.max(possible, height);
    else if (height > discretion && test(situation, WITH_DISCRETION) !== FALSE) discretion = height;
    else if (height > unseen && test(situation, WITH_UNSEEN) !== FALSE) unseen = height;
  }
  discretion = Math.max(possible, discretion);
  return {
    proven: atRank(proven),
    possible: atRank(possible),
    with_discretion: atRank(discretion),
    with_unseen: atRank(Math.max(discretion, unseen)),
  };
}

const atRank = (height: number): Rung => categories[categories.length - height] ?? null;

/** Whether no values of the open facts meet a route, whatever is granted. */
const isHopeless = (
  program: Program,
  route: CompiledRoute,
  situation: Situation,
  slots: readonly number[],
  cellsOf: CellsOf,
): boolean =>
  findCompletion(program, situation, route.test, slots, cellsOf, {
    level: WITH_UNSEEN,
    prefer: preferenceOf(route),
  }) === 'none';

const preferenceOf = ({ byPoints }: CompiledRoute) => (byPoints ? 'most' : 'any');

export interface NarrowedBounds extends CategoryBounds {
  /** `exact`: the decisive combinations were tried. */
  readonly bounds: 'exact' | 'not_narrowed';
  /** Routes that no values of the open facts would meet, though each of their parts is still open. */
  readonly refuted: ReadonlySet<CompiledRoute>;
}

/**
 * The rungs, narrowed by trying the decisive combinations of the open facts: a category nobody can reach is not possible,
 * and one that every combination proves, by whatever route, is proven.
 */
export function narrowedBounds(program: Program, situation: Situation, cellsOf: CellsOf): NarrowedBounds {
  const kleene = categoryBounds(program, situation);
  const refuted = new Set<CompiledRoute>();
  let exact = true;
  let possible = rank(kleene.proven);
  // Every open route is tried, not only the first that can be met: which ones are refuted must not hang on their order.
  for (const route of program.routes) {
    if (rank(route.category) <= rank(kleene.proven) || route.test(situation, ON_FACTS) !== UNKNOWN) continue;
    const slots = openSlots(program, [route], situation);
    const found = findCompletion(program, situation, route.test, slots, cellsOf, { prefer: preferenceOf(route) });
    if (found !== 'none') possible = Math.max(possible, rank(route.category));
    if (found === 'gave_up') exact = false;
    if (found === 'none' && isHopeless(program, route, situation, slots, cellsOf)) refuted.add(route);
  }
  const { proven, isExact } = raised(program, situation, kleene.proven, atRank(possible), cellsOf);
  const granted = categoryBounds(program, situation, refuted);
  return {
    proven,
    possible: atRank(possible),
    with_discretion: higher(atRank(possible), granted.with_discretion),
    with_unseen: higher(atRank(possible), granted.with_unseen),
    bounds: exact && isExact ? 'exact' : 'not_narrowed',
    refuted,
  };
}

/** Looks for a completion that meets no route above the proven one; where there is none, more is proven. */
function raised(
  program: Program,
  situation: Situation,
  proven: Rung,
  possible: Rung,
  cellsOf: CellsOf,
): { proven: Rung; isExact: boolean } {
  let isExact = true;
  for (const category of categories) {
    if (rank(category) > rank(possible) || rank(category) <= rank(proven)) continue;
    const above = program.routes.filter((route) => rank(route.category) >= rank(category));
    const open = above.filter((route) => route.test(situation, ON_FACTS) !== FALSE);
    const noneMet: Test = (candidate) => {
      let result: 0 | 1 | 2 = 2;
      for (const route of open) {
        const outcome = route.test(candidate, ON_FACTS);
        if (outcome === TRUE) return FALSE;
        if (outcome !== FALSE) result = 1;
      }
      return result;
    };
    const counter = findCompletion(program, situation, noneMet, openSlots(program, open, situation), cellsOf, {
      prefer: 'least',
    });
    if (counter === 'none') return { proven: category, isExact };
    if (counter === 'gave_up') isExact = false;
  }
  return { proven, isExact };
}

/** Slots that keep any of the routes open. */
export function openSlots(program: Program, routes: readonly CompiledRoute[], situation: Situation): readonly number[] {
  const slots = new Set<number>();
  for (const route of routes) {
    missingSlots(program, route.own, situation, slots);
    for (const condition of route.general) missingOfCondition(program, condition, situation, slots);
  }
  return [...slots];
}
