// Where an interview stands -> the open fact to ask for next: what settles most for least effort, and only what can matter.
import { readingsDiffer } from './compare-readings.ts';
import { findDifference } from './find-difference.ts';
import type { Standing } from './standing.ts';
import { type WeighedFact, weighFact } from './weigh-fact.ts';

/** What a fact can still move. */
export type Moves = 'permit' | 'category' | 'points' | 'papers';

export interface FactToAsk {
  readonly id: string;
  readonly moves: readonly Moves[];
}

/** Undefined where no open fact can change category, points, documents or filing any more. */
export function nextFact(standing: Standing, among: readonly string[] = standing.open): FactToAsk | undefined {
  const weighed = among.map((id) => weighFact(standing, id)).sort((a, b) => b.worth - a.worth);
  for (const fact of weighed) {
    if (canMove(standing, fact)) return { id: fact.id, moves: movesOf(fact) };
  }
  const found = readingsDiffer(
    standing,
    weighed.toSorted((a, b) => a.effort - b.effort),
  );
  return found && { id: found.id, moves: ['papers'] };
}

/** Every fact among these that can still change something, in their order. */
export function factsThatMatter(standing: Standing, among: readonly string[]): readonly FactToAsk[] {
  return among.flatMap((id) => nextFact(standing, [id]) ?? []);
}

/** What two values show at once is certain; what hangs on other facts is looked for among their values. */
function canMove(standing: Standing, fact: WeighedFact): boolean {
  const { permit, category, points } = fact.moves;
  if (permit || points) return true;
  return category && findDifference(standing, fact).found !== 'none';
}

const movesOf = ({ moves }: WeighedFact): readonly Moves[] =>
  (['permit', 'category', 'points'] as const).filter((what) => moves[what]);
