// Routes, relaxations and requirements of a policy -> each way they can come out, as some case that asks about them must show it.
import type { Criterion } from '../../model/criterion.ts';
import { editionId } from '../../model/edition-id.ts';
import type { Policy } from '../../model/policy.ts';
import type { Spot } from '../../validate/finding.ts';
import { itemsOf } from '../../validate/items-of.ts';
import type { Located } from '../../validate/located-pack.ts';
import { type Goal, type GoalKind, shown } from './goal.ts';

/** `relaxed`: `<instrument>#<item>` of everything that some relaxation of the pack eases. */
export function itemGoals(policy: Located<Policy>, relaxed: ReadonlySet<string>): readonly Goal[] {
  const { routes = [], catalogue, relaxations = [], requirements = [] } = policy.value;
  const found = new Map(itemsOf(policy).map((item) => [item.value, item]));
  const goals = (kind: GoalKind, item: { readonly id: string }, sides: readonly string[]): readonly Goal[] => {
    const id = `${editionId(policy.value)}#${item.id}`;
    const spot: Spot = found.get(item) ?? policy;
    return sides.map((side) => ({ kind, item: id, about: '', side, spot, isShown: shown(id, side) }));
  };
  const isRelaxed = (item: { readonly id: string }) => relaxed.has(`${policy.value.id}#${item.id}`);
  return [
    ...routes.flatMap((route) => goals('routes', route, routeSides(route.when))),
    ...(catalogue?.entries ?? []).flatMap((entry) => goals('routes', entry, ['met', 'not met', 'undetermined'])),
    ...relaxations.flatMap((relaxation) =>
      goals('relaxations', relaxation, isNever(relaxation.when) ? ['unused'] : ['used', 'unused']),
    ),
    ...requirements.flatMap((requirement) => {
      const { when, instead, for: scope, one_of } = requirement;
      const canBeSpared = (when ?? instead ?? scope?.categories ?? one_of) !== undefined || isRelaxed(requirement);
      return goals('requirements', requirement, canBeSpared ? ['asked', 'spared'] : ['asked']);
    }),
  ];
}

/** What takes a grant or an open text is not met by facts alone. */
const routeSides = (when: Criterion): readonly string[] =>
  isNeverMet(when) ? ['not met', 'undetermined'] : ['met', 'not met', 'undetermined'];

const isNever = (when: Criterion | undefined): boolean => when !== undefined && isNeverMet(when);

/** Whether meeting a criterion always takes a grant or a text nobody has seen, so that facts alone never meet it. */
function isNeverMet(criterion: Criterion): boolean {
  if ('all_of' in criterion) return criterion.all_of.some(isNeverMet);
  if ('any_of' in criterion) return criterion.any_of.every(isNeverMet);
  return 'discretion' in criterion || 'unsettled' in criterion;
}

/** `<instrument>#<item>` of everything that a relaxation of the pack eases. */
export const relaxedItems = (policies: readonly Policy[]): ReadonlySet<string> =>
  new Set(
    policies.flatMap(({ id, relaxations = [] }) =>
      relaxations.flatMap(({ relaxes }) =>
        relaxes.map((reference) => (reference.includes('#') ? reference : `${id}#${reference}`)),
      ),
    ),
  );
