// What two programs ask of a set of members -> the sets that either of them treats apart, smallest first.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Program } from '../compile/program.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { FactsRead } from './facts-read.ts';

export interface MemberSets {
  readonly sets: readonly (readonly string[])[];
  /** Whether every combination is there that could make a difference. */
  readonly isComplete: boolean;
}

/**
 * Members that the same tests of both programs ask for stand for one another. A set needs no more of them than there are
 * tests on one side, since each can be met by one member; where a test is asked to fail, every combination counts.
 */
export function memberSets(
  sides: readonly { readonly program: Program; readonly read: FactsRead }[],
  definition: FactDefinition,
  limit: number,
): MemberSets {
  const tests = sides.map(({ read }) => read.tests.get(definition.id) ?? []);
  const isNegated = sides.some(({ read }, i) => (tests[i] ?? []).some((test) => read.negated.has(test)));
  const wanted = sides.flatMap(({ program }, i) => [
    ...(tests[i] ?? []).map(
      ({ has_any = [], fact }) => new Set(has_any.flatMap((value) => [...program.narrower(fact, value)])),
    ),
    // A member that nobody confirmed counts on the last level only, so that it cannot stand for another.
    new Set(
      choicesOf(program.pack, definition).flatMap(({ id, confidence }) => (confidence === 'unconfirmed' ? [id] : [])),
    ),
  ]);
  const alike = new Map<string, string>();
  for (const value of new Set(tests.flat().flatMap(({ has_any = [] }) => has_any))) {
    const signature = wanted.map((set) => Number(set.has(value))).join('');
    if (!alike.has(signature)) alike.set(signature, value);
  }
  const members = [...alike.values()];
  const needed = isNegated ? members.length : Math.max(1, ...tests.map((list) => list.length));
  const sets: (readonly string[])[] = [[]];
  let [from, size] = [0, 0];
  while (size < Math.min(needed, members.length) && sets.length < limit) {
    const shorter = sets.slice(from);
    from = sets.length;
    size += 1;
    for (const set of shorter) {
      const next = members.indexOf(set.at(-1) ?? '') + 1;
      for (const member of members.slice(next)) sets.push([...set, member]);
    }
  }
  return { sets: sets.slice(0, limit), isComplete: size >= Math.min(needed, members.length) && sets.length <= limit };
}
