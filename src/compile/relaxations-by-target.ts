// The relaxations of a program -> the same by the item they ease, so that each item finds its own at once.
import type { Relaxation } from '../model/policy.ts';
import { absolute, type ResolvedItem } from './resolve-items.ts';

/** By `<instrument>#<item>`, each once. */
export function relaxationsByTarget(
  found: readonly ResolvedItem<Relaxation>[],
): ReadonlyMap<string, readonly ResolvedItem<Relaxation>[]> {
  const byTarget = new Map<string, ResolvedItem<Relaxation>[]>();
  for (const one of found) {
    for (const id of new Set(one.item.relaxes.map((reference) => absolute(one.origin.policy, reference)))) {
      const same = byTarget.get(id);
      if (same) same.push(one);
      else byTarget.set(id, [one]);
    }
  }
  return byTarget;
}
