// Compiled routes on a table of facts -> each route's outcome with reasons, waivers, confidence and sources.

import { choicesOf } from '../compile/narrower-values.ts';
import type { CompiledRoute, EasedCondition, Node, Program, Situation } from '../compile/program.ts';
import { absolute } from '../compile/resolve-items.ts';
import { lazy } from '../lazy.ts';
import type { Reason, RouteResult } from '../model/assessment.ts';
import { type Confidence, weaker } from '../model/confidence.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN } from '../model/outcome.ts';
import { once } from '../once.ts';
import type { FactTable } from './fact-table.ts';
import {
  awaitsOf,
  carriedBy,
  conditionReason,
  idsToAsk,
  missingOfCondition,
  missingSlots,
  outcomeOf,
  reasonOf,
} from './trace.ts';

/**
 * Every route with its outcome and what explains it, each worked out when it is read. A route that no values of the open
 * facts would meet (`refuted`) is not met, though each of its parts is still open.
 */
export function routeResults(
  program: Program,
  table: FactTable,
  refuted: () => ReadonlySet<CompiledRoute> = () => new Set(),
  isTold: (route: CompiledRoute) => boolean = () => true,
): readonly RouteResult[] {
  return program.routes.filter(isTold).map((route) => {
    const support = once(() => supportOf(program, table.situation, route));
    return routeResult({ program, table, route, refuted, support });
  });
}

interface RouteOnFacts {
  readonly program: Program;
  readonly table: FactTable;
  readonly route: CompiledRoute;
  readonly refuted: () => ReadonlySet<CompiledRoute>;
  readonly support: () => ReturnType<typeof supportOf>;
}

const routeResult = lazy<RouteOnFacts, RouteResult>({
  id: ({ route }) => route.origin.id,
  category: ({ route }) => route.category,
  group: ({ route }) => route.group,
  title: ({ route }) => route.title,
  provision: ({ route }) => route.origin.provision,
  place: ({ route }) => route.place,
  outcome: ({ route, table: { situation }, refuted }) => {
    const own = outcomeOf(route.test, situation);
    const isRefuted = own === 'undetermined' && route.test(situation, ON_FACTS) === UNKNOWN && refuted().has(route);
    return isRefuted ? 'not_met' : own;
  },
  awaits: ({ route, table }, { outcome }) => (outcome === 'undetermined' ? awaitsOf(route.test, table.situation) : []),
  missing_facts: ({ program, route, table }, { outcome }) =>
    outcome === 'undetermined' ? missingFactsOf(program, route, table.situation) : [],
  waived: ({ route, table }) => waivedIn(route, table.situation),
  outlook: ({ program, table, route }, { outcome }) =>
    outcome === 'undetermined' ? outlookOf(program, table, route) : null,
  reasons: ({ program, table, route }) => reasonsOf(program, table, route),
  confidence: ({ support }) => support().confidence,
  sources: ({ support }) => support().sources,
});

/** Each condition that a relaxation carried, once for each relaxation. */
function waivedIn(route: CompiledRoute, situation: Situation): RouteResult['waived'] {
  const found = [...conditionsOf(route)].flatMap((condition) =>
    carriedBy(condition, situation).map((by) => ({ criterion: condition.origin.id, by: by.origin.id })),
  );
  return [...new Map(found.map((waiver) => [`${waiver.criterion} ${waiver.by}`, waiver])).values()];
}

/** Reasons of the own test, the parts of an outer all_of side by side, then of the general conditions. */
function reasonsOf(program: Program, table: FactTable, route: CompiledRoute): readonly Reason[] {
  const own = reasonOf(program, table, route.own);
  return [
    ...(own.kind === 'all_of' ? own.reasons : [own]),
    ...route.general.map((condition) => conditionReason(program, table, condition)),
  ];
}

/** Facts to ask for that keep a route open. */
export function missingFactsOf(program: Program, route: CompiledRoute, situation: Situation): readonly string[] {
  const slots = missingSlots(program, route.own, situation);
  for (const condition of route.general) missingOfCondition(program, condition, situation, slots);
  return idsToAsk(program, situation, slots);
}

/** Every condition a route hangs on: those its own test names, and the general ones. */
export function conditionsOf(route: CompiledRoute): ReadonlySet<EasedCondition> {
  const found = new Set(route.general);
  const visit = (node: Node): void => {
    if (node.condition) found.add(node.condition);
    node.parts.forEach(visit);
  };
  visit(route.own);
  return found;
}

/**
 * What a route rests on: its own row, the conditions, relaxations, catalogue entries and wage figures that its own test
 * uses. General conditions restrict every route alike and do not weaken one.
 */
export function supportOf(
  program: Program,
  situation: Situation,
  route: CompiledRoute,
): { confidence: Confidence; sources: readonly string[] } {
  let { confidence } = route.origin;
  const sources = new Set(route.origin.sources);
  const rest = (on: { readonly confidence: Confidence; readonly sources: readonly string[] }) => {
    confidence = weaker(confidence, on.confidence);
    for (const source of on.sources) sources.add(source);
  };
  const visit = (node: Node): void => {
    if (node.test(situation, ON_FACTS) === FALSE && route.own.test(situation, ON_FACTS) === TRUE) return;
    if (node.leaf) {
      const { test, definition, slot } = node.leaf;
      const base = test.at_least_times && program.payBase(test.at_least_times.of);
      if (base) rest(base);
      const state = situation.states[slot];
      if (state?.kind !== 'set' || !test.has_any) return;
      const wanted = new Set(test.has_any.flatMap((value) => [...program.narrower(test.fact, value)]));
      const entries = choicesOf(program.pack, definition).filter(
        (entry) => state.has.includes(entry.id) && wanted.has(entry.id),
      );
      for (const entry of entries)
        if (entry.confidence) rest({ confidence: entry.confidence, sources: entry.sources ?? [] });
      return;
    }
    node.parts.forEach(visit);
    if (!node.condition) return;
    const carriers = carriedBy(node.condition, situation);
    if (carriers.length === 0) rest(node.condition.origin);
    for (const carrier of carriers) rest(carrier.origin);
  };
  visit(route.own);
  const carriers = route.general.flatMap((condition) => carriedBy(condition, situation));
  for (const carrier of carriers) rest(carrier.origin);
  return { confidence, sources: [...sources] };
}

/** Reported practice about the route or one of its conditions that awaits discretion (contract, relaxable criteria). */
function outlookOf(program: Program, { situation }: FactTable, route: CompiledRoute): RouteResult['outlook'] {
  const awaiting = [...conditionsOf(route)].filter((condition) =>
    awaitsOf(condition.test, situation).includes('discretion'),
  );
  const ids = new Set(
    [route.origin.id, ...awaiting.map((condition) => condition.origin.id)].map((id) => id.replace(/@[^#]*/, '')),
  );
  for (const { item, scope, when, origin } of program.notices) {
    if (
      item.nature !== 'practice' ||
      item.outlook === undefined ||
      !item.about?.some((about) => ids.has(absolute(origin.policy, about)))
    )
      continue;
    if (scope.categories && !scope.categories.includes(route.category)) continue;
    if (when && when.test(situation, ON_FACTS) !== TRUE) continue;
    return item.outlook;
  }
  return null;
}
