// A route in a program -> a candidate who meets it with its general conditions, or the proof that there is none.
import { allOf } from '../compile/compile-criterion.ts';
import type { CompiledRoute, EasedCondition, Program } from '../compile/program.ts';
import type { SearchResult } from '../evaluate/search.ts';
import type { Level } from '../model/outcome.ts';
import { ask } from './ask.ts';
import { type Reads, readsOf, readsOfAll, readsOfCondition } from './leaves-of.ts';

/**
 * Somebody who meets a route and its general conditions. Conditions on facts of their own cannot stand against it: they are
 * asked once for all routes of the category, and left out of the witness.
 */
export function meetRoute(program: Program, route: CompiledRoute, level: Level): SearchResult {
  const own = readsOf(program, route.own);
  const near = route.general.filter((condition) => shareSlots(conditionReads(program, condition), own));
  if (!generalIsMet(program, route, level))
    return ask({ program, reads: readsOfRoute(program, route), wanted: [], test: route.test, level });
  const reads = readsOfAll([own, ...near.map((condition) => conditionReads(program, condition))]);
  const isLinked = route.general.some(
    (condition) => !near.includes(condition) && shareSlots(conditionReads(program, condition), reads),
  );
  if (isLinked) return ask({ program, reads: readsOfRoute(program, route), wanted: [], test: route.test, level });
  const test = allOf([route.own.test, ...near.map((condition) => condition.test)]);
  return ask({ program, reads, wanted: [], test, level, prefer: route.byPoints ? 'most' : 'any' });
}

const shareSlots = (a: Reads, b: Reads): boolean => a.slots.some((slot) => b.slots.includes(slot));

/** What a route reads, its general conditions included. */
export const readsOfRoute = (program: Program, { own, general }: CompiledRoute): Reads =>
  readsOfAll([readsOf(program, own), ...general.map((condition) => conditionReads(program, condition))]);

const conditionsRead = new WeakMap<EasedCondition, Reads>();

function conditionReads(program: Program, condition: EasedCondition): Reads {
  const reads = conditionsRead.get(condition) ?? readsOfCondition(program, condition);
  conditionsRead.set(condition, reads);
  return reads;
}

const generalMet = new WeakMap<Program, Map<string, boolean>>();

/** Whether the general conditions of a category can be met together. */
function generalIsMet(program: Program, { category, general }: CompiledRoute, level: Level): boolean {
  const known = generalMet.get(program) ?? new Map<string, boolean>();
  generalMet.set(program, known);
  const key = `${category} ${level}`;
  const reads = readsOfAll(general.map((condition) => conditionReads(program, condition)));
  const isMet =
    known.get(key) ??
    ask({ program, reads, wanted: [], test: allOf(general.map(({ test }) => test)), level }).outcome === 'found';
  known.set(key, isMet);
  return isMet;
}

/** The same route in another program, where it is in force there. */
export function meetSameRoute(program: Program, { origin }: CompiledRoute, level: Level): SearchResult {
  const same = program.routes.find((route) => route.origin.id === origin.id);
  return same ? meetRoute(program, same, level) : { outcome: 'none' };
}
