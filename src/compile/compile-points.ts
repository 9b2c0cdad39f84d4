// A points table or local scheme -> factors that give a range of points for what is known of the facts.

import { editionId } from '../model/edition-id.ts';
import type { FactState } from '../model/fact-state.ts';
import { FALSE, type Level, ON_FACTS, TRUE, WITH_UNSEEN } from '../model/outcome.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Band, EncouragementPoints, Factor, Points, Policy } from '../model/policy.ts';
import { once } from '../once.ts';
import {
  compileCriterion,
  isSameVocabulary,
  isShared,
  type Registry,
  type Vocabulary,
  vocabularyOf,
} from './compile-criterion.ts';
import { isInDoubt } from './policies-in-force.ts';
import type {
  CompiledChoice,
  CompiledFactor,
  CompiledScheme,
  CompiledTable,
  Node,
  PointRange,
  Situation,
} from './program.ts';
import { originOf } from './resolve-items.ts';
import { slotsRead } from './slots-read.ts';

const NOTHING: PointRange = { min: 0, max: 0 };

/** Points at a level: of an open grant the lower end counts on the facts, the upper end on its own rung (F10). */
export function pointsAt(points: Points, level: Level): number {
  if (typeof points === 'number') return points;
  const rung: Level = points.why === 'discretion' ? 1 : WITH_UNSEEN;
  return level >= rung && level > ON_FACTS ? points.to : points.from;
}

export function compileTable(
  policy: Policy,
  registry: Registry,
  schemes: readonly CompiledScheme[],
  day: PlainDate,
): CompiledTable | undefined {
  const table = policy.points_table;
  if (!table) return undefined;
  return {
    id: editionId(policy),
    policy,
    maximum: table.maximum,
    factors: table.factors.map((factor) => compileFactor(factor, policy, registry, schemes, day)),
  };
}

export function compileScheme(
  policy: Policy,
  scheme: EncouragementPoints,
  registry: Registry,
  day: PlainDate,
): CompiledScheme {
  return { policy, scheme, choices: compileChoices(scheme.best_of ?? scheme.sum_of ?? [], policy, registry, day) };
}

/** What is unconfirmed, or through a doubtful instrument, gives its points on the rung of unseen texts only (F15). */
const confirmed = (points: Points, isUnconfirmed: boolean): Points =>
  isUnconfirmed ? { from: 0, to: pointsAt(points, WITH_UNSEEN), why: 'text_not_seen' } : points;

function compileChoices(
  choices: NonNullable<Factor['best_of']>,
  policy: Policy,
  registry: Registry,
  day: PlainDate,
): readonly CompiledChoice[] {
  return choices.map((choice) => ({
    points: confirmed(
      choice.points,
      isInDoubt(policy, day) || (choice.confidence ?? policy.confidence) === 'unconfirmed',
    ),
    ...(choice.when ? { when: compileCriterion(choice.when, policy, registry) } : {}),
    ...(choice.title ? { title: choice.title } : {}),
    ...(choice.confidence ? { confidence: choice.confidence } : {}),
  }));
}

interface FixedFactor extends Vocabulary {
  readonly doubtful: boolean;
  readonly compiled: CompiledFactor;
}

const fixedFactors = new WeakMap<Factor, FixedFactor>();

/** A factor whose tests hang on neither the day nor the place is compiled once for all programs of one vocabulary. */
function compileFactor(
  factor: Factor,
  policy: Policy,
  registry: Registry,
  schemes: readonly CompiledScheme[],
  day: PlainDate,
): CompiledFactor {
  const doubtful = isInDoubt(policy, day);
  const known = fixedFactors.get(factor);
  // A policy that was changed, as a mutant is, may share the factor and say otherwise how sure it is.
  const isSame = known?.compiled.origin.policy === policy && known.doubtful === doubtful;
  if (isSame && isSameVocabulary(known, registry)) return known.compiled;
  const compiled = newFactor(factor, policy, registry, schemes, day);
  const isFixed = compiled.choices.every(({ when }) => when === undefined || isShared(when, registry));
  // What a local scheme gives hangs on the place.
  if (isFixed && factor.as_given === undefined)
    fixedFactors.set(factor, { doubtful, compiled, ...vocabularyOf(registry) });
  return compiled;
}

function newFactor(
  factor: Factor,
  policy: Policy,
  registry: Registry,
  schemes: readonly CompiledScheme[],
  day: PlainDate,
): CompiledFactor {
  const slot = factor.fact === undefined ? undefined : registry.slots.get(factor.fact);
  const choices = compileChoices(factor.best_of ?? factor.sum_of ?? [], policy, registry, day);
  const tests = choices.flatMap(({ when }) => when ?? []);
  const slots = new Set(tests.flatMap((when) => [...slotsOf(when)]));
  if (slot !== undefined) slots.add(slot);
  const { pack, slots: slotsByFact } = registry;
  const read = once(() => slotsRead({ pack, slots: slotsByFact }, tests));
  return {
    origin: originOf(policy, factor, day),
    factor,
    choices,
    ...(slot === undefined ? {} : { slot }),
    slots: [...slots],
    // What a local scheme gives hangs on facts of its own.
    mayMoveWith: (of) => factor.as_given !== undefined || of === slot || read().asksRoutes || read().slots.has(of),
    range: capped(rangeOf(factor, choices, slot ?? -1, schemes), factor.limit),
  };
}

