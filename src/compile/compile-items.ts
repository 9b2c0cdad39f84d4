// Items of one section that apply -> the same with their tests and with what eases them, each compiled when it is read.

import { lazy } from '../lazy.ts';
import type { Criterion } from '../model/criterion.ts';
import type { FilingCondition, Instead, Policy, Requirement } from '../model/policy.ts';
import type {
  CompiledFilingCondition,
  CompiledInstead,
  CompiledItem,
  CompiledRelaxation,
  CompiledRequirement,
  Node,
} from './program.ts';
import type { ResolvedItem } from './resolve-items.ts';

type CompileNode = (criterion: Criterion, policy: Policy) => Node;
interface Eased {
  readonly when?: Criterion | undefined;
}

interface ItemOfLaw extends Omit<ResolvedItem<Eased>, 'name'> {
  readonly node: CompileNode;
  readonly relaxations: () => readonly CompiledRelaxation[];
}

const compiledItem = lazy<ItemOfLaw, CompiledItem<Eased>>({
  item: ({ item }) => item,
  origin: ({ origin }) => origin,
  scope: ({ scope }) => scope,
  when: ({ item, origin, node }) => (item.when === undefined ? undefined : node(item.when, origin.policy)),
  relaxations: ({ relaxations }) => relaxations(),
});

export const compileItems = <T extends Eased>(
  found: readonly ResolvedItem<T>[],
  node: CompileNode,
  easingOf: (one: ResolvedItem<T>) => readonly CompiledRelaxation[],
): readonly CompiledItem<T>[] =>
  found.map((one) => {
    const { item, origin, scope } = one;
    return compiledItem({ item, origin, scope, node, relaxations: () => easingOf(one) }) as CompiledItem<T>;
  });

interface RequirementOfLaw {
  readonly compiled: CompiledItem<Requirement>;
  readonly node: CompileNode;
  readonly compileInstead: (instead: Instead, policy: Policy) => CompiledInstead;
}

export const compileRequirement = lazy<RequirementOfLaw, CompiledRequirement>({
  item: ({ compiled }) => compiled.item,
  origin: ({ compiled }) => compiled.origin,
  scope: ({ compiled }) => compiled.scope,
  when: ({ compiled }) => compiled.when,
  relaxations: ({ compiled }) => compiled.relaxations,
  alternatives: ({ compiled: { item, origin }, node }) => {
    const choices = item.one_of ?? (item.document === undefined ? [] : [{ document: item.document }]);
    return choices.map((choice) => ({
      document: choice.document,
      form: { ...item.form, ...('form' in choice ? choice.form : {}) },
      ...('when' in choice && choice.when ? { when: node(choice.when, origin.policy) } : {}),
    }));
  },
  instead: ({ compiled: { item, origin }, compileInstead }) =>
    item.instead ? compileInstead(item.instead, origin.policy) : undefined,
});

/** A filing condition with its grounds; one that has a test of its own is its only ground. */
export const compileFilingCondition = (
  { item, origin, scope, relaxations }: CompiledItem<FilingCondition>,
  node: CompileNode,
): CompiledFilingCondition => ({
  item,
  origin,
  scope,
  relaxations,
  grounds: (item.one_of ?? (item.when ? [{ id: item.id, title: item.title, when: item.when }] : [])).map(
    ({ id, title, when }) => ({ id, title, when: node(when, origin.policy) }),
  ),
});
