// Finds conditions, routes and categories that refer to each other in a circle, and values that are broader than themselves.

import type { Criterion } from '../../model/criterion.ts';
import type { Policy } from '../../model/policy.ts';
import type { CatalogueEntry } from '../../model/vocabulary.ts';
import { outermostCriteria, withParts } from '../criteria-of.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { fullReference } from '../items-of.ts';
import type { Lint } from '../lint.ts';
import type { Located } from '../located-pack.ts';

/** What one thing hangs on, and where that is written. */
interface Edge {
  readonly to: string;
  readonly spot: Spot;
}
type Graph = ReadonlyMap<string, readonly Edge[]>;

export const referenceCycle = defineRule('policy/reference-cycle', 'pack', function* (lint) {
  yield* circles(graphOf(lint));
  for (const list of lint.located.catalogues) yield* circles(broaderGraph(list.value.entries, below(list, 'entries')));
  for (const fact of lint.located.facts) yield* circles(broaderGraph(fact.value.choices ?? [], below(fact, 'choices')));
});

/** Conditions and routes hang on what their criteria name; a condition also on what relaxes it; a category on its routes. */
function graphOf(lint: Lint): Graph {
  const graph = new Map<string, Edge[]>();
  const add = (from: string, ...edges: readonly Edge[]): void => {
    graph.set(from, [...(graph.get(from) ?? []), ...edges]);
  };
  for (const policy of lint.located.policies) {
    for (const [index, condition] of (policy.value.conditions ?? []).entries()) {
      const name = `${policy.value.id}#${condition.id}`;
      const spot = below(policy, 'conditions', index, 'when');
      add(name, ...edgesOf(policy, { ...spot, value: condition.when }));
      for (const category of condition.for?.categories ?? []) add(`category ${category}`, { to: name, spot });
    }
    for (const [index, route] of (policy.value.routes ?? []).entries()) {
      const name = `${policy.value.id}#${route.id}`;
      const spot = below(policy, 'routes', index, 'when');
      add(name, ...edgesOf(policy, { ...spot, value: route.when }));
      if (route.group !== undefined) add(`group ${route.group}`, { to: name, spot });
      add(`category ${route.category}`, { to: name, spot });
      add(`category ${route.category} of ${policy.value.id}`, { to: name, spot });
    }
    for (const [index, relaxation] of (policy.value.relaxations ?? []).entries()) {
      const spot = below(policy, 'relaxations', index);
      const edges = [...outermostCriteria(relaxation, spot)].flatMap((each) => edgesOf(policy, each));
      for (const eased of relaxation.relaxes) add(fullReference(policy.value, eased), ...edges);
    }
  }
  return graph;
}

function edgesOf(policy: Located<Policy>, criterion: Spot & { readonly value: Criterion }): readonly Edge[] {
  return [...withParts(criterion)].flatMap(({ value, ...spot }) => {
    if ('condition' in value)
      return [{ to: fullReference(policy.value, value.condition), spot: below(spot, 'condition') }];
    if ('route' in value) return [{ to: fullReference(policy.value, value.route), spot: below(spot, 'route') }];
    if ('group' in value)
      return value.group.map((name, index) => ({ to: `group ${name}`, spot: below(spot, 'group', index) }));
    if ('category' in value) {
      const to = value.of === undefined ? `category ${value.category}` : `category ${value.category} of ${value.of}`;
      return [{ to, spot: below(spot, 'category') }];
    }
    return [];
  });
}

function broaderGraph(entries: readonly CatalogueEntry[], spot: Spot): Graph {
  return new Map(
    entries.map((entry, index) => [
      entry.id,
      (entry.broader === undefined ? [] : [entry.broader].flat()).map((to) => ({
        to,
        spot: below(spot, index, 'broader'),
      })),
    ]),
  );
}

/** Every circle once, at the reference that closes it. */
function* circles(graph: Graph): Generator<Found> {
  const done = new Set<string>();
  const visit = function* (name: string, way: readonly string[]): Generator<Found> {
    for (const { to, spot } of graph.get(name) ?? []) {
      const start = way.indexOf(to);
      if (start >= 0) {
        yield {
          spot,
          message: `this closes a circle: ${[...way.slice(start), to].join(' -> ')}`,
          hint: 'take one of these references out',
        };
      } else if (!done.has(to)) yield* visit(to, [...way, to]);
    }
    done.add(name);
  };
  for (const name of graph.keys()) if (!done.has(name)) yield* visit(name, [name]);
}
