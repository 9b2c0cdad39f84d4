// A program -> for every fact, the values at which some criterion or band may change its mind, one per cell between them.
import { lawOf } from '../compile/dated-program.ts';
import { compileDay, factsInDay, oldestWithin } from '../compile/day.ts';
import { choicesOf } from '../compile/narrower-values.ts';
import { monthlyLine, yearlyLine } from '../compile/pay-base.ts';
import type { CompiledFactor, CompiledRelaxation, Node, Program, Situation } from '../compile/program.ts';
import { baseInUse, ownFigureSlot } from '../compile/test-fact.ts';
import type { Day, FactTest } from '../model/criterion.ts';
import { exactly, type FactState, NOT_APPLICABLE, option } from '../model/fact-state.ts';
import { toDayNumber } from '../model/plain-date.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { setCells } from './set-cells.ts';

/** One value standing for every value that all criteria treat alike. `cut`: the lowest of them, where it is included. */
export interface Cell {
  readonly state: FactState;
  readonly cut?: number;
  /** Of values between two cuts: the one below them, not included. */
  readonly after?: number;
  readonly value?: string | boolean | readonly string[];
  /** Members of a set that stand for one another here. */
  readonly any_of?: readonly string[];
}

export type CellsOf = (slot: number, situation: Situation) => readonly Cell[];

/**
 * Cells by slot, limited to the values still possible in a situation. Kept per law, as every check asks many times; days are
 * counted from that of the situation.
 */
export function decisiveCells(program: Program): CellsOf {
  const law = lawOf(program);
  const known = cellsByLaw.get(law);
  if (known) return known;
  const cells = remembered(law, computeCells(law));
  cellsByLaw.set(law, cells);
  return cells;
}

const cellsByLaw = new WeakMap<Program, CellsOf>();

/** Cells of a state seen last are given again, save where a test's limit is a day or hangs on a figure of the candidate's. */
function remembered(
  program: Program,
  { tests, hanging, cellsOf }: Pick<Tests, 'tests' | 'hanging'> & { cellsOf: CellsOf },
): CellsOf {
  const last = new Map<number, { state: FactState | undefined; cells: readonly Cell[] }>();
  const moves = program.definitions.map(
    (_, slot) =>
      hanging.has(slot) ||
      (tests.get(slot) ?? []).some(
        (test) => dayOf(test) !== undefined || test.within !== undefined || test.at_least_times !== undefined,
      ),
  );
  return (slot, situation) => {
    const state = situation.states[slot];
    const before = last.get(slot);
    if (before && before.state === state && !moves[slot]) return before.cells;
    const cells = cellsOf(slot, situation);
    last.set(slot, { state, cells });
    return cells;
  };
}

export const dayOf = (test: FactTest): Day | undefined => test.on_or_after ?? test.on_or_before;

/**
 * Cells that tell the given tests apart, whichever of them is asked to hold or to fail, and the bands of the given factors:
 * for questions about a part of a program, where the cells of all of it would be too many. Of a set, every combination of
 * members is a cell only where a test of `denied` asks for it to fail; else nothing, one member each, and all of them are.
 */
export function cellsOfTests(
  program: Program,
  leaves: readonly NonNullable<Node['leaf']>[],
  counted: readonly CompiledFactor[] = [],
  denied: readonly NonNullable<Node['leaf']>[] = leaves,
): CellsOf {
  const tests = new Map<number, FactTest[]>();
  for (const { slot, test } of leaves) tests.set(slot, [...(tests.get(slot) ?? []), test]);
  const negated = new Set(denied.map(({ test }) => test));
  return computeCells(program, { tests, negated, hanging: hangingTests(program, tests) }, counted).cellsOf;
}

function computeCells(
  program: Program,
  { tests, negated, hanging }: Tests = testsBySlot(program),
  counted: readonly CompiledFactor[] = program.table?.factors ?? [],
): Pick<Tests, 'tests' | 'hanging'> & { cellsOf: CellsOf } {
  const factors = new Map<number, CompiledFactor[]>();
  for (const factor of counted) {
    if (factor.slot !== undefined) factors.set(factor.slot, [...(factors.get(factor.slot) ?? []), factor]);
  }
  const cellsOf: CellsOf = (slot, situation) => {
    const definition = program.definitions[slot];
    const state = situation.states[slot];
    if (!definition || !state) return [];
    const own = tests.get(slot) ?? [];
    if (state.kind === 'interval') {
      const cuts = new Set(own.flatMap((test) => cutsOf(program, definition, test, situation)));
      for (const factor of factors.get(slot) ?? []) for (const cut of factorCuts(factor)) cuts.add(cut);
      const waiting = hanging.get(slot) ?? [];
      for (const test of waiting) for (const cut of cutsOfDay(program, test, slot, situation)) cuts.add(cut);
      const cells = intervalCells(state, [...cuts], isWhole(definition));
      // Left open as well: while the other fact moves, no list of days is complete, and the search must not conclude.
      return waiting.length > 0 && state.low !== state.high ? [...cells, { state }] : cells;
    }
    if (state.kind === 'options') return optionCells(program, definition, state.options, own);
    if (state.kind === 'set') return setCells(program, definition, state, own, negated);
    return [{ state: NOT_APPLICABLE }];
  };
  return { tests, hanging, cellsOf };
}

