// A route as written -> the facts its criterion names, without compiling it; undefined where it asks for points or other routes.
import type { Criterion } from '../model/criterion.ts';
import { fullReference } from '../validate/items-of.ts';
import type { AnalysisInput } from './analysis.ts';

type Facts = ReadonlySet<string> | undefined;

const known = new WeakMap<AnalysisInput, Map<string, Facts>>();

/** `id`: `<edition>#<item>`. Through conditions also what eases them anywhere counts; worked out once for an item. */
export function factsNamed(input: AnalysisInput, id: string): Facts {
  const ofInput = known.get(input) ?? new Map<string, Facts>();
  known.set(input, ofInput);
  if (!ofInput.has(id)) ofInput.set(id, factsOfItem(input, id));
  return ofInput.get(id);
}

function factsOfItem(input: AnalysisInput, id: string): Facts {
  const item = input.items.get(id);
  const { routes = [], catalogue } = item?.policy.value ?? {};
  const route = item?.section === 'routes' ? routes.find((one) => one.id === item.value.id) : undefined;
  // A post of a catalogue is a route by the fact that names the posts, which no other route names.
  if (item === undefined || route === undefined || catalogue !== undefined) return undefined;
  const facts = new Set<string>();
  return collect(input, route.when, item.policy.value.id, facts, new Set()) ? facts : undefined;
}

/** Whether everything the criterion hangs on could be named. */
function collect(
  input: AnalysisInput,
  criterion: Criterion,
  policy: string,
  facts: Set<string>,
  seen: Set<string>,
): boolean {
  const all = (parts: readonly Criterion[]): boolean =>
    parts.every((part) => collect(input, part, policy, facts, seen));
  if ('all_of' in criterion) return all(criterion.all_of);
  if ('any_of' in criterion) return all(criterion.any_of);
  if ('not' in criterion) return all([criterion.not]);
  if ('discretion' in criterion || 'unsettled' in criterion) return true;
  if ('fact' in criterion) {
    facts.add(criterion.fact);
    // A day counted from another fact hangs on that one too.
    return typeof (criterion.on_or_after ?? criterion.on_or_before ?? '') === 'string';
  }
  if (!('condition' in criterion)) return false;
  const name = fullReference({ id: policy }, criterion.condition);
  if (seen.has(name)) return true;
  seen.add(name);
  return input.located.policies.every(({ value }) => {
    const easing = (value.relaxations ?? []).filter(({ relaxes }) =>
      relaxes.some((one) => fullReference(value, one) === name),
    );
    const conditions = (value.conditions ?? []).filter(
      (one) =>
        `${value.id}#${one.id}` === name ||
        (one.overrides !== undefined && fullReference(value, one.overrides) === name),
    );
    const criteria = [
      ...conditions.map(({ when }) => when),
      ...easing.flatMap(({ when, to }) => [when, isCriterion(to) ? to : undefined]),
    ];
    return criteria.every((one) => one === undefined || collect(input, one, value.id, facts, seen));
  });
}

const isCriterion = (to: unknown): to is Criterion =>
  typeof to === 'object' && to !== null && ['fact', 'all_of', 'any_of', 'not', 'condition'].some((key) => key in to);