type Range = CompiledFactor['range'];

const capped =
  (range: Range, limit: number): Range =>
  (situation, level) => {
    const { min, max } = range(situation, level);
    return { min: Math.min(min, limit), max: Math.min(max, limit) };
  };

function rangeOf(
  factor: Factor,
  choices: readonly CompiledChoice[],
  slot: number,
  schemes: readonly CompiledScheme[],
): Range {
  if (factor.bands) return bandRange(factor.bands, slot);
  if (factor.steps) return stepRange(factor.steps, factor.limit, slot);
  if (factor.as_given) return givenRange(slot, schemes);
  return factor.sum_of ? sumRange(choices) : bestRange(choices);
}

/** Every band that the values still possible touch; values in no band score nothing. */
function bandRange(bands: readonly Band[], slot: number): Range {
  return ({ states }, level) => {
    const state = states[slot];
    if (state?.kind !== 'interval') return NOTHING;
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    let covered = false;
    for (const band of bands) {
      const [from, below] = [band.from ?? Number.NEGATIVE_INFINITY, band.below ?? Number.POSITIVE_INFINITY];
      const isAbove = state.low >= below;
      const isUnder = state.high < from || (state.high === from && state.highOpen === true);
      if (isAbove || isUnder) continue;
      const points = pointsAt(band.points, level);
      min = Math.min(min, points);
      max = Math.max(max, points);
      const isInside = state.low >= from && (state.high < below || (state.high === below && state.highOpen === true));
      covered ||= isInside;
    }
    if (max === Number.NEGATIVE_INFINITY) return NOTHING;
    return covered || isContiguous(bands, state) ? { min, max } : { min: 0, max };
  };
}

/** Whether bands leave no value of a range uncovered. */
function isContiguous(
  bands: readonly Band[],
  { low, high, highOpen }: Extract<FactState, { kind: 'interval' }>,
): boolean {
  let reached = low;
  const sorted = [...bands].sort((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
  for (const band of sorted) {
    if ((band.from ?? Number.NEGATIVE_INFINITY) <= reached)
      reached = Math.max(reached, band.below ?? Number.POSITIVE_INFINITY);
  }
  return reached > high || (reached === high && (highOpen === true || high === Number.POSITIVE_INFINITY));
}

/** So many points from a first value, and more for each further full step, up to the limit. */
function stepRange(steps: NonNullable<Factor['steps']>, limit: number, slot: number): Range {
  const at = (value: number) =>
    value < steps.from ? 0 : Math.min(limit, steps.points + Math.floor((value - steps.from) / steps.each) * steps.adds);
  return ({ states }) => {
    const state = states[slot];
    return state?.kind === 'interval'
      ? { min: at(state.low), max: state.high === Number.POSITIVE_INFINITY ? limit : at(state.high) }
      : NOTHING;
  };
}

/**
 * Points a local authority granted: the value given, else what the schemes in force give, else the state of the fact
 * (contract section 2, `local_encouragement_points`). A scheme speaks only where the profile is silent.
 */
function givenRange(slot: number, schemes: readonly CompiledScheme[]): Range {
  return (situation, level) => {
    const state = situation.states[slot];
    if (schemes.length > 0 && situation.isAssumed(slot)) {
      return schemes
        .map((scheme) => schemeRange(scheme, situation, level))
        .reduce((a, b) => ({ min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) }), NOTHING);
    }
    return state?.kind === 'interval' ? { min: state.low, max: state.high } : NOTHING;
  };
}

function schemeRange({ scheme, choices }: CompiledScheme, situation: Situation, level: Level): PointRange {
  return capped(scheme.sum_of ? sumRange(choices) : bestRange(choices), scheme.limit)(situation, level);
}

/** The highest single value counts: surely what is surely met, at most what may be met. */
const bestRange =
  (choices: readonly CompiledChoice[]): Range =>
  (situation, level) => {
    let min = 0;
    let max = 0;
    for (const { when, points } of choices) {
      const outcome = when ? when.test(situation, level) : TRUE;
      if (outcome === FALSE) continue;
      const value = pointsAt(points, level);
      max = Math.max(max, value);
      if (outcome === TRUE) min = Math.max(min, value);
    }
    return { min, max };
  };

const sumRange =
  (choices: readonly CompiledChoice[]): Range =>
  (situation, level) => {
    let min = 0;
    let max = 0;
    for (const { when, points } of choices) {
      const outcome = when ? when.test(situation, level) : TRUE;
      if (outcome === FALSE) continue;
      const value = pointsAt(points, level);
      max += value;
      if (outcome === TRUE) min += value;
    }
    return { min, max };
  };

/** Slots of every fact a node reads, also through the conditions it names. */
export function slotsOf(node: Node, seen: Set<number> = new Set()): ReadonlySet<number> {
  if (node.leaf) {
    seen.add(node.leaf.slot);
  }
  for (const part of node.parts) slotsOf(part, seen);
  if (node.condition) {
    slotsOf(node.condition.own, seen);
    for (const { when, to } of node.condition.relaxations) {
      if (when) slotsOf(when, seen);
      if (to) slotsOf(to, seen);
    }
  }
  return seen;
}
