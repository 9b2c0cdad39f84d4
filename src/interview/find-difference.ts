// An open fact -> values of the other open facts under which two of its values end in different answers, or none.
import type { CompiledRoute, Situation, Test } from '../compile/program.ts';
import { openSlots, rank } from '../evaluate/category-bounds.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { findCompletion } from '../evaluate/search.ts';
import { askedBy, isOpen } from '../evaluate/trace.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN } from '../model/outcome.ts';
import { type Standing, shownAt } from './standing.ts';
import { routesWith, type WeighedFact, withChange } from './weigh-fact.ts';

/**
 * Work for one route, in tests of that route; a look at all routes costs ten. A search that gives up counts as a
 * difference, so that nothing is missed.
 */
const BUDGET = 30_000;
const WHOLE_LOOK = 10;

export type Difference = { readonly found: 'none' | 'gave_up' } | { readonly found: 'yes'; readonly at: Situation };

/**
 * For each open route that waits for the fact: values of the others with which one value of the fact meets it, and
 * another reaches no category as high. Where no route and no factor has such values, the fact decides nothing.
 */
export function findDifference(standing: Standing, fact: WeighedFact): Difference {
  let gaveUp = false;
  for (const search of [...routeSearches(standing, fact), ...factorSearches(standing, fact)]) {
    const result = run(standing, search);
    if (result.found === 'yes') return result;
    gaveUp ||= result.found === 'gave_up';
  }
  return { found: gaveUp ? 'gave_up' : 'none' };
}

interface Search {
  readonly slots: readonly number[];
  /** With as many slots left, each look is one at everything. */
  readonly whole: number;
  /** `left`: how many of the slots are still open. */
  readonly look: (situation: Situation, left: number) => 'different' | 'hopeless' | 'open';
}

/** Depth first over the decisive values; what is hopeless by Kleene's logic stays so. */
function run(standing: Standing, { slots, whole, look }: Search): Difference {
  const { program, table } = standing.answer;
  const cellsOf = decisiveCells(program);
  let left = BUDGET;
  const visit = (situation: Situation, rest: readonly number[]): Difference => {
    left -= rest.length <= whole ? WHOLE_LOOK : 1;
    if (left < 0) return { found: 'gave_up' };
    const seen = look(situation, rest.length);
    if (seen === 'different') return { found: 'yes', at: situation };
    const [slot, ...others] = rest;
    if (seen === 'hopeless' || slot === undefined) return { found: 'none' };
    let gaveUp = false;
    for (const cell of cellsOf(slot, situation)) {
      const result = visit(withChange(standing, situation, [[slot, cell.state]]), others);
      if (result.found === 'yes') return result;
      gaveUp ||= result.found === 'gave_up';
    }
    return { found: gaveUp ? 'gave_up' : 'none' };
  };
  return visit(table.situation, slots);
}

function routeSearches(standing: Standing, fact: WeighedFact): readonly Search[] {
  const { program, table } = standing.answer;
  const cellsOf = decisiveCells(program);
  const choices = (slot: number) => cellsOf(slot, table.situation).length;
  // Few choices first: what they rule out need not be tried with the many.
  const slotsOf = (route: CompiledRoute) =>
    openSlots(program, [route], table.situation).toSorted((a, b) => choices(a) - choices(b));
  const byLength = routesWith(standing, fact.slot).toSorted((a, b) => slotsOf(a).length - slotsOf(b).length);
  return byLength.map((route): Search => {
    const own = others(standing, fact, slotsOf(route));
    const rest = others(standing, fact, standing.routes.flatMap(slotsOf)).filter((slot) => !own.includes(slot));
    return {
      slots: [...own, ...rest],
      whole: rest.length,
      look: (situation, left) =>
        lookAt(standing, fact, route, situation, {
          rest,
          isTold: left <= rest.length,
          isFirst: left === rest.length,
          isLeaf: left === 0,
        }),
    };
  });
}

interface Stage {
  /** Slots to ask once all about the route is told. */
  readonly rest: readonly number[];
  readonly isTold: boolean;
  readonly isFirst: boolean;
  readonly isLeaf: boolean;
}

