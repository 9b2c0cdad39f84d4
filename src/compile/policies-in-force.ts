// Policies, a place and a day -> those in force there, those that are not, and those whose force is in doubt.
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';

export interface Applicability {
  readonly inForce: readonly Policy[];
  /** Ended before the day, or not yet begun. */
  readonly notInForce: readonly Policy[];
  /** In force by their text, but nothing later shows it; a part of `inForce`. */
  readonly inDoubt: readonly Policy[];
}

/** The place itself and the places above it, nearest first; `national` is above all. */
export function placeChain(place: string): readonly string[] {
  const parts = place === 'national' ? [] : place.split('/');
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('/')), 'national'];
}

/** A place sees its own instruments and those of the places above it. Both days of a window are included. */
export function policiesInForce(pack: Pack, place: string, day: PlainDate): Applicability {
  const here = policiesSeen(pack, place);
  const isInForce = (policy: Policy) =>
    policy.effective_from <= day && (policy.effective_until === undefined || day <= policy.effective_until);
  const inForce = sameList(pack.policies, here.filter(isInForce));
  return {
    inForce,
    notInForce: here.filter((policy) => !isInForce(policy)),
    inDoubt: inForce.filter((policy) => isInDoubt(policy, day)),
  };
}

const seen = new WeakMap<Pack['policies'], Map<string, readonly Policy[]>>();

/** Instruments of a place and of those above it, whatever their days. */
export function policiesSeen({ policies }: Pack, place: string): readonly Policy[] {
  const known = seen.get(policies) ?? new Map<string, readonly Policy[]>();
  seen.set(policies, known);
  const chain = placeChain(place);
  const here = known.get(place) ?? policies.filter((policy) => [policy.place].flat().some((id) => chain.includes(id)));
  known.set(place, here);
  return here;
}

const lists = new WeakMap<Pack['policies'], Map<string, readonly Policy[]>>();

/** Days and places with the same policies in force share one list of them, and whatever is kept by that list. */
function sameList(all: Pack['policies'], found: readonly Policy[]): readonly Policy[] {
  const known = lists.get(all) ?? new Map<string, readonly Policy[]>();
  lists.set(all, known);
  const key = found.map((policy) => `${policy.id}@${policy.effective_from}`).join();
  const list = known.get(key) ?? found;
  known.set(key, list);
  return list;
}

export const isInDoubt = (policy: Policy, day: PlainDate): boolean =>
  policy.in_doubt !== undefined && policy.in_doubt.from <= day;
