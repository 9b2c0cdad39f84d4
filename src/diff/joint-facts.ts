// Two programs and what both read -> for every fact the values that either of them treats apart, one of each kind.

import { choicesOf } from '../compile/narrower-values.ts';
import type { CompiledFactor, Program, Situation } from '../compile/program.ts';
import { cutsOf, dayOf, factorCuts, intervalCells, isWhole, optionCells } from '../evaluate/decisive-cells.ts';
import { openState, stateOf } from '../evaluate/fact-table.ts';
import { situationOf, varied } from '../evaluate/situation.ts';
import { countryCodes } from '../model/country-codes.ts';
import type { FactTest } from '../model/criterion.ts';
import { exactly, type FactState } from '../model/fact-state.ts';
import { fromDayNumber } from '../model/plain-date.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { FactsRead } from './facts-read.ts';
import { memberSets } from './member-sets.ts';

export type Value = string | number | boolean | readonly string[];

export interface JointCell {
  /** As a profile would give it. */
  readonly value: Value;
  /** Of numbers and days: where it lies, and whether it is the first value of its kind. */
  readonly at?: number;
  readonly isCut?: boolean;
  readonly before: FactState;
  readonly after: FactState;
}

/** The same candidate as either program sees it. */
export interface Pair {
  readonly before: Situation;
  readonly after: Situation;
}

export interface JointFact {
  readonly definition: FactDefinition;
  /** Neighbours among numbers stand side by side; the first counts for nothing where something does. */
  readonly cells: (pair: Pair) => readonly JointCell[];
}

export interface JointSpace {
  readonly before: Program;
  readonly after: Program;
  readonly facts: readonly JointFact[];
  /** Whether the cells stand for every value there is. */
  readonly isComplete: boolean;
  readonly open: Pair;
}

/** More combinations of members of one set than anybody would try. */
const SETS_TRIED = 1500;
const MONTHS = 12;

/** `leftOut`: facts that are not varied, such as the points that a local scheme stands in for. */
export function jointSpace(
  [before, readBefore]: readonly [Program, FactsRead],
  [after, readAfter]: readonly [Program, FactsRead],
  leftOut: readonly string[] = [],
): JointSpace {
  const factors = [...readBefore.factors, ...readAfter.factors];
  const anchors = new Set([...readBefore.anchors, ...readAfter.anchors]);
  const ids = new Set([
    ...anchors,
    ...readBefore.tests.keys(),
    ...readAfter.tests.keys(),
    ...factors.flatMap(({ factor }) => factor.fact ?? []),
  ]);
  const definitionOf = (id: string): FactDefinition | undefined =>
    after.definitions.find((one) => one.id === id) ?? before.definitions.find((one) => one.id === id);
  const twelfth = [...ids].find((id) => isMonthly(definitionOf(id)) && ids.has(definitionOf(id)?.asked_as ?? ''));
  let isComplete = [...anchors].every((id) => !readBefore.tests.has(id) && !readAfter.tests.has(id));
  const facts = [...ids].flatMap((id): JointFact[] => {
    const definition = definitionOf(id);
    if (!definition || id === twelfth || leftOut.includes(id)) return [];
    const sides: readonly ReadSide[] = [
      { program: before, read: readBefore, side: 'before' },
      { program: after, read: readAfter, side: 'after' },
    ];
    if (definition.type === 'set') {
      const sets = memberSets(sides, definition, SETS_TRIED);
      isComplete &&= sets.isComplete;
      const cells = sets.sets.map((value) => cellOf(before, after, definition, value));
      return [{ definition, cells: () => cells }];
    }
    const also = twelfth !== undefined && definitionOf(twelfth)?.asked_as === id ? [twelfth] : [];
    const fixed = sides.flatMap(({ read }) => read.tests.get(id) ?? []).every((test) => dayOf(test) === undefined);
    const make = (pair: Pair) => cellsOf(before, after, definition, sides, pair, also);
    if (!fixed) return [{ definition, cells: make }];
    let made: readonly JointCell[] | undefined;
    return [
      {
        definition,
        cells: (pair) => {
          made ??= make(pair);
          return made;
        },
      },
    ];
  });
  return { before, after, facts, isComplete, open: { before: openSituation(before), after: openSituation(after) } };
}

