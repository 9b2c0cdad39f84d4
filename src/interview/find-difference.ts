// An open fact -> values of the other open facts under which two of its values end in different answers, or none.
import type { CompiledRoute, Situation } from '../compile/program.ts';
import { openSlots, rank } from '../evaluate/category-bounds.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { askedBy, isOpen } from '../evaluate/trace.ts';
import { FALSE, ON_FACTS, TRUE } from '../model/outcome.ts';
import { type Standing, shownAt } from './standing.ts';
import { routesWith, type WeighedFact, withChange } from './weigh-fact.ts';

/** Situations looked at for one route; a search that gives up counts as a difference, so that nothing is missed. */
const BUDGET = 400;

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
  readonly look: (situation: Situation, isLeaf: boolean) => 'different' | 'hopeless' | 'open';
}

/** Depth first over the decisive values; what is hopeless by Kleene's logic stays so. */
function run(standing: Standing, { slots, look }: Search): Difference {
  const { program, table } = standing.answer;
  const cellsOf = decisiveCells(program);
  let left = BUDGET;
  const visit = (situation: Situation, rest: readonly number[]): Difference => {
    left -= 1;
    if (left < 0) return { found: 'gave_up' };
    const seen = look(situation, rest.length === 0);
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
  return byLength.map((route) => ({
    slots: others(standing, fact, [...slotsOf(route), ...standing.routes.flatMap(slotsOf)]),
    look: (situation, isLeaf) => lookAt(standing, fact, route, situation, isLeaf),
  }));
}

/** Whether one value of the fact meets the route while another reaches nothing as high. */
function lookAt(
  standing: Standing,
  { slot, changes }: WeighedFact,
  route: CompiledRoute,
  situation: Situation,
  isLeaf: boolean,
): ReturnType<Search['look']> {
  const height = rank(route.category);
  let [meets, maymeet, fails, mayfail] = [false, false, false, false];
  for (const change of changes) {
    const there = withChange(standing, situation, change);
    const truth = route.test(there, ON_FACTS);
    if (truth === TRUE) meets = true;
    if (truth !== FALSE) maymeet = true;
    if (truth === TRUE) continue;
    const { proven, possible } = shownAt(standing, there);
    if (possible < height) fails = true;
    // With nothing left to ask, what stays open is shown as open: that is a difference too.
    if (proven < height || isLeaf) mayfail = true;
    if (isLeaf && proven < height) fails = true;
  }
  if (meets && fails) return 'different';
  return maymeet && mayfail && waitsFor(standing, route, slot, situation) ? 'open' : 'hopeless';
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
    const look: Search['look'] = (situation, isLeaf) => {
      const ranges = fact.changes.map((change) => factor.range(withChange(standing, situation, change), ON_FACTS));
      const most = Math.max(...ranges.map((range) => range.min));
      const least = Math.min(...ranges.map((range) => range.max));
      if (most > least) return 'different';
      const isSettled = ranges.every((range) => range.min === range.max);
      if (isLeaf && new Set(ranges.map((range) => `${range.min} ${range.max}`)).size > 1) return 'different';
      return isSettled ? 'hopeless' : 'open';
    };
    return [{ slots, look }];
  });
}

/** Open facts that may still be asked for, without the fact itself and those asked with it. */
function others(standing: Standing, fact: WeighedFact, slots: readonly number[]): readonly number[] {
  const { program, table } = standing.answer;
  const own = new Set([fact.slot, ...fact.changes.flatMap((change) => change.map(([slot]) => slot))]);
  return [...new Set(slots)].filter(
    (slot) =>
      !own.has(slot) &&
      isOpen(table.situation, slot) &&
      !standing.profile.unknown.has(program.definitions[slot]?.id ?? ''),
  );
}
