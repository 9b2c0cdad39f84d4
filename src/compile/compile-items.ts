// Items of one section that apply -> the same with their tests and with what eases them, each compiled when it is read.
import type { Criterion } from '../model/criterion.ts';
import type { FilingCondition, Instead, Policy, Requirement } from '../model/policy.ts';
import { once } from '../once.ts';
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

export const compileItems = <T extends { readonly when?: Criterion | undefined }>(
  found: readonly ResolvedItem<T>[],
  node: CompileNode,
  easingOf: (one: ResolvedItem<T>) => readonly CompiledRelaxation[],
): readonly CompiledItem<T>[] =>
  found.map((one) => {
    const { item, origin, scope } = one;
    const when = once(() => (item.when === undefined ? undefined : node(item.when, origin.policy)));
    const relaxations = once(() => easingOf(one));
    return {
      item,
      origin,
      scope,
      get when() {
        return when();
      },
      get relaxations() {
        return relaxations();
      },
    };
  });

export function compileRequirement(
  compiled: CompiledItem<Requirement>,
  node: CompileNode,
  compileInstead: (instead: Instead, policy: Policy) => CompiledInstead,
): CompiledRequirement {
  const { item, origin, scope } = compiled;
  const choices = item.one_of ?? (item.document === undefined ? [] : [{ document: item.document }]);
  return {
    item,
    origin,
    scope,
    get when() {
      return compiled.when;
    },
    get relaxations() {
      return compiled.relaxations;
    },
    alternatives: choices.map((choice) => ({
      document: choice.document,
      form: { ...item.form, ...('form' in choice ? choice.form : {}) },
      ...('when' in choice && choice.when ? { when: node(choice.when, origin.policy) } : {}),
    })),
    ...(item.instead ? { instead: compileInstead(item.instead, origin.policy) } : {}),
  };
}

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
