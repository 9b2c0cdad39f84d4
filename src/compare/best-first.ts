// Answers of several places -> the same, best first: category, points, confidence, documents, time limit.
import { rank } from '../evaluate/category-bounds.ts';
import type { PlaceAnswer } from '../model/comparison.ts';
import { confidences } from '../model/confidence.ts';

/** Places that come out alike keep their order. */
export const bestFirst = (answers: readonly PlaceAnswer[]): readonly PlaceAnswer[] =>
  answers
    .map((answer) => ({ answer, merits: meritsOf(answer) }))
    .sort(byMerits)
    .map(({ answer }) => answer);

interface Ranked {
  readonly answer: PlaceAnswer;
  readonly merits: readonly number[];
}

function byMerits({ merits: a }: Ranked, { merits: b }: Ranked): number {
  for (const [i, merit] of a.entries()) {
    const difference = (b[i] ?? 0) - merit;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What counts in favour of a place, the weightiest first; higher is better. */
function meritsOf({ in_force, permit, category, filing, points, documents, decision }: PlaceAnswer): readonly number[] {
  const confidence = category?.confidence ?? filing.route?.confidence;
  const { service_target, statutory } = decision;
  return [
    permit.needed === 'no' && in_force ? 1 : 0,
    in_force ? 1 : 0,
    rank(category?.held ?? category?.proven ?? null),
    rank(category?.possible ?? null),
    rank(category?.with_discretion ?? null),
    points?.min ?? 0,
    points?.max ?? 0,
    confidence === undefined ? -confidences.length : -confidences.indexOf(confidence),
    -documents.needed,
    -Math.min(service_target ?? NO_LIMIT, statutory ?? NO_LIMIT),
  ];
}

/** Working days; more than any limit, and finite, so that two places without one are alike. */
const NO_LIMIT = 10_000;