export const isWhole = (definition: FactDefinition): boolean =>
  definition.full_years === true ||
  definition.type === 'integer' ||
  definition.type === 'date' ||
  definition.type === 'ordered';

interface Tests {
  readonly tests: ReadonlyMap<number, readonly FactTest[]>;
  /** Those that something asks to fail. */
  readonly negated: ReadonlySet<FactTest>;
  /** Tests of other facts that are compared with a day of this one. */
  readonly hanging: ReadonlyMap<number, readonly FactTest[]>;
}

/** Every test of every fact that anything in the program asks. */
function testsBySlot(program: Program): Tests {
  const found = new Map<number, FactTest[]>();
  const negated = new Set<FactTest>();
  const seen = new Set<Node>();
  const visit = (node: Node | undefined): void => {
    // A general condition stands in every route of its category.
    if (!node || seen.has(node)) return;
    seen.add(node);
    if ('not' in node.criterion) for (const { leaf } of node.parts) if (leaf) negated.add(leaf.test);
    if (node.leaf) {
      const tests = found.get(node.leaf.slot);
      if (tests) tests.push(node.leaf.test);
      else found.set(node.leaf.slot, [node.leaf.test]);
    }
    node.parts.forEach(visit);
    if (node.condition) {
      visit(node.condition.own);
      node.condition.relaxations.forEach(visitRelaxation);
    }
  };
  const visitRelaxation = ({ when, to, instead }: CompiledRelaxation): void => {
    visit(when);
    visit(to);
    visit(instead?.when);
  };
  for (const route of program.routes) {
    visit(route.own);
    for (const condition of route.general) {
      visit(condition.own);
      condition.relaxations.forEach(visitRelaxation);
    }
  }
  for (const factor of program.table?.factors ?? []) for (const choice of factor.choices) visit(choice.when);
  for (const scheme of program.schemes) for (const choice of scheme.choices) visit(choice.when);
  for (const requirement of program.requirements) {
    visit(requirement.when);
    visit(requirement.instead?.when);
    for (const alternative of requirement.alternatives) visit(alternative.when);
    requirement.relaxations.forEach(visitRelaxation);
  }
  for (const condition of program.filingConditions) {
    for (const ground of condition.grounds) visit(ground.when);
    condition.relaxations.forEach(visitRelaxation);
  }
  for (const items of [program.notices, program.validity, program.timeLimits, program.filingWindows]) {
    for (const item of items) visit(item.when);
  }
  return { tests: found, negated, hanging: hangingTests(program, found) };
}

function hangingTests(
  program: Program,
  found: ReadonlyMap<number, readonly FactTest[]>,
): ReadonlyMap<number, readonly FactTest[]> {
  const hanging = new Map<number, FactTest[]>();
  for (const test of [...found.values()].flat()) {
    for (const fact of factsInDay(dayOf(test) ?? 'filing')) {
      const slot = program.slots.get(fact);
      if (slot !== undefined) hanging.set(slot, [...(hanging.get(slot) ?? []), test]);
    }
  }
  return hanging;
}

/** Days of a fact around which a day counted from it passes the known day of the fact that is compared with it. */
function cutsOfDay(program: Program, test: FactTest, slot: number, { states, as_of }: Situation): readonly number[] {
  const compared = states[program.slots.get(test.fact) ?? -1];
  const day = dayOf(test);
  if (compared?.kind !== 'interval' || compared.low !== compared.high || day === undefined) return [];
  const there = states.map((state, i) => (i === slot ? exactly(compared.low) : state));
  const span = compileDay(day, as_of, program.slots, program.pack.holidays)({ states: there });
  const same = span ? compared.low - (span.low - compared.low) : compared.low;
  return [same - 1, same, same + 1].filter(Number.isFinite);
}

