// An open fact -> values of the other open facts under which two of its values end in different answers, or none.
import type { CompiledRoute, Situation } from '../compile/program.ts';
import { openSlots } from '../evaluate/category-bounds.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { isOpen } from '../evaluate/trace.ts';
import { ON_FACTS, UNKNOWN } from '../model/outcome.ts';
import { type Shown, type Standing, shownAt } from './standing.ts';
import { routesWith, type WeighedFact, withChange } from './weigh-fact.ts';

/** How many situations may be looked at; a search that gives up counts as a difference, so that nothing is missed. */
const BUDGET = 1500;

export type Difference = { readonly found: 'none' | 'gave_up' } | { readonly found: 'yes'; readonly at: Situation };

/**
 * Tries the decisive values of the other facts that may still be asked, deepest first. Exact: what two values of the
 * fact show is compared where all that hangs on it is known, or where no other fact is left to ask.
 */
export function findDifference(standing: Standing, fact: WeighedFact): Difference {
  const { program, table } = standing.answer;
  const cellsOf = decisiveCells(program);
  const waiting = routesWith(standing, fact.slot);
  const order = otherSlots(standing, fact, waiting);
  let left = BUDGET;
  const search = (situation: Situation, slots: readonly number[]): Difference => {
    left -= 1;
    if (left < 0) return { found: 'gave_up' };
    const seen = look(standing, fact, waiting, situation);
    if (seen === 'different') return { found: 'yes', at: situation };
    if (seen === 'same') return { found: 'none' };
    const [slot, ...rest] = slots;
    if (slot === undefined)
      return differs(standing, fact, situation) ? { found: 'yes', at: situation } : { found: 'none' };
    let gaveUp = false;
    for (const cell of cellsOf(slot, situation)) {
      if (cell.state === situation.states[slot]) continue;
      const result = search(withChange(standing, situation, [[slot, cell.state]]), rest);
      if (result.found === 'yes') return result;
      gaveUp ||= result.found === 'gave_up';
    }
    return { found: gaveUp ? 'gave_up' : 'none' };
  };
  return search(table.situation, order);
}

/** Whether two values of the fact end differently in a situation for certain, or all alike, or cannot be told apart yet. */
function look(
  standing: Standing,
  fact: WeighedFact,
  waiting: readonly CompiledRoute[],
  situation: Situation,
): 'different' | 'same' | 'open' {
  const situations = fact.changes.map((change) => withChange(standing, situation, change));
  const [first, ...others] = situations.map((one) => shownAt(standing, one));
  if (!first) return 'same';
  const all = [first, ...others];
  if (highest(all, 'proven') > lowest(all, 'possible') || highest(all, 'min') > lowest(all, 'max')) return 'different';
  const points = all.every(({ min, max }) => min === first.min && max === first.max && min === max);
  const hangs = waiting.some((route) => {
    const truths = new Set(situations.map((one) => route.test(one, ON_FACTS)));
    return truths.size > 1 || truths.has(UNKNOWN);
  });
  return points && !hangs ? 'same' : 'open';
}

/** With nothing left to ask, what stays open is shown as open: a wider or a narrower range is a difference too. */
const differs = (standing: Standing, fact: WeighedFact, situation: Situation): boolean =>
  new Set(
    fact.changes.map((change) => {
      const { proven, possible, min, max } = shownAt(standing, withChange(standing, situation, change));
      return `${proven} ${possible} ${min} ${max}`;
    }),
  ).size > 1;

const highest = (all: readonly Shown[], key: 'proven' | 'min') => Math.max(...all.map((one) => one[key]));
const lowest = (all: readonly Shown[], key: 'possible' | 'max') => Math.min(...all.map((one) => one[key]));

/** Facts of the routes that wait for this one first, those of the fewest facts before others; then all the rest. */
function otherSlots(standing: Standing, fact: WeighedFact, waiting: readonly CompiledRoute[]): readonly number[] {
  const { program, table } = standing.answer;
  const own = new Set(fact.changes.flatMap((change) => change.map(([slot]) => slot)));
  const slotsOf = (route: CompiledRoute) => openSlots(program, [route], table.situation);
  const first = waiting.map(slotsOf).sort((a, b) => a.length - b.length);
  const rest = standing.routes.map(slotsOf);
  const scoring = (program.table?.factors ?? []).flatMap(({ slots }) => slots);
  return [...new Set([...first, ...rest, scoring].flat())].filter(
    (slot) =>
      !own.has(slot) &&
      slot !== fact.slot &&
      isOpen(table.situation, slot) &&
      !standing.profile.unknown.has(program.definitions[slot]?.id ?? ''),
  );
}
