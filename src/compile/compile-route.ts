// A route in force -> the same with its tests, each compiled when it is read.

import { lazy } from '../lazy.ts';
import type { Category } from '../model/category.ts';
import type { Criterion } from '../model/criterion.ts';
import { FALSE, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy, Route } from '../model/policy.ts';
import { allOf, asksPoints } from './compile-criterion.ts';
import type { Memory } from './memory.ts';
import type { CompiledRoute, EasedCondition, Node, Test } from './program.ts';
import type { ResolvedItem } from './resolve-items.ts';
import { nodesOfCondition } from './slots-read.ts';

interface RouteOfLaw extends Pick<ResolvedItem<Route>, 'item' | 'origin'> {
  readonly law: {
    readonly node: (criterion: Criterion, policy: Policy, category?: Category) => Node;
    readonly generalFor: (category: Category) => readonly EasedCondition[];
    readonly remembered: Memory['remembered'];
    readonly chain: readonly string[];
  };
}

export const compiledRoute = lazy<RouteOfLaw, CompiledRoute>({
  origin: ({ origin }) => origin,
  category: ({ item }) => item.category,
  group: ({ item }) => item.group,
  title: ({ item }) => item.title,
  purposes: ({ item }) => item.for?.purposes,
  place: ({ origin, law }) => placeOf(origin.policy, law.chain),
  proof: ({ item }) => item.proof ?? [],
  byPoints: (_, { own }) => asksPoints(own),
  own: ({ item, origin, law }) => law.node(item.when, origin.policy, item.category),
  general: ({ item, law }) => law.generalFor(item.category),
  test: ({ origin, law }, { own, general }) => {
    const whole = allOf([own.test, ...general.map((condition) => condition.test)]);
    const parts = () => [own, ...general.flatMap(nodesOfCondition)];
    return law.remembered(origin.confidence === 'unconfirmed' ? unconfirmed(whole) : whole, parts);
  },
});

/** An unconfirmed route reaches no rung below that of unseen texts (F15). */
const unconfirmed =
  (test: Test): Test =>
  (situation, level) =>
    level < WITH_UNSEEN ? FALSE : test(situation, level);

/** The nearest place of the chain that a policy is made for. */
const placeOf = (policy: Policy, chain: readonly string[]): string =>
  chain.find((id) => [policy.place].flat().includes(id)) ?? 'national';
