// A pack, a place, a day and a purpose -> the program that answers for them.

import type { Category } from '../model/category.ts';
import type { Criterion } from '../model/criterion.ts';
import { and, FALSE, or, TRUE, type Truth, WITH_UNSEEN } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Instead, Policy, Relaxation, Route, Scope, ValidityLimit } from '../model/policy.ts';
import type { Purpose } from '../model/purpose.ts';
import { once } from '../once.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { compileCriterion, type Registry, type Watch } from './compile-criterion.ts';
import { compileFilingCondition, compileItems, compileRequirement } from './compile-items.ts';
import { compileScheme, compileTable } from './compile-points.ts';
import { compiledRoute } from './compile-route.ts';
import { newMemory } from './memory.ts';
import { narrowerValues } from './narrower-values.ts';
import { findPayBase } from './pay-base.ts';
import { placeChain, policiesInForce } from './policies-in-force.ts';
import type { CompiledInstead, CompiledRelaxation, EasedCondition, Program, Test } from './program.ts';
import { relaxationsByTarget } from './relaxations-by-target.ts';
import { absolute, type ResolvedItem, resolveItems } from './resolve-items.ts';
import { nodesOfCondition } from './slots-read.ts';
import { documentsOf, slotsOf } from './vocabulary-maps.ts';

/**
 * Throws only for a place the pack does not know; the caller has checked it. Dates are days in China. Each part of the program
 * is compiled when it is first read, as many answers need few of them.
 */
export function compile(
  pack: Pack,
  request: { place: string; as_of: PlainDate; purpose: Purpose },
  watch?: Watch,
): Program {
  const { as_of, purpose } = request;
  const place = pack.places.find((p) => p.id === request.place);
  if (!place) throw new Error(`no place "${request.place}" in the pack`);
  const policies = policiesInForce(pack, place.id, as_of).inForce;
  const chain = placeChain(place.id);
  const payBases = new Map<string, ReturnType<typeof findPayBase>>();
  const base = {
    pack,
    place,
    chain,
    above: chain.slice(1).flatMap((id) => pack.places.filter((one) => one.id === id)),
    as_of,
    purpose,
    policies,
    definitions: pack.facts,
    slots: slotsOf(pack.facts),
    documents: documentsOf(pack.documents),
    narrower: narrowerValues(pack),
    payBase: (series: string) => {
      if (!payBases.has(series)) payBases.set(series, findPayBase(pack, series, place.id, as_of));
      return payBases.get(series);
    },
  };
  const section = <S extends Parameters<typeof resolveItems>[1]>(name: S) =>
    resolveItems(policies, name, purpose, as_of);

  const memory = newMemory(() => base);
  const { remembered } = memory;

  const registry: Registry = {
    ...base,
    watch,
    routes: () => routes(),
    condition: (id, category) => conditions.get(`${id} ${category ?? ''}`) ?? compileCondition(id, category),
  };
  const node = (criterion: Criterion, policy: Policy, category?: Category) =>
    compileCriterion(criterion, policy, registry, category);
  const optionalNode = (when: Criterion | undefined, policy: Policy, category?: Category) =>
    when === undefined ? {} : { when: node(when, policy, category) };

  const relaxationItems = once(() => relaxationsByTarget(section('relaxations')));
  const conditionItems = once(() => section('conditions'));
  const conditions = new Map<string, EasedCondition>();
  const easing = (id: string, category?: Category): readonly CompiledRelaxation[] =>
    (relaxationItems().get(id) ?? [])
      .filter(({ scope }) => category === undefined || inScope(scope, category))
      .map(({ item, origin, scope }) => compileRelaxation(item, origin, scope, category));
  /** What eases an item, or the item that it stands in the place of. */
  const easingOf = (one: ResolvedItem<{ id: string; overrides?: string | undefined }>) => {
    const found = [one.name, targetOf(one) ?? []].flat().flatMap((id) => easing(id));
    return [...new Map(found.map((relaxation) => [relaxation.origin.id, relaxation])).values()];
  };

  function compileRelaxation(
    item: Relaxation,
    origin: CompiledRelaxation['origin'],
    scope: Scope,
    category?: Category,
  ): CompiledRelaxation {
    const { to } = item;
    const effect =
      to === undefined ? {} : isValidityLimit(to) ? { validity: to } : { to: node(to, origin.policy, category) };
    return {
      origin,
      item,
      scope,
      ...optionalNode(item.when, origin.policy, category),
      ...effect,
      ...(item.instead ? { instead: compileInstead(item.instead, origin.policy) } : {}),
    };
  }

  function compileInstead(item: Instead, policy: Policy): CompiledInstead {
    return { document: item.document, item, scope: item.for ?? {}, ...optionalNode(item.when, policy) };
  }

  /**
   * A condition is met by itself or through any relaxation; an unconfirmed one never excludes (F3, F15). A name leads to
   * the item that overrides it, inside its scope, and relaxations of the overridden item ease that one too.
   */
  function compileCondition(id: string, category: Category | undefined): EasedCondition | undefined {
    const isInScope = (scope: Scope) => category === undefined || inScope(scope, category);
    const found =
      conditionItems().find(
        (one) => targetOf(one) === id && isInScope(one.scope) && one.origin.confidence !== 'unconfirmed',
      ) ?? conditionItems().find(({ name }) => name === id);
    if (!found) return undefined;
    const names = new Set([found.name, targetOf(found) ?? id]);
    const own = node(found.item.when, found.origin.policy, category);
    const relaxations = [...names]
      .flatMap((name) => easing(name, category))
      .filter(({ item }) => item.waive === true || item.to !== undefined);
    const eased = easedTest(own.test, relaxations);
    const test: Test =
      found.origin.confidence === 'unconfirmed'
        ? () => TRUE
        : remembered(eased, () => nodesOfCondition({ own, relaxations }));
    const condition = { origin: found.origin, own, relaxations, test };
    conditions.set(`${id} ${category ?? ''}`, condition);
    return condition;
  }

  const generals = new Map<Category, readonly EasedCondition[]>();
  const generalFor = (category: Category): readonly EasedCondition[] => {
    const known = generals.get(category);
    if (known) return known;
    const found = conditionItems().flatMap(({ name, item, scope }) => {
      if (item.for === undefined || !inScope(scope, category)) return [];
      return registry.condition(name, category) ?? [];
    });
    generals.set(category, found);
    return found;
  };

  const routes = once(() => {
    const found: readonly ResolvedItem<Route>[] = [...section('routes'), ...catalogueRoutes(policies, as_of)];
    const law = { node, generalFor, remembered, chain };
    return found.map(({ item, origin }) => compiledRoute({ item, origin, law }));
  });

  const items = <T extends { when?: Criterion | undefined; id: string; overrides?: string | undefined }>(
    find: () => readonly ResolvedItem<T>[],
  ) => once(() => compileItems(find(), node, easingOf));
  const requirements = once(() =>
    compileItems(section('requirements'), node, easingOf).map((compiled) =>
      compileRequirement({ compiled, node, compileInstead }),
    ),
  );
  const filingConditions = once(() =>
    compileItems(section('filing_conditions'), node, easingOf).map((one) => compileFilingCondition(one, node)),
  );

  const schemes = once(() =>
    policies.flatMap((policy) =>
      policy.encouragement_points ? [compileScheme(policy, policy.encouragement_points, registry, as_of)] : [],
    ),
  );
  const tablePolicy = policies.find((policy) => policy.points_table !== undefined);
  const table = once(() => tablePolicy && compileTable(tablePolicy, registry, schemes(), as_of));
  const generalConditions = once(() =>
    conditionItems().flatMap(({ name, item }) =>
      item.for === undefined ? [] : (registry.condition(name, undefined) ?? []),
    ),
  );
  const formDefaults = items(() => section('form_defaults'));
  const certification = items(() => section('certification'));
  const filingWindows = items(() => section('filing_windows'));
  const timeLimits = items(() => section('time_limits'));
  const validity = items(() => section('validity'));
  const notices = items(() => section('notices'));

  return {
    ...base,
    memory,
    criterion: node,
    get routes() {
      return routes();
    },
    get generalConditions() {
      return generalConditions();
    },
    get table() {
      return table();
    },
    get schemes() {
      return schemes();
    },
    get requirements() {
      return requirements();
    },
    get formDefaults() {
      return formDefaults();
    },
    get certification() {
      return certification();
    },
    get filingConditions() {
      return filingConditions();
    },
    get filingWindows() {
      return filingWindows();
    },
    get timeLimits() {
      return timeLimits();
    },
    get validity() {
      return validity();
    },
    get notices() {
      return notices();
    },
  };
}

