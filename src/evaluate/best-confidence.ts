// Routes and what is proven -> the confidence of the category, that of its best supported met route.
import type { RouteResult, Rung } from '../model/assessment.ts';
import { type Confidence, confidences } from '../model/confidence.ts';

/** Null where nothing is proven. */
export function bestConfidence(
  routes: readonly Pick<RouteResult, 'outcome' | 'category' | 'confidence'>[],
  proven: Rung,
): Confidence | null {
  const met = routes.filter(({ outcome, category }) => outcome === 'met' && category === proven);
  return confidences.find((confidence) => met.some((route) => route.confidence === confidence)) ?? null;
}
