// Policies of a place that are not in force on the day -> one line each: from when to when, and what each would have given.
import { compile } from '../compile/compile.ts';
import { policiesInForce } from '../compile/policies-in-force.ts';
import type { Program } from '../compile/program.ts';
import type { Assessment, Rung } from '../model/assessment.ts';
import { categories } from '../model/category.ts';
import { editionId } from '../model/edition-id.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { Profile } from '../model/profile.ts';
import type { FactTable } from './fact-table.ts';
import { outcomeOf } from './trace.ts';

/** Facts of a profile for another program: the same person, on the last day (or first) an instrument was in force. */
export type TableFor = (program: Program, profile: Profile) => FactTable;

export function notInForce(program: Program, profile: Profile, tableFor: TableFor): Assessment['not_in_force'] {
  const { pack, place, as_of } = program;
  return policiesInForce(pack, place.id, as_of).notInForce.map((policy) => ({
    instrument: editionId(policy),
    title: policy.title,
    from: policy.effective_from,
    until: policy.effective_until ?? null,
    after_end: policy.effective_from > as_of ? null : (policy.after_end ?? null),
    replaced_by: policy.replaced_by ?? null,
    would_have: wouldHave(program, policy, profile, tableFor),
  }));
}

/** The best category its own routes would have given on its last day (its first, where it has not begun). */
function wouldHave(
  program: Program,
  policy: Policy,
  profile: Profile,
  tableFor: TableFor,
): { category: Rung; outcome: Outcome } | null {
  // What was replaced lives on in its successor, which the answer speaks of anyway.
  if ((!policy.routes && !policy.catalogue) || policy.after_end === 'replaced') return null;
  const day =
    policy.effective_from > program.as_of ? policy.effective_from : (policy.effective_until ?? policy.effective_from);
  const then = compile(program.pack, { place: program.place.id, as_of: day, purpose: program.purpose });
  const { situation } = tableFor(then, profile);
  const own = then.routes.filter((route) => editionId(route.origin.policy) === editionId(policy));
  for (const outcome of ['met', 'undetermined'] as const) {
    for (const category of categories) {
      if (own.some((route) => route.category === category && outcomeOf(route.test, situation) === outcome))
        return { category, outcome };
    }
  }
  return { category: null, outcome: 'not_met' };
}