/** What an item overrides, in full. */
const targetOf = ({
  item,
  origin,
}: ResolvedItem<{ id: string; overrides?: string | undefined }>): string | undefined =>
  item.overrides === undefined ? undefined : absolute(origin.policy, item.overrides);

export const inScope = (scope: Scope, category: Category): boolean =>
  scope.categories === undefined || scope.categories.includes(category);

const isValidityLimit = (to: NonNullable<Relaxation['to']>): to is ValidityLimit =>
  ('at_most' in to && typeof to.at_most === 'object') ||
  'first_at_most' in to ||
  'total_at_most' in to ||
  ('at_least' in to && typeof to.at_least === 'object');

/** Met by itself or through any relaxation; an unconfirmed relaxation rescues only where unseen texts are granted. */
function easedTest(own: Test, relaxations: readonly CompiledRelaxation[]): Test {
  if (relaxations.length === 0) return own;
  return (situation, level) => {
    let result: Truth = own(situation, level);
    for (const relaxation of relaxations) {
      if (result === 2) return result;
      result = or(result, relaxationTruth(relaxation, situation, level));
    }
    return result;
  };
}

/** Whether a relaxation carries the item it eases: its `when`, and the weaker criterion where it has one. */
export function relaxationTruth(relaxation: CompiledRelaxation, ...[situation, level]: Parameters<Test>): Truth {
  if (relaxation.origin.confidence === 'unconfirmed' && level < WITH_UNSEEN) return FALSE;
  const applies = relaxation.when ? relaxation.when.test(situation, level) : 2;
  return relaxation.to ? and(applies, relaxation.to.test(situation, level)) : applies;
}
