// A compiled criterion on a situation -> its outcome, what it waits for, which facts are missing, and the reasons.

import { relaxationTruth } from '../compile/compile.ts';
import { factsInDay } from '../compile/day.ts';
import { monthlyLine, yearlyLine } from '../compile/pay-base.ts';
import type { CompiledRoute, EasedCondition, Node, Program, Situation, Test } from '../compile/program.ts';
import { baseInUse, ownFigureSlot } from '../compile/test-fact.ts';
import type { PayTest, Reason } from '../model/assessment.ts';
import { operatorsOf } from '../model/criterion-kinds.ts';
import {
  type Awaits,
  FALSE,
  ON_FACTS,
  type Outcome,
  TRUE,
  UNKNOWN,
  WITH_DISCRETION,
  WITH_UNSEEN,
} from '../model/outcome.ts';
import type { FactTable } from './fact-table.ts';

/** Met on the facts; not met even with every grant; else undetermined. */
export function outcomeOf(test: Test, situation: Situation): Outcome {
  if (test(situation, ON_FACTS) === TRUE) return 'met';
  return test(situation, WITH_UNSEEN) === FALSE ? 'not_met' : 'undetermined';
}

/** What an undetermined test waits for: facts it needs, a grant of the authority, a text nobody has seen. */
export function awaitsOf(test: Test, situation: Situation): readonly Awaits[] {
  if (outcomeOf(test, situation) !== 'undetermined') return [];
  const onFacts = test(situation, ON_FACTS);
  const withDiscretion = test(situation, WITH_DISCRETION);
  const withUnseen = test(situation, WITH_UNSEEN);
  const awaits: Awaits[] = [];
  if ([onFacts, withDiscretion, withUnseen].includes(UNKNOWN)) awaits.push('facts');
  if (withDiscretion > onFacts) awaits.push('discretion');
  if (withUnseen > withDiscretion) awaits.push('source');
  return awaits;
}

/** Slots whose state keeps a node open; a part that is decided at every level asks for nothing. */
export function missingSlots(
  program: Program,
  node: Node,
  situation: Situation,
  found: Set<number> = new Set(),
): Set<number> {
  if (outcomeOf(node.test, situation) !== 'undetermined') return found;
  if (node.leaf) {
    if (levels.some((level) => node.test(situation, level) === UNKNOWN)) {
      for (const slot of slotsOfLeaf(program, node.leaf, situation)) found.add(slot);
    }
    return found;
  }
  if ('points' in node.criterion) {
    for (const factor of program.table?.factors ?? []) {
      const { min, max } = factor.range(situation, ON_FACTS);
      if (min !== max) for (const slot of factor.slots) if (isOpen(situation, slot)) found.add(slot);
    }
    return found;
  }
  for (const part of node.parts) missingSlots(program, part, situation, found);
  if (node.condition) missingOfCondition(program, node.condition, situation, found);
  for (const route of routesMeant(program, node)) {
    missingSlots(program, route.own, situation, found);
    if (!('category' in node.criterion)) continue;
    for (const condition of route.general) missingOfCondition(program, condition, situation, found);
  }
  return found;
}

const levels = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN] as const;

/** The fact of an open test, and the facts of the day it is compared with; what is known is not asked again. */
function slotsOfLeaf(program: Program, { test, slot }: NonNullable<Node['leaf']>, situation: Situation) {
  const facts = factsInDay(test.on_or_after ?? test.on_or_before ?? 'filing');
  const days = facts.flatMap((fact) => program.slots.get(fact) ?? []).filter((day) => isOpen(situation, day));
  return days.length === 0 || isOpen(situation, slot) ? [slot, ...days] : days;
}

/** Whether more than one value is left for a fact. */
export function isOpen(situation: Situation, slot: number): boolean {
  const state = situation.states[slot];
  if (!state) return false;
  if (state.kind === 'interval') return state.low !== state.high;
  if (state.kind === 'options') return state.options === 'any' || state.options.length > 1;
  return state.kind === 'set' && (state.maybe === 'any' || state.maybe.length > 0);
}

/** Ids to ask for, in the order of the vocabulary: a fact that another's question settles too is asked through that one. */
export function idsToAsk(program: Program, situation: Situation, slots: Iterable<number>): readonly string[] {
  const asked = new Set<number>();
  for (const slot of slots) asked.add(askedBy(program, situation, slot));
  if (asked.size === 0) return [];
  return [...asked].sort((a, b) => a - b).flatMap((slot) => program.definitions[slot]?.id ?? []);
}

/** The fact whose question also settles this one, where that is still open too. */
export function askedBy(program: Program, situation: Situation, slot: number): number {
  const asked = program.slots.get(program.definitions[slot]?.asked_as ?? '');
  return asked !== undefined && isOpen(situation, asked) ? asked : slot;
}

export function missingOfCondition(
  program: Program,
  condition: EasedCondition,
  situation: Situation,
  found: Set<number>,
): Set<number> {
  if (outcomeOf(condition.test, situation) !== 'undetermined') return found;
  missingSlots(program, condition.own, situation, found);
  for (const { when, to } of condition.relaxations) {
    if (when) missingSlots(program, when, situation, found);
    if (to) missingSlots(program, to, situation, found);
  }
  return found;
}

