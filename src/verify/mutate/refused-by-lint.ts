// Turns a mutant into whether lint would refuse the edited file, by its form or by a rule.
import { hasErrors } from '../../model/diagnostic.ts';
import { Policy } from '../../model/policy.ts';
import { WageSeries } from '../../model/reference-series.ts';
import { checkRules } from '../../validate/check-rules.ts';
import type { LocatedPack } from '../../validate/located-pack.ts';
import { editValue } from './edit-value.ts';
import type { Mutant } from './mutant.ts';

export function isRefusedByLint({ target, path, edit }: Mutant, located: LocatedPack): boolean {
  const edited =
    target.kind === 'policy'
      ? editedPolicies(target.located, path, edit, located)
      : editedWages(target.located, path, edit, located);
  return (
    edited === undefined ||
    hasErrors(checkRules({ located: edited, folders: [edited], complete: true, today: undefined }))
  );
}

function editedPolicies(
  from: LocatedPack['policies'][number],
  path: Mutant['path'],
  edit: Mutant['edit'],
  located: LocatedPack,
): LocatedPack | undefined {
  const value = editValue(from.value, path, edit);
  if (!Policy.safeParse(value).success) return undefined;
  return { ...located, policies: located.policies.map((each) => (each === from ? { ...each, value } : each)) };
}

function editedWages(
  from: LocatedPack['wages'][number],
  path: Mutant['path'],
  edit: Mutant['edit'],
  located: LocatedPack,
): LocatedPack | undefined {
  const value = editValue(from.value, path, edit);
  if (!WageSeries.safeParse(value).success) return undefined;
  return { ...located, wages: located.wages.map((each) => (each === from ? { ...each, value } : each)) };
}