interface ReadSide {
  readonly program: Program;
  readonly read: FactsRead;
  readonly side: 'before' | 'after';
}

const isMonthly = (definition: FactDefinition | undefined): boolean => definition?.unit === 'cny_a_month';

const openSituation = (program: Program): Situation =>
  situationOf(
    program,
    program.definitions.map((definition) => ({ state: openState(program, definition), origin: 'absent' as const })),
  );

function cellsOf(
  before: Program,
  after: Program,
  definition: FactDefinition,
  sides: readonly ReadSide[],
  pair: Pair,
  monthly: readonly string[],
): readonly JointCell[] {
  const open = openState(after, definition);
  if (open.kind === 'interval' && definition.type !== 'ordered') {
    const cuts = sides.flatMap(({ program, read, side }) => [
      ...cutsFor(program, read, definition.id, pair[side]),
      ...monthly.flatMap((id) =>
        cutsFor(program, read, id, pair[side]).map((cut) => Math.round(cut * MONTHS * 100) / 100),
      ),
    ]);
    return intervalCells(open, cuts, isWhole(definition)).flatMap(({ state, cut }) => {
      if (state.kind !== 'interval') return [];
      const at = state.low;
      const value = definition.type === 'date' ? fromDayNumber(at) : at;
      return [{ value, at, isCut: cut !== undefined, before: state, after: state }];
    });
  }
  if (definition.type === 'ordered')
    return choicesOf(after.pack, definition).map(({ id }, at) => ({
      ...cellOf(before, after, definition, id),
      at,
      isCut: true,
    }));
  const tests = sides.flatMap(({ read }) => read.tests.get(definition.id) ?? []);
  const options = open.kind === 'options' ? open.options : 'any';
  return optionCells(after, definition, options, tests).flatMap(({ value }) => {
    const id = typeof value === 'boolean' || typeof value === 'string' ? value : '';
    return [cellOf(before, after, definition, id === '' ? unnamed(definition, tests) : id)];
  });
}

function cutsFor(program: Program, read: FactsRead, id: string, situation: Situation): readonly number[] {
  const slot = program.slots.get(id);
  const definition = slot === undefined ? undefined : program.definitions[slot];
  if (!definition) return [];
  const own = [...read.factors].filter(({ factor }: CompiledFactor) => factor.fact === id);
  return [
    ...(read.tests.get(id) ?? []).flatMap((test) => cutsOf(program, definition, test, situation)),
    ...own.flatMap(factorCuts),
  ];
}

/** A value that no test names: another country; of places the State as a whole, which lies in none. */
function unnamed({ type }: FactDefinition, tests: readonly FactTest[]): string {
  if (type !== 'country') return '';
  const named = new Set(tests.flatMap(({ equals, one_of = [] }) => [...one_of, String(equals ?? '')]));
  return [...countryCodes].sort().find((code) => !named.has(code)) ?? '';
}

const cellOf = (before: Program, after: Program, definition: FactDefinition, value: Value): JointCell => ({
  value,
  before: stateIn(before, definition, value),
  after: stateIn(after, definition, value),
});

/** A choice that one of the packs does not know lies outside all that it asks for. */
function stateIn(program: Program, { id }: FactDefinition, value: Value): FactState {
  const slot = program.slots.get(id);
  const definition = slot === undefined ? undefined : program.definitions[slot];
  return definition ? stateOf(program, definition, value) : exactly(0);
}

/** The pair with one fact set; pay of a month follows from that of the year. */
export function withCell(space: JointSpace, pair: Pair, { definition }: JointFact, cell: JointCell): Pair {
  const set = (program: Program, situation: Situation, state: FactState): Situation => {
    const slot = program.slots.get(definition.id);
    const follower = program.definitions.findIndex((one) => isMonthly(one) && one.asked_as === definition.id);
    const follows = follower >= 0 && state.kind === 'interval';
    if (slot === undefined) return situation;
    return varied(program, situation, [
      [slot, state],
      ...(follows ? [[follower, exactly(state.low / MONTHS)] as const] : []),
    ]);
  };
  return {
    before: set(space.before, pair.before, cell.before),
    after: set(space.after, pair.after, cell.after),
  };
}
