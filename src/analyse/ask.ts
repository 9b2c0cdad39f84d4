// A question about criteria ("can this be met while that is not?") -> a situation that answers it, the proof that there is none, or neither.
import type { Program, Situation, Test } from '../compile/program.ts';
import { cellsOfTests } from '../evaluate/decisive-cells.ts';
import { openState } from '../evaluate/fact-table.ts';
import { type SearchResult, searchCompletion } from '../evaluate/search.ts';
import { situationOf } from '../evaluate/situation.ts';
import type { Level } from '../model/outcome.ts';
import { withFewMembers } from './few-members.ts';
import type { Leaf, Reads } from './leaves-of.ts';

const openByProgram = new WeakMap<Program, Situation>();

/** Nothing is known of any fact, and nothing is assumed. */
export function openSituation(program: Program): Situation {
  const known = openByProgram.get(program);
  if (known) return known;
  const entries = program.definitions.map((definition) => ({
    state: openState(program, definition),
    origin: 'absent' as const,
  }));
  const situation = situationOf(program, entries);
  openByProgram.set(program, situation);
  return situation;
}

export interface Question {
  readonly program: Program;
  readonly reads: Reads;
  readonly test: Test;
  readonly level: Level;
  /**
   * The tests that an answer must meet while others fail. Empty where everything is asked to hold, or everything to fail: then
   * all members of a set, or none, are as good as any.
   */
  readonly wanted: readonly Leaf[];
  readonly prefer?: 'most' | 'least' | 'any';
}

/** Situations tried for one question: each asks the whole criterion, and of many facts the combinations never come to an end. */
const budgetFor = (facts: number): number => (facts > 24 ? 200 : 1500);

/** Tests of one set fact past which its combinations are not tried where a criterion denies one: they double with each. */
const DENIED_TRIED = 8;

/** Exact over the decisive values of the facts that are read; `gave_up` where there are too many combinations. */
export function ask({ program, reads, test, level, wanted, prefer = 'any' }: Question): SearchResult {
  const { leaves, denied, slots, factors } = reads;
  const setsDenied = new Set(denied.map(({ slot }) => slot));
  const ofSlot = (slot: number) => leaves.filter((leaf) => leaf.slot === slot && leaf.test.has_any !== undefined);
  if ([...setsDenied].some((slot) => ofSlot(slot).length > DENIED_TRIED)) return { outcome: 'gave_up' };
  const everyCombination = leaves.filter(({ slot }) => setsDenied.has(slot));
  const whole = cellsOfTests(program, leaves, factors, everyCombination);
  const cellsOf = withFewMembers(whole, openSituation(program), wanted, setsDenied);
  if (cellsOf === undefined) return { outcome: 'gave_up' };
  return searchCompletion(program, openSituation(program), test, slots, cellsOf, {
    level,
    prefer,
    budget: budgetFor(slots.length),
  });
}