/** The routes that a `route`, `group` or `category` criterion stands for. */
function routesMeant(program: Program, { criterion, items = [] }: Node): readonly CompiledRoute[] {
  if ('route' in criterion)
    return program.routes.filter((route) => items.includes(route.origin.id.replace(/@[^#]*/, '')));
  if ('group' in criterion)
    return program.routes.filter((route) => route.group !== undefined && items.includes(route.group));
  if ('category' in criterion) {
    return program.routes.filter(
      (route) =>
        route.category === criterion.category &&
        (criterion.of === undefined || route.origin.policy.id === criterion.of),
    );
  }
  return [];
}

/** The reasons of a node, part by part, in the order of the policy. */
export function reasonOf(program: Program, table: FactTable, node: Node): Reason {
  const { situation } = table;
  const shared = { outcome: outcomeOf(node.test, situation), awaits: awaitsOf(node.test, situation) };
  const { criterion } = node;
  const parts = () => node.parts.map((part) => reasonOf(program, table, part));
  if (node.leaf) return { kind: 'test', ...shared, ...testReason(program, table, node.leaf) };
  if ('all_of' in criterion) return { kind: 'all_of', ...shared, reasons: parts() };
  if ('any_of' in criterion) return { kind: 'any_of', ...shared, reasons: parts() };
  if ('not' in criterion) return { kind: 'not', ...shared, reasons: parts() };
  if ('points' in criterion) {
    const { min, max } = situation.points(ON_FACTS);
    const unseen = situation.points(WITH_UNSEEN).max;
    return { kind: 'points', ...shared, at_least: criterion.points.at_least, min, max, max_with_unseen: unseen };
  }
  if ('discretion' in criterion) return { kind: 'discretion', ...shared, ...criterion.discretion };
  if ('unsettled' in criterion) return { kind: 'unsettled', ...shared, ...criterion.unsettled };
  if (node.condition) return conditionReason(program, table, node.condition);
  const what = 'route' in criterion ? 'route' : 'group' in criterion ? 'group' : 'category';
  return { kind: 'reference', ...shared, what, items: node.items ?? [] };
}

const conditionReasons = new WeakMap<FactTable, Map<EasedCondition, ConditionReason>>();
type ConditionReason = Extract<Reason, { kind: 'condition' }>;

/** A general condition stands in every route of its category: its reason is made once for a table of facts. */
export function conditionReason(program: Program, table: FactTable, condition: EasedCondition): ConditionReason {
  const known = conditionReasons.get(table) ?? new Map<EasedCondition, ConditionReason>();
  conditionReasons.set(table, known);
  const reason = known.get(condition) ?? newConditionReason(program, table, condition);
  known.set(condition, reason);
  return reason;
}

function newConditionReason(program: Program, table: FactTable, condition: EasedCondition): ConditionReason {
  const { origin } = condition;
  return {
    kind: 'condition',
    outcome: outcomeOf(condition.test, table.situation),
    awaits: awaitsOf(condition.test, table.situation),
    item: origin.id,
    ...(origin.title ? { title: origin.title } : {}),
    reasons: [reasonOf(program, table, condition.own)],
    relaxed_by: carriedBy(condition, table.situation).map((relaxation) => relaxation.origin.id),
    confidence: origin.confidence,
    sources: origin.sources,
  };
}

/** The relaxations that carry a condition which is not met by itself. */
export const carriedBy = (condition: EasedCondition, situation: Situation): EasedCondition['relaxations'] =>
  condition.own.test(situation, ON_FACTS) === TRUE
    ? []
    : condition.relaxations.filter((relaxation) => relaxationTruth(relaxation, situation, ON_FACTS) === TRUE);

function testReason(program: Program, table: FactTable, leaf: NonNullable<Node['leaf']>) {
  const { test, slot } = leaf;
  const operator = operatorsOf(test)[0] ?? 'equals';
  const entry = table.entries[slot];
  return {
    fact: test.fact,
    test: operator,
    expected: test[operator],
    actual: entry?.value ?? null,
    origin: entry?.origin ?? 'absent',
    ...(test.relaxable ? { relaxable: test.relaxable } : {}),
    ...(test.at_least_times ? { pay: payTestOf(program, table, test.at_least_times) } : {}),
  } as const;
}

/** The base a pay test used and the pay it asks for, in CNY; absent where nobody published one. */
export function payTestOf(program: Program, { situation }: FactTable, pay: { times: number; of: string }): PayTest {
  const base = baseInUse(program.payBase(pay.of), situation.states[ownFigureSlot(program, pay.of)]);
  if (!base) return { times: pay.times, series: pay.of, from_profile: false, sources: [] };
  const range = ({ low, high }: { low: number; high?: number }) => ({ low, ...(high === undefined ? {} : { high }) });
  return {
    times: pay.times,
    series: pay.of,
    ...(base.place === undefined ? {} : { place: base.place }),
    ...(base.value?.statistics_year === undefined ? {} : { statistics_year: base.value.statistics_year }),
    base: { ...range(base), per: base.per },
    yearly: range(yearlyLine(base, pay.times)),
    monthly: range(monthlyLine(base, pay.times)),
    from_profile: base.own === true,
    ...(base.value ? { until: base.value.until, until_stated: base.value.until_stated ?? true } : {}),
    ...(base.own ? {} : { confidence: base.confidence }),
    sources: base.sources,
  };
}
