// The name of a policy, with or without its first day -> the edition meant: the named one, else the one in force, else the last.
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';

export function findPolicy(pack: Pack, name: string, day: PlainDate): Policy | undefined {
  const exact = pack.policies.find((policy) => editionId(policy) === name);
  if (exact) return exact;
  const editions = pack.policies.filter(({ id }) => id === name);
  const inForce = ({ effective_from: from, effective_until: until }: Policy): boolean =>
    from <= day && (until === undefined || day <= until);
  return editions.find(inForce) ?? editions.at(-1);
}
