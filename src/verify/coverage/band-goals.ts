// A points table -> a case inside every band, at its first value and at its last, and at the ends of every row of steps.
import { editionId } from '../../model/edition-id.ts';
import type { Factor, Policy } from '../../model/policy.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { orderBands, rangeWords } from '../../validate/bands.ts';
import { below, type Spot } from '../../validate/finding.ts';
import type { Located } from '../../validate/located-pack.ts';
import type { Goal } from './goal.ts';

type Test = (value: number) => boolean;

export function bandGoals(policy: Located<Policy>, facts: ReadonlyMap<string, FactDefinition>): readonly Goal[] {
  const table = editionId(policy.value);
  return (policy.value.points_table?.factors ?? []).flatMap((factor, index) => {
    const spot = below(policy, 'points_table', 'factors', index);
    const fact = facts.get(factor.fact ?? '');
    const goal = (at: Spot, about: string, side: string, test: Test): Goal => ({
      kind: 'bands',
      item: `${table}#${factor.id}`,
      about,
      side,
      spot: at,
      isShown: ({ values }) => [...(values.get(`${table} ${factor.id}`) ?? [])].some(test),
    });
    return fact === undefined ? [] : [...ofBands(factor, fact, spot, goal), ...ofSteps(factor, spot, goal)];
  });
}

type Make = (at: Spot, about: string, side: string, test: Test) => Goal;

/** The last value of a band is the last whole one, or for fractions any less than a step below its end. */
function ofBands({ bands = [] }: Factor, fact: FactDefinition, spot: Spot, goal: Make): readonly Goal[] {
  return orderBands(bands).flatMap(({ index, from, below: end }) => {
    const at = below(spot, 'bands', index);
    const words = rangeWords({ from, below: end });
    const hasFirst = from > (fact.minimum ?? Number.NEGATIVE_INFINITY);
    const hasLast = end <= (fact.maximum ?? Number.POSITIVE_INFINITY) && end !== Number.POSITIVE_INFINITY;
    return [
      goal(at, words, 'inside', (value) => value >= from && value < end),
      ...(hasFirst ? [goal(at, words, 'first value', (value) => value === from)] : []),
      ...(hasLast ? [goal(at, words, 'last value', (value) => value < end && value >= end - 1)] : []),
    ];
  });
}

function ofSteps({ steps, limit }: Factor, spot: Spot, goal: Make): readonly Goal[] {
  if (!steps) return [];
  const at = below(spot, 'steps');
  const full = steps.from + Math.ceil((limit - steps.points) / steps.adds) * steps.each;
  const words = `from ${steps.from}, each ${steps.each}`;
  return [
    goal(at, words, 'below the first step', (value) => value < steps.from && value >= steps.from - steps.each),
    goal(at, words, 'first step', (value) => value === steps.from),
    goal(at, words, 'last value below the limit', (value) => value < full && value >= full - steps.each),
    goal(at, words, 'limit', (value) => value === full),
  ];
}
