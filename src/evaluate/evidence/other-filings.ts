// A situation and the category filed for -> the best route still open in each higher category.

import type { CompiledRoute, Program, Situation } from '../../compile/program.ts';
import type { Rung } from '../../model/assessment.ts';
import { categories } from '../../model/category.ts';
import { confidences } from '../../model/confidence.ts';
import { FALSE, ON_FACTS } from '../../model/outcome.ts';
import { openSlots, rank } from '../category-bounds.ts';

const known = new WeakMap<Situation, readonly CompiledRoute[]>();

/** Highest category first. What only discretion or an unseen text would open is left out. */
export function openRoutesAbove(program: Program, situation: Situation, filed: Rung): readonly CompiledRoute[] {
  let best = known.get(situation);
  if (!best) {
    best = categories.flatMap((category) => bestOpenRoute(program, situation, category) ?? []);
    known.set(situation, best);
  }
  return best.filter(({ category }) => rank(category) > rank(filed));
}

/** Met before open, then the best supported, then the one that lacks the fewest facts. */
function bestOpenRoute(program: Program, situation: Situation, category: Rung): CompiledRoute | undefined {
  const open = program.routes.filter(
    (route) => route.category === category && route.test(situation, ON_FACTS) !== FALSE,
  );
  if (open.length < 2) return open[0];
  const [best] = open
    .map((route) => ({
      route,
      truth: route.test(situation, ON_FACTS),
      support: confidences.indexOf(route.origin.confidence),
      lacking: openSlots(program, [route], situation).length,
    }))
    .sort((a, b) => b.truth - a.truth || a.support - b.support || a.lacking - b.lacking);
  return best?.route;
}
