// A compiled criterion or factor -> every test of every fact that its outcome hangs on, also through what it refers to.
import { factsInDay } from '../compile/day.ts';
import type { CompiledChoice, CompiledFactor, CompiledRoute, Node, Program } from '../compile/program.ts';
import { dayOf } from '../evaluate/decisive-cells.ts';
import type { FactTest } from '../model/criterion.ts';

export interface FactsRead {
  readonly tests: ReadonlyMap<string, readonly FactTest[]>;
  /** Tests that something asks to fail. */
  readonly negated: ReadonlySet<FactTest>;
  /** Factors whose points count. */
  readonly factors: ReadonlySet<CompiledFactor>;
  /** Facts from which a day is counted that another fact is compared with. */
  readonly anchors: ReadonlySet<string>;
}

export function factsRead(
  program: Program,
  nodes: readonly Node[],
  factors: readonly CompiledFactor[] = [],
): FactsRead {
  const tests = new Map<string, FactTest[]>();
  const negated = new Set<FactTest>();
  const counted = new Set<CompiledFactor>();
  const anchors = new Set<string>();
  const seen = new Set<Node>();
  const visit = (node: Node | undefined, isNegated = false): void => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    const { criterion, leaf, condition } = node;
    if (leaf) {
      tests.set(leaf.test.fact, [...(tests.get(leaf.test.fact) ?? []), leaf.test]);
      if (isNegated) negated.add(leaf.test);
      for (const fact of factsInDay(dayOf(leaf.test) ?? 'filing')) anchors.add(fact);
    }
    for (const part of node.parts) visit(part, isNegated || 'not' in criterion);
    if (condition) {
      visit(condition.own);
      for (const { when, to } of condition.relaxations) visitAll([when, to]);
    }
    if ('points' in criterion) for (const factor of program.table?.factors ?? []) count(factor);
    for (const route of routesNamed(program, node)) visitRoute(route, 'category' in criterion);
  };
  const visitAll = (list: readonly (Node | undefined)[]): void => {
    for (const node of list) visit(node);
  };
  const visitRoute = ({ own, general }: CompiledRoute, isWhole: boolean): void => {
    visit(own);
    if (!isWhole) return;
    for (const condition of general) {
      visit(condition.own);
      for (const { when, to } of condition.relaxations) visitAll([when, to]);
    }
  };
  const choices = (list: readonly CompiledChoice[]): void => {
    for (const { when } of list) visit(when);
  };
  const count = (factor: CompiledFactor): void => {
    counted.add(factor);
    choices(factor.choices);
    if (factor.factor.as_given) for (const scheme of program.schemes) choices(scheme.choices);
  };
  visitAll(nodes);
  for (const factor of factors) count(factor);
  return { tests, negated, factors: counted, anchors };
}

/** Routes that a criterion refers to by their id, their group or their category. */
function routesNamed(program: Program, { criterion, items = [] }: Node): readonly CompiledRoute[] {
  if ('category' in criterion) {
    const { category, of } = criterion;
    return program.routes.filter(
      (route) => route.category === category && (of === undefined || route.origin.policy.id === of),
    );
  }
  if ('group' in criterion) return program.routes.filter(({ group }) => group !== undefined && items.includes(group));
  if (!('route' in criterion)) return [];
  return program.routes.filter(({ origin }) => items.includes(origin.id.replace(/@[^#]*/, '')));
}
