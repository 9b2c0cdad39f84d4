// Tests that many routes share -> the same tests, worked out once for a situation, and carried over to one that differs only in facts they do not read.
import { FALSE, TRUE, type Truth, UNKNOWN } from '../model/outcome.ts';
import type { Node, Program, Test } from './program.ts';
import { slotsRead } from './slots-read.ts';

/** What the tests of one program said of one situation, three levels each; 0 where nobody asked yet. */
export type Said = Uint8Array;

export interface Memory {
  /** `parts`: everything the test reads. */
  readonly remembered: (test: Test, parts: () => readonly Node[]) => Test;
  readonly nothing: () => Said;
  /** What still holds in a situation that differs in these slots. */
  readonly without: (said: Said, slots: readonly number[]) => Said;
}

const LEVELS = 3;
/** Tests with numbers beyond this one are worked out every time. */
const MOST = 400;

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
    const found = parts.flatMap((read, number) => {
      const { slots, asksRoutes } = slotsRead(program(), read());
      return asksRoutes || slots.has(slot) ? [number] : [];
    });
    readers.set(slot, found);
    return found;
  };

  const memory: Memory = {
    remembered: (test, read) => {
      const first = parts.length * LEVELS;
      if (parts.length >= MOST) return test;
      parts.push(read);
      return (situation, level) => {
        if (situation.memory !== memory) return test(situation, level);
        const said = situation.said[first + level];
        if (said) return truthOf(said);
        const truth = test(situation, level);
        situation.said[first + level] = truth + 1;
        return truth;
      };
    },
    nothing: () => new Uint8Array(MOST * LEVELS),
    without: (said, slots) => {
      const kept = said.slice();
      for (const slot of slots)
        for (const number of readersOf(slot)) kept.fill(0, number * LEVELS, (number + 1) * LEVELS);
      return kept;
    },
  };
  return memory;
}

const truthOf = (said: number): Truth => (said === 3 ? TRUE : said === 2 ? UNKNOWN : FALSE);
