// A criterion as compiled -> every test of a fact its outcome hangs on, also through the conditions, routes and points it names.

import { factsInDay } from '../compile/day.ts';
import type { CompiledFactor, CompiledRoute, EasedCondition, Node, Program } from '../compile/program.ts';

export type Leaf = NonNullable<Node['leaf']>;

export interface Reads {
  readonly leaves: readonly Leaf[];
  /** Those of sets that a criterion asks to fail. */
  readonly denied: readonly Leaf[];
  /** Slots of all facts that are read, also of days that other facts are compared with. */
  readonly slots: readonly number[];
  /** The factors of the points table, where points are asked for. */
  readonly factors: readonly CompiledFactor[];
  /** Whether it asks for a discretion, a text that is open, or a wage figure that may not be known; what eases it aside. */
  readonly awaits: boolean;
  /** Whether a reference to another item, or a wage base, lets the outcome differ by place, day or purpose. */
  readonly varies: boolean;
}

const known = new WeakMap<Program, WeakMap<Node, Reads>>();

/** What a node reads, worked out once for a program. */
export function readsOf(program: Program, node: Node): Reads {
  const ofProgram = known.get(program) ?? new WeakMap<Node, Reads>();
  known.set(program, ofProgram);
  const before = ofProgram.get(node);
  if (before) return before;
  const reads = collect(program, [node]);
  ofProgram.set(node, reads);
  return reads;
}

/** What several nodes read together. */
export function readsOfAll(parts: readonly Reads[]): Reads {
  return {
    leaves: parts.flatMap(({ leaves }) => leaves),
    denied: parts.flatMap(({ denied }) => denied),
    slots: [...new Set(parts.flatMap(({ slots }) => slots))],
    factors: parts.find(({ factors }) => factors.length > 0)?.factors ?? [],
    awaits: parts.some(({ awaits }) => awaits),
    varies: parts.some(({ varies }) => varies),
  };
}

/** What a general condition reads, with what eases it. */
export const readsOfCondition = (program: Program, condition: EasedCondition): Reads =>
  collect(program, [], [condition]);

function collect(program: Program, nodes: readonly Node[], conditions: readonly EasedCondition[] = []): Reads {
  const leaves = new Set<Leaf>();
  const denied = new Set<Leaf>();
  const slots = new Set<number>();
  const seen = new Set<Node>();
  let factors: readonly CompiledFactor[] = [];
  let varies = false;
  let awaits = false;
  let isEasing = false;
  const visitCondition = ({ own, relaxations }: EasedCondition): void => {
    visit(own);
    const before = isEasing;
    isEasing = true;
    for (const { when, to } of relaxations) {
      if (when) visit(when);
      if (to) visit(to);
    }
    isEasing = before;
  };
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    node.parts.forEach(visit);
    if (!isEasing)
      awaits ||=
        'discretion' in node.criterion || 'unsettled' in node.criterion || node.leaf?.test.at_least_times !== undefined;
    if ('not' in node.criterion) for (const { leaf } of node.parts) if (leaf?.test.has_any) denied.add(leaf);
    if (node.leaf) {
      const { leaf } = node;
      leaves.add(leaf);
      slots.add(leaf.slot);
      for (const fact of factsInDay(leaf.test.on_or_after ?? leaf.test.on_or_before ?? 'filing')) {
        const slot = program.slots.get(fact);
        if (slot !== undefined) slots.add(slot);
      }
      varies ||=
        leaf.test.at_least_times !== undefined ||
        leaf.test.on_or_after !== undefined ||
        leaf.test.on_or_before !== undefined;
    }
    if (node.condition) visitCondition(node.condition);
    if (node.condition || node.items) varies = true;
    if (node.items && !node.condition)
      for (const route of routesNamed(program, node)) {
        visit(route.own);
        if ('category' in node.criterion) route.general.forEach(visitCondition);
      }
    if ('points' in node.criterion) {
      varies = true;
      factors = program.table?.factors ?? [];
      for (const factor of factors) {
        for (const slot of factor.slots) slots.add(slot);
        for (const { when } of factor.choices) if (when) visit(when);
      }
      for (const scheme of program.schemes) for (const { when } of scheme.choices) if (when) visit(when);
    }
  };
  nodes.forEach(visit);
  conditions.forEach(visitCondition);
  return { leaves: [...leaves], denied: [...denied], slots: [...slots], factors, awaits, varies };
}

const namedBy = new WeakMap<Program, Map<string, Program['routes']>>();

/** The routes a reference stands for, found once for a program. */
function routesNamed(program: Program, { criterion, items = [] }: Node): Program['routes'] {
  const known = namedBy.get(program) ?? new Map<string, Program['routes']>();
  namedBy.set(program, known);
  const kind =
    'route' in criterion ? 'route' : 'group' in criterion ? 'group' : 'category' in criterion ? 'category' : '';
  const of = 'category' in criterion ? criterion.of : undefined;
  const key = `${kind} ${items.join()} ${of ?? ''}`;
  const routes = known.get(key) ?? program.routes.filter((route) => isNamed(route, kind, items, of));
  known.set(key, routes);
  return routes;
}

function isNamed(
  { origin, group, category }: CompiledRoute,
  kind: string,
  items: readonly string[],
  of: string | undefined,
): boolean {
  if (kind === 'route') return items.includes(`${origin.policy.id}${origin.id.slice(origin.id.indexOf('#'))}`);
  if (kind === 'group') return group !== undefined && items.includes(group);
  return kind === 'category' && items.includes(category) && (of === undefined || of === origin.policy.id);
}
