// A pack, a profile and a place -> what the rules of that place come to for the candidate, in figures.
import { compile } from '../compile/compile.ts';
import type { CompiledRoute } from '../compile/program.ts';
import { type Answer, type AnswerOptions, answerOf } from '../evaluate/answer.ts';
import { bestConfidence } from '../evaluate/best-confidence.ts';
import { rank } from '../evaluate/category-bounds.ts';
import { heldCategory } from '../evaluate/held-category.ts';
import { decisionDays } from '../evaluate/procedure/decision-days.ts';
import { timeLimitsOf } from '../evaluate/procedure/time-limits.ts';
import { supportOf } from '../evaluate/route-results.ts';
import { awaitsOf, outcomeOf } from '../evaluate/trace.ts';
import { marks } from '../explain/evidence-text.ts';
import type { DecidingRoute, PlaceAnswer } from '../model/comparison.ts';
import type { Awaits } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import type { Place } from '../model/vocabulary.ts';
import { localPolicies } from './local-policies.ts';
import { openFacts } from './open-facts.ts';
import { profileElsewhere } from './profile-elsewhere.ts';

export function placeAnswer(
  pack: Pack,
  profile: Profile,
  place: Place,
  as_of: PlainDate,
  options: AnswerOptions,
): PlaceAnswer {
  const program = compile(pack, { place: place.id, as_of, purpose: profile.purpose });
  const candidate = profileElsewhere(pack, profile, place.id);
  const answer = answerOf(program, candidate, options);
  const { category, chosen, route } = answer.filing;
  const limits = answer.isNeeded ? timeLimitsOf(answer.program, answer.table, answer.filing) : [];
  return {
    place: place.id,
    name: place.name,
    is_own: place.id === profile.place,
    in_force: answer.inForce,
    permit: { needed: answer.permit.needed },
    category: answer.isNeeded ? categoryOf(answer) : null,
    filing: {
      category,
      route: route ? decidingRoute(answer, route) : null,
      chosen,
      outcome: answer.procedure.outcome,
      window: answer.procedure.state,
    },
    points: pointsOf(answer),
    documents: documentsOf(answer),
    decision: decisionDays(limits),
    local_policies: localPolicies(pack, place.id, as_of),
    open: openIn(answer, candidate, options),
  };
}

function categoryOf({ program, table, bounds }: Answer): PlaceAnswer['category'] {
  const { proven, possible, with_discretion, with_unseen } = bounds;
  const met = program.routes
    .filter(({ category, test }) => category === proven && outcomeOf(test, table.situation) === 'met')
    .map((route) => {
      const { confidence } = supportOf(program, table.situation, route);
      return { outcome: 'met' as const, category: route.category, confidence };
    });
  return {
    proven,
    possible,
    with_discretion,
    with_unseen,
    held: heldCategory(program, table) ?? null,
    bounds: bounds.bounds,
    confidence: bestConfidence(met, proven),
  };
}

function decidingRoute({ program, table, bounds }: Answer, route: CompiledRoute): DecidingRoute {
  const { origin, title, group, place, test } = route;
  return {
    id: origin.id,
    title,
    group: group ?? null,
    place,
    outcome: bounds.refuted.has(route) ? 'not_met' : outcomeOf(test, table.situation),
    confidence: supportOf(program, table.situation, route).confidence,
  };
}

function pointsOf({ points }: Answer): PlaceAnswer['points'] {
  if (points === null) return null;
  const { factors: _factors, ...bounds } = points;
  return bounds;
}

function documentsOf({ documents: { lines } }: Answer): PlaceAnswer['documents'] {
  return {
    needed: lines.filter(({ status }) => marks[status] !== 'spared').length,
    blocking: lines.filter(({ status, blocks_filing }) => marks[status] === 'stops' && blocks_filing).length,
    list: lines.map(({ type, status, blocks_filing }) => ({ type, status, blocks_filing })),
  };
}

const awaitsOrder: readonly Awaits[] = ['facts', 'discretion', 'source'];

function openIn(answer: Answer, profile: Profile, options: AnswerOptions): PlaceAnswer['open'] {
  const { program, table, isNeeded, bounds } = answer;
  if (!isNeeded) return { missing_facts: [], awaits: [] };
  const above = program.routes.filter(
    (route) => rank(route.category) > rank(bounds.proven) && !bounds.refuted.has(route),
  );
  const awaited = new Set(above.flatMap(({ test }) => awaitsOf(test, table.situation)));
  return {
    missing_facts: openFacts(answer, profile, options),
    awaits: awaitsOrder.filter((what) => awaited.has(what)),
  };
}
