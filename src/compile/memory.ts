// Tests that many routes share -> the same tests, worked out once for a situation, and carried over to one that differs only in facts they do not read.
import { FALSE, type Level, TRUE, type Truth, UNKNOWN } from '../model/outcome.ts';
import { once } from '../once.ts';
import type { Node, Program, Test } from './program.ts';
import { mayMoveWith } from './slots-read.ts';

/** By the number of a test, what it said of one situation: two bits for each level, 0 where nobody asked yet. */
export type Said = number[];

export interface Memory {
  /** `parts`: everything the test reads. */
  readonly remembered: (test: Test, parts: () => readonly Node[]) => Test;
  readonly nothing: () => Said;
  /** What still holds in a situation that differs in these slots. */
  readonly without: (said: Said, slots: readonly number[]) => Said;
}

export function newMemory(program: () => Pick<Program, 'slots' | 'pack'>): Memory {
  const parts: (() => readonly Node[])[] = [];
  const readers = new Map<number, readonly number[]>();
  let counted = 0;

  /** Numbers of the tests that may read a slot; a test compiled since then has said nothing that could be carried over. */
  const readersOf = (slot: number): readonly number[] => {
    if (counted !== parts.length) {
      readers.clear();
      counted = parts.length;
    }
    const known = readers.get(slot);
    if (known) return known;
    const found = parts.flatMap((read, number) => (mayMoveWith(program(), read(), slot) ? [number] : []));
    readers.set(slot, found);
    return found;
  };

  const memory: Memory = {
    remembered: (test, read) => {
      const number = parts.length;
      parts.push(once(read));
      return (situation, level) => {
        if (situation.memory !== memory) return test(situation, level);
        const before = saidAt(situation.said[number] ?? 0, level);
        if (before !== undefined) return before;
        const truth = test(situation, level);
        situation.said[number] = (situation.said[number] ?? 0) | ((truth + 1) << (level * 2));
        return truth;
      };
    },
    nothing: () => parts.map(() => 0),
    without: (said, slots) => {
      const kept = said.slice();
      for (const slot of slots) for (const number of readersOf(slot)) kept[number] = 0;
      return kept;
    },
  };
  return memory;
}

function saidAt(said: number, level: Level): Truth | undefined {
  const bits = (said >> (level * 2)) & 3;
  return bits === 0 ? undefined : bits === 3 ? TRUE : bits === 2 ? UNKNOWN : FALSE;
}