/** The numbers at which a test of an interval changes: its limit, and where it is exclusive the step past it. */
export function cutsOf(
  program: Program,
  definition: FactDefinition,
  test: FactTest,
  situation: Situation,
): readonly number[] {
  const at = (value: number | string): number =>
    typeof value === 'number' ? value : choicesOf(program.pack, definition).findIndex((choice) => choice.id === value);
  const limits = [test.at_least, test.more_than, test.at_most, test.less_than].flatMap((limit) =>
    limit === undefined ? [] : [at(limit)],
  );
  if (typeof test.equals === 'number' || (definition.type === 'ordered' && typeof test.equals === 'string'))
    limits.push(at(test.equals));
  if (test.within) limits.push(toDayNumber(oldestWithin(situation.as_of, test.within)), toDayNumber(situation.as_of));
  if (test.at_least_times) {
    const { of } = test.at_least_times;
    const base = baseInUse(program.payBase(of), situation.states[ownFigureSlot(program, of)]);
    const line =
      base && (definition.unit === 'cny_a_month' ? monthlyLine : yearlyLine)(base, test.at_least_times.times);
    if (line) limits.push(line.low, ...(line.high === undefined ? [] : [line.high]));
  }
  const day = dayOf(test);
  if (day !== undefined) {
    const span = compileDay(day, situation.as_of, program.slots, program.pack.holidays)(situation);
    if (span) limits.push(...[span.low, span.high].filter(Number.isFinite));
  }
  return isWhole(definition) ? limits.flatMap((limit) => [limit, limit + 1]) : limits;
}

export function factorCuts({ factor }: CompiledFactor): readonly number[] {
  const bands = (factor.bands ?? []).flatMap((band) => [band.from, band.below].filter((end) => end !== undefined));
  const { steps } = factor;
  if (factor.as_given) return Array.from({ length: Math.floor(factor.limit) + 1 }, (_, points) => points);
  if (!steps) return bands;
  const count = Math.ceil((factor.limit - steps.points) / steps.adds);
  return [...bands, ...Array.from({ length: count + 1 }, (_, i) => steps.from + i * steps.each)];
}

/** The lowest value, each cut, and for fractions a value between two cuts. */
export function intervalCells(
  state: Extract<FactState, { kind: 'interval' }>,
  cuts: readonly number[],
  whole: boolean,
): readonly Cell[] {
  const inside = (value: number) =>
    value >= state.low &&
    value <= state.high &&
    !(state.highOpen && value === state.high) &&
    !(state.lowOpen && value === state.low);
  const sorted = [...new Set(cuts)].filter(inside).sort((a, b) => a - b);
  const first = sorted[0];
  const lowest = Number.isFinite(state.low) ? state.low : (first ?? 0) - 1;
  const start = inside(lowest) ? lowest : state.lowOpen && first !== undefined ? (lowest + first) / 2 : first;
  const cells: Cell[] =
    start === undefined || start === first ? [] : [{ state: exactly(start), ...(state.lowOpen ? {} : { cut: start }) }];
  sorted.forEach((cut, i) => {
    cells.push({ state: exactly(cut), cut });
    if (whole) return;
    const next = sorted[i + 1] ?? (Number.isFinite(state.high) ? state.high : cut + 2);
    if (next > cut) cells.push({ state: exactly((cut + next) / 2), after: cut });
  });
  return cells.length > 0
    ? cells
    : [{ state: exactly(Number.isFinite(state.low) ? state.low : Number.isFinite(state.high) ? state.high : 0) }];
}

/** Each option a test names, with those narrower, and one that none names. */
export function optionCells(
  program: Program,
  definition: FactDefinition,
  options: readonly string[] | 'any',
  tests: readonly FactTest[],
): readonly Cell[] {
  const isBoolean = definition.type === 'boolean';
  const cell = (id: string): Cell => ({ state: option(id), value: isBoolean ? id === 'true' : id });
  if (options !== 'any') {
    const choices = choicesOf(program.pack, definition);
    // An entry that is only broader than others leaves tests open; its narrower ones stand for it.
    const isLeaf = (id: string) => isBoolean || choices.length === 0 || program.narrower(definition.id, id).size === 1;
    const leaves = options.filter(isLeaf);
    return (leaves.length > 0 ? leaves : options).map(cell);
  }
  const named = tests.flatMap((test) => [
    ...(test.one_of ?? []),
    ...(test.inside ?? []),
    ...(typeof test.equals === 'string' ? [test.equals] : []),
  ]);
  return [...new Set(named)].map(cell).concat({ state: option('') });
}
