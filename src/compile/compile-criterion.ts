// A criterion -> a node: a test over situations and levels, with its parts for the explanation.
import type { Category } from '../model/category.ts';
import type { Criterion, FactTest } from '../model/criterion.ts';
import { and, FALSE, not, ON_FACTS, or, TRUE, type Truth, truth, UNKNOWN, WITH_UNSEEN } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import type { Policy } from '../model/policy.ts';
import type { CompiledRoute, EasedCondition, Node, Program, Situation, Test } from './program.ts';
import { absolute } from './resolve-items.ts';
import { compileFactTest } from './test-fact.ts';

/** What a criterion may refer to; look-ups answer when the test runs, so that routes may be compiled in any order. */
export interface Registry extends Pick<Program, 'pack' | 'as_of' | 'slots' | 'narrower' | 'payBase'> {
  /** The condition as eased for one category (or for none in particular); undefined where it is not in force. */
  readonly condition: (id: string, category: Category | undefined) => EasedCondition | undefined;
  readonly routes: () => readonly CompiledRoute[];
  readonly watch?: Watch | undefined;
}

/**
 * Stands in front of the test of every criterion, to see what it says of a situation; it changes no answer. What a test said of a
 * situation is remembered, so it may be seen there only once.
 */
export type Watch = (criterion: Criterion, test: Test) => Test;

/** Compiles a criterion of one policy; `category` is that of the route it serves, which scopes the relaxations. */
export function compileCriterion(criterion: Criterion, policy: Policy, registry: Registry, category?: Category): Node {
  const known = sharedNode(criterion, registry);
  if (known) return known;
  const compilePart = (part: Criterion) => compileCriterion(part, policy, registry, category);
  const { watch } = registry;
  const node = (test: Test, more: Partial<Node> = {}): Node => ({
    criterion,
    parts: [],
    ...more,
    test: watch ? watch(criterion, test) : test,
  });
  if ('all_of' in criterion) {
    const parts = criterion.all_of.map(compilePart);
    return shared(node(allOf(parts.map((part) => part.test)), { parts }), registry);
  }
  if ('any_of' in criterion) {
    const parts = criterion.any_of.map(compilePart);
    return shared(node(anyOf(parts.map((part) => part.test)), { parts }), registry);
  }
  if ('not' in criterion) {
    const part = compilePart(criterion.not);
    return shared(
      node((situation, level) => not(part.test(situation, level)), { parts: [part] }),
      registry,
    );
  }
  if ('points' in criterion) return node(pointsTest(criterion.points.at_least));
  if ('condition' in criterion) {
    const condition = registry.condition(absolute(policy, criterion.condition), category);
    if (!condition) return node(() => FALSE, { items: [criterion.condition] });
    return node(condition.test, { items: [condition.origin.id], condition });
  }
  if ('discretion' in criterion)
    return shared(
      node((_, level) => truth(level > ON_FACTS)),
      registry,
    );
  if ('unsettled' in criterion)
    return shared(
      node((_, level) => truth(level === WITH_UNSEEN)),
      registry,
    );
  if ('fact' in criterion) return shared(compileLeaf(criterion, registry, node), registry);
  return compileReference(criterion, policy, registry, node);
}

type MakeNode = (test: Test, more?: Partial<Node>) => Node;

function compileLeaf(test: FactTest, registry: Registry, node: MakeNode): Node {
  const slot = registry.slots.get(test.fact) ?? -1;
  const definition = registry.pack.facts[slot];
  if (!definition) throw new Error(`no fact "${test.fact}" in the pack`);
  return node(compileFactTest(test, definition, registry), { leaf: { slot, test, definition } });
}

/** What a test that hangs on neither the day nor the place still hangs on. */
export interface Vocabulary extends Pick<Pack, 'facts' | 'catalogues'>, Pick<Registry, 'watch'> {}

export const vocabularyOf = ({ pack: { facts, catalogues }, watch }: Registry): Vocabulary => ({
  facts,
  catalogues,
  watch,
});

export const isSameVocabulary = (known: Vocabulary, { pack, watch }: Registry): boolean =>
  known.facts === pack.facts && known.catalogues === pack.catalogues && known.watch === watch;

const sharedNodes = new WeakMap<Criterion, Vocabulary & { readonly node: Node }>();

/** Tests that hang on neither the day nor the place are compiled once for all programs of one vocabulary. */
function sharedNode(criterion: Criterion, registry: Registry): Node | undefined {
  const known = sharedNodes.get(criterion);
  return known && isSameVocabulary(known, registry) ? known.node : undefined;
}

export const isShared = (node: Node, registry: Registry): boolean => sharedNode(node.criterion, registry) === node;

function shared(node: Node, registry: Registry): Node {
  const isFixed = node.leaf
    ? !(
        node.leaf.test.within ??
        node.leaf.test.on_or_after ??
        node.leaf.test.on_or_before ??
        node.leaf.test.at_least_times
      )
    : node.parts.every((part) => isShared(part, registry));
  if (isFixed) sharedNodes.set(node.criterion, { ...vocabularyOf(registry), node });
  return node;
}

/** `route` and `group` ask for the own test of routes, `category` for their full outcome (F5). */
function compileReference(
  criterion: Extract<Criterion, { route: string } | { group: readonly string[] } | { category: Category }>,
  policy: Policy,
  registry: Registry,
  node: MakeNode,
): Node {
  const any = (named: (route: CompiledRoute) => boolean, test: (route: CompiledRoute) => Test): Test => {
    let found: readonly Test[] | undefined;
    return (situation, level) => {
      found ??= registry.routes().filter(named).map(test);
      return found.reduce<Truth>((best, one) => (best === TRUE ? best : or(best, one(situation, level))), FALSE);
    };
  };
  if ('route' in criterion) {
    const id = absolute(policy, criterion.route);
    return node(
      any(
        (route) => itemId(route) === id,
        (route) => route.own.test,
      ),
      { items: [id] },
    );
  }
  if ('group' in criterion) {
    const { group } = criterion;
    return node(
      any(
        (route) => route.group !== undefined && group.includes(route.group),
        (route) => route.own.test,
      ),
      { items: group },
    );
  }
  const { category, of } = criterion;
  const named = (route: CompiledRoute) =>
    route.category === category && (of === undefined || route.origin.policy.id === of);
  return node(
    any(named, (route) => route.test),
    { items: [category] },
  );
}

/** `<instrument>#<item>` of a compiled route, without the day of its edition. */
const itemId = (route: CompiledRoute): string =>
  `${route.origin.policy.id}${route.origin.id.slice(route.origin.id.indexOf('#'))}`;

export const allOf =
  (tests: readonly Test[]): Test =>
  (situation, level) => {
    let result: Truth = TRUE;
    for (const test of tests) {
      result = and(result, test(situation, level));
      if (result === FALSE) return FALSE;
    }
    return result;
  };

export const anyOf =
  (tests: readonly Test[]): Test =>
  (situation, level) => {
    let result: Truth = FALSE;
    for (const test of tests) {
      result = or(result, test(situation, level));
      if (result === TRUE) return TRUE;
    }
    return result;
  };

const pointsTest =
  (line: number): Test =>
  (situation: Situation, level) => {
    const { min, max } = situation.points(level);
    return min >= line ? TRUE : max < line ? FALSE : UNKNOWN;
  };

/** Whether a criterion asks for points anywhere. */
export const asksPoints = (node: Node): boolean => 'points' in node.criterion || node.parts.some(asksPoints);
