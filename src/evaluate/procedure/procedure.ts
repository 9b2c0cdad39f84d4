// Filing conditions and windows on a table of facts -> whether this filing is open, by which ground, and from when to when.
import { inScope, relaxationTruth } from '../../compile/compile.ts';
import { anyOf } from '../../compile/compile-criterion.ts';
import { compileDay, factsInDay } from '../../compile/day.ts';
import type { CompiledFilingCondition, CompiledItem, Node, Program, Test } from '../../compile/program.ts';
import { nodesOfRelaxation } from '../../compile/slots-read.ts';
import type { ConditionResult, Procedure } from '../../model/assessment.ts';
import type { Day } from '../../model/criterion.ts';
import { FALSE, ON_FACTS, type Outcome, TRUE } from '../../model/outcome.ts';
import { fromDayNumber, type PlainDate, toDayNumber } from '../../model/plain-date.ts';
import type { FilingWindow, Scope } from '../../model/policy.ts';
import { once } from '../../once.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { awaitsOf, idsToAsk, missingSlots, outcomeOf, reasonOf } from '../trace.ts';

/** `preparedOn`: the day the plan is made, from which the days left are counted; else they count from the filing day. */
export function procedureOf(
  program: Program,
  table: FactTable,
  filing: Filing,
  preparedOn: PlainDate | undefined,
): Procedure {
  const conditions = conditionsAsked(program, filing).map((condition) => conditionOf(program, table, condition));
  const { windows, earliest, latest } = windowsOf(program, table, filing);
  const isUnknown = windows.some(({ missing }) => missing.length > 0);
  return {
    outcome: together(conditions.map(({ result }) => result.outcome)),
    by: conditions.flatMap(({ by }) => by),
    awaits: [...new Set(conditions.flatMap(({ result }) => result.awaits))],
    missing_facts: [
      ...new Set([
        ...conditions.flatMap(({ result }) => result.missing_facts),
        ...windows.flatMap(({ missing }) => missing),
      ]),
    ],
    conditions: conditions.map(({ result }) => result),
    earliest,
    latest,
    state: stateOn(program.as_of, earliest, latest, isUnknown),
    days_left: latest === null ? null : toDayNumber(latest) - toDayNumber(preparedOn ?? program.as_of),
    windows: windows.map(({ result }) => result),
  };
}

const conditionsAsked = ({ filingConditions }: Program, filing: Filing): readonly CompiledFilingCondition[] =>
  filingConditions.filter(({ scope, origin }) => isFor(scope, filing) && origin.confidence !== 'unconfirmed');

/** Whether a filing is open and from when to when, for comparing one situation with another. */
export function filingOpens(
  program: Program,
  table: FactTable,
  filing: Filing,
): Pick<Procedure, 'outcome' | 'earliest' | 'latest'> {
  const outcomes = conditionsAsked(program, filing).map((one) => outcomeOf(openingOf(one).test, table.situation));
  const { earliest, latest } = windowsOf(program, table, filing);
  return { outcome: together(outcomes), earliest, latest };
}

function windowsOf(program: Program, table: FactTable, filing: Filing) {
  const windows = program.filingWindows
    .filter(({ scope, origin }) => isFor(scope, filing) && origin.confidence !== 'unconfirmed')
    .filter(({ when }) => !when || when.test(table.situation, ON_FACTS) !== FALSE)
    .map((window) => windowOf(program, table, window));
  const opens = windows.flatMap(({ result }) => result.opens ?? []).sort();
  const closes = windows.flatMap(({ result }) => result.closes ?? []).sort();
  return { windows, earliest: opens.at(-1) ?? null, latest: closes[0] ?? null };
}

/** Whether an item of some categories is for this filing; where no category is filed for, only items for all are. */
export const isFor = (scope: Scope, { category }: Filing): boolean =>
  category === null ? scope.categories === undefined : inScope(scope, category);

const together = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('not_met') ? 'not_met' : outcomes.includes('undetermined') ? 'undetermined' : 'met';

function stateOn(
  day: PlainDate,
  earliest: PlainDate | null,
  latest: PlainDate | null,
  isUnknown: boolean,
): Procedure['state'] {
  if (earliest !== null && day < earliest) return 'too_early';
  if (latest !== null && day > latest) return 'too_late';
  if (isUnknown) return 'unknown';
  return latest === day ? 'last_day' : 'open';
}

interface Opening {
  readonly test: Test;
  readonly nodes: readonly Node[];
  readonly easing: CompiledFilingCondition['relaxations'];
}

const openings = new WeakMap<CompiledFilingCondition, Opening>();

/** What opens a filing condition: any of its grounds, or a relaxation. */
function openingOf(condition: CompiledFilingCondition): Opening {
  const known = openings.get(condition);
  if (known) return known;
  const { grounds, relaxations } = condition;
  const easing = relaxations.filter(({ item }) => item.waive === true || item.to !== undefined);
  const eased = easing.map(
    (relaxation): Test =>
      (situation, level) =>
        relaxationTruth(relaxation, situation, level),
  );
  const found: Opening = {
    test: anyOf([...grounds.map(({ when }) => when.test), ...eased]),
    nodes: [...grounds.map(({ when }) => when), ...easing.flatMap(nodesOfRelaxation)],
    easing,
  };
  openings.set(condition, found);
  return found;
}

/** `by` names what opened it. */
function conditionOf(
  program: Program,
  table: FactTable,
  condition: CompiledFilingCondition,
): { result: ConditionResult; by: readonly string[] } {
  const { situation } = table;
  const { grounds, item, origin } = condition;
  const { test, nodes, easing } = openingOf(condition);
  const outcome = outcomeOf(test, situation);
  const missing = new Set<number>();
  if (outcome === 'undetermined') for (const node of nodes) missingSlots(program, node, situation, missing);
  const met = grounds.filter(({ when }) => when.test(situation, ON_FACTS) === TRUE).map(({ id }) => id);
  const eased = easing
    .filter((relaxation) => relaxationTruth(relaxation, situation, ON_FACTS) === TRUE)
    .map((relaxation) => relaxation.origin.id);
  // Whoever only asks whether the filing is open does not ask why.
  const reasons = once(() => grounds.map(({ when }) => reasonOf(program, table, when)));
  const result: ConditionResult = {
    id: origin.id,
    title: item.title,
    outcome,
    awaits: awaitsOf(test, situation),
    missing_facts: idsToAsk(program, situation, missing),
    get reasons() {
      return reasons();
    },
    confidence: origin.confidence,
    sources: origin.sources,
  };
  return { result, by: item.one_of || met.length === 0 ? [...met, ...eased] : [] };
}

function windowOf(program: Program, table: FactTable, { item, origin }: CompiledItem<FilingWindow>) {
  const missing: string[] = [];
  const day = (written: Day | undefined): PlainDate | null => {
    if (written === undefined) return null;
    const span = compileDay(written, program.as_of, program.slots, program.pack.holidays)(table.situation);
    if (!span || span.low === span.high) return span ? fromDayNumber(span.low) : null;
    missing.push(...factsInDay(written));
    return null;
  };
  const result = {
    id: origin.id,
    title: item.title,
    opens: day(item.opens),
    closes: day(item.closes),
    sources: origin.sources,
  };
  return { result, missing };
}
