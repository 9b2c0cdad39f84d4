// What two runs over parts of the cases have seen -> what both together have seen.
import type { Seen } from './goal.ts';

export const joinedSeen = (one: Seen, other: Seen): Seen => ({
  truths: joined(one.truths, other.truths, (a, b) => a | b),
  shown: new Set([...one.shown, ...other.shown]),
  values: joined(one.values, other.values, both),
  days: joined(one.days, other.days, both),
});

const both = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): ReadonlySet<T> => new Set([...one, ...other]);

function joined<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, join: (a: V, b: V) => V): ReadonlyMap<K, V> {
  const all = new Map(one);
  for (const [key, value] of other) {
    const before = all.get(key);
    all.set(key, before === undefined ? value : join(before, value));
  }
  return all;
}