/**
 * Whether one value of the fact meets the route while another reaches nothing as high. `isTold`: nothing is left to ask
 * about the route; what is open then stays open, and is shown as possible.
 */
function lookAt(
  standing: Standing,
  { slot, changes }: WeighedFact,
  route: CompiledRoute,
  situation: Situation,
  { rest, isTold, isFirst, isLeaf }: Stage,
): ReturnType<Search['look']> {
  const situations = changes.map((change) => withChange(standing, situation, change));
  const truths = situations.map((there) => route.test(there, ON_FACTS));
  const mayMeet = truths.some((truth) => truth !== FALSE);
  if (!mayMeet || truths.every((truth) => truth === TRUE)) return 'hopeless';
  if (!isTold) return waitsFor(standing, route, slot, situation) ? 'open' : 'hopeless';
  const height = rank(route.category);
  const meets = truths.includes(TRUE);
  const failing = situations.filter((_, i) => truths[i] !== TRUE);
  const shown = failing.map((there) => shownAt(standing, there));
  if (shown.some(({ possible }) => possible < height)) return 'different';
  const isLess = shown.some(({ proven }) => proven < height);
  // With nothing left to ask, what stays open is shown as open: that is a difference too.
  if (meets && isLess && isLeaf) return 'different';
  const canFail = !isFirst || meets || failing.some((there) => canAllFail(standing, there, height, rest));
  return isLess && canFail ? 'open' : 'hopeless';
}

/** Whether each route as high can be lost by what may still be asked; one that stays open for good keeps the category open. */
function canAllFail(
  { answer: { program }, routes }: Standing,
  situation: Situation,
  height: number,
  slots: readonly number[],
): boolean {
  const cellsOf = decisiveCells(program);
  return routes.every((route) => {
    if (rank(route.category) < height) return true;
    const lost: Test = (there, level) =>
      route.test(there, level) === TRUE ? FALSE : route.test(there, level) === FALSE ? TRUE : UNKNOWN;
    const own = new Set(openSlots(program, [route], situation));
    return (
      findCompletion(
        program,
        situation,
        lost,
        slots.filter((slot) => own.has(slot)),
        cellsOf,
      ) === 'found'
    );
  });
}

/** Whether the route still hangs on the fact, or on one that is asked with it. */
const waitsFor = (
  { answer: { program } }: Standing,
  route: CompiledRoute,
  slot: number,
  situation: Situation,
): boolean =>
  openSlots(program, [route], situation).some((open) => open === slot || askedBy(program, situation, open) === slot);

/** Factors that read the fact together with others: values of those under which its values earn different points. */
function factorSearches(standing: Standing, fact: WeighedFact): readonly Search[] {
  const { program, table } = standing.answer;
  return (program.table?.factors ?? []).flatMap((factor): readonly Search[] => {
    const { min, max } = factor.range(table.situation, ON_FACTS);
    if (min === max || !factor.slots.includes(fact.slot)) return [];
    const slots = others(standing, fact, factor.slots);
    const look: Search['look'] = (situation, left) => {
      const ranges = fact.changes.map((change) => factor.range(withChange(standing, situation, change), ON_FACTS));
      const most = Math.max(...ranges.map((range) => range.min));
      const least = Math.min(...ranges.map((range) => range.max));
      if (most > least) return 'different';
      const isSettled = ranges.every((range) => range.min === range.max);
      if (left === 0 && new Set(ranges.map((range) => `${range.min} ${range.max}`)).size > 1) return 'different';
      return isSettled ? 'hopeless' : 'open';
    };
    return [{ slots, whole: 0, look }];
  });
}

/** Open facts that may still be asked for, without the fact itself and those asked with it. */
function others(standing: Standing, fact: WeighedFact, slots: readonly number[]): readonly number[] {
  const { program, table } = standing.answer;
  const own = new Set([fact.slot, ...fact.changes.flatMap((change) => change.map(([slot]) => slot))]);
  const { unknown } = standing.profile;
  const isAskable = (slot: number): boolean => {
    const definition = program.definitions[slot];
    return definition !== undefined && !unknown.has(definition.id) && !unknown.has(definition.asked_as ?? '');
  };
  return [...new Set(slots)].filter((slot) => !own.has(slot) && isOpen(table.situation, slot) && isAskable(slot));
}
