// Cases -> shares of a few, each for one program, that two threads take from either end until none is left.
import type { ReadCase } from './read-cases.ts';

/** Cases that one program answers. Shares of the same program stand side by side, so that whoever takes them compiles it once. */
export type CaseShare = readonly ReadCase[];

/** Larger shares would let one thread wait longer for the other at the end. */
const AT_MOST = 16;

/** In the order of their programs, and of the files within each. */
export function caseShares(cases: readonly ReadCase[]): readonly CaseShare[] {
  const byProgram = new Map<string, ReadCase[]>();
  for (const each of cases) {
    const same = byProgram.get(each.program);
    if (same) same.push(each);
    else byProgram.set(each.program, [each]);
  }
  return [...byProgram].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, same]) => inPieces(same));
}

const inPieces = (cases: readonly ReadCase[]): readonly CaseShare[] =>
  Array.from({ length: Math.ceil(cases.length / AT_MOST) }, (_, i) => cases.slice(i * AT_MOST, (i + 1) * AT_MOST));

/** How many shares both threads have taken together: one number in memory that both see. */
export type TakenCount = Int32Array<SharedArrayBuffer>;

export const takenCount = (): TakenCount => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Gives out shares from one end; each is counted before it is given out, so that the two ends never meet in one share. */
export function* sharesFrom(
  end: 'front' | 'back',
  shares: readonly CaseShare[],
  taken: TakenCount,
): Generator<CaseShare> {
  for (const share of end === 'front' ? shares : shares.toReversed()) {
    if (Atomics.add(taken, 0, 1) >= shares.length) return;
    yield share;
  }
}
