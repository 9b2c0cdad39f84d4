// Finds open texts and discretions that would lift everybody into category A or B, because no test of a fact stands before them.
import type { Criterion } from '../../model/criterion.ts';
import { partsOf } from '../criteria-of.ts';
import { defineRule } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { fullReference, type LocatedItem } from '../items-of.ts';
import type { Lint } from '../lint.ts';

type At = Spot & { readonly value: Criterion };

export const unguardedOpenText = defineRule('policy/unguarded-open-text', 'file', function* (lint) {
  for (const policy of lint.located.policies) {
    for (const [index, route] of (policy.value.routes ?? []).entries()) {
      if (route.category === 'C') continue; // the general clause of C awaits discretion and nothing else
      const when = { ...below(policy, 'routes', index, 'when'), value: route.when };
      for (const spot of lifting(lint, policy.value.id, when, new Set()) ?? []) {
        yield {
          spot,
          message: `nothing but this stands between anybody and category ${route.category}; expected a test of a fact beside it`,
          hint: 'put it into all_of with the fact that the candidate would state',
        };
      }
    }
  }
});

/** The open criteria that make this one hold for everybody once they are granted; undefined where a fact is needed too. */
function lifting(lint: Lint, policy: string, at: At, seen: ReadonlySet<string>): readonly Spot[] | undefined {
  const { value } = at;
  if ('discretion' in value || 'unsettled' in value) return [{ document: at.document, path: at.path }];
  if ('condition' in value) return liftingCondition(lint, fullReference({ id: policy }, value.condition), at, seen);
  if (!('all_of' in value || 'any_of' in value)) return undefined;
  const parts = partsOf(at).map((part) => lifting(lint, policy, part, seen));
  const open = parts.filter((part) => part !== undefined).flat();
  const lifts = 'all_of' in value ? parts.every((part) => part !== undefined) : open.length > 0;
  return lifts ? open : undefined;
}

/** A condition that holds for everybody guards nothing; the route that names it is marked. */
function liftingCondition(lint: Lint, name: string, at: At, seen: ReadonlySet<string>): readonly Spot[] | undefined {
  if (seen.has(name)) return undefined;
  const lifts = (item: LocatedItem): boolean => {
    const condition = item.policy.value.conditions?.find(({ id }) => id === item.value.id);
    const when = condition && { ...below(item, 'when'), value: condition.when };
    return when !== undefined && lifting(lint, item.policy.value.id, when, new Set([...seen, name])) !== undefined;
  };
  const conditions = (lint.itemsByName.get(name) ?? []).filter((item) => item.section === 'conditions');
  return conditions.some(lifts) ? [{ document: at.document, path: at.path }] : undefined;
}
