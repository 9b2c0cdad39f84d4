// Policies whose force is doubtful on the day -> one entry each, and whether anything in them could touch this candidate.
import { relaxationTruth } from '../compile/compile.ts';
import { isInDoubt } from '../compile/policies-in-force.ts';
import type { Program, Situation } from '../compile/program.ts';
import type { Assessment } from '../model/assessment.ts';
import { editionId } from '../model/edition-id.ts';
import { FALSE, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { conditionsOf } from './route-results.ts';

export function inDoubt(program: Program, situation: Situation): Assessment['in_doubt'] {
  return program.policies.flatMap((policy) =>
    policy.in_doubt && isInDoubt(policy, program.as_of)
      ? [
          {
            instrument: editionId(policy),
            title: policy.title,
            from: policy.in_doubt.from,
            why: policy.in_doubt.why,
            touches: touches(program, situation, policy),
          },
        ]
      : [],
  );
}

/** Whether a route, a relaxation or points of the policy are still open to the candidate, if the text is in force. */
function touches(program: Program, situation: Situation, policy: Policy): boolean {
  const isOwn = ({ origin }: { readonly origin: { readonly policy: Policy } }): boolean => origin.policy === policy;
  const routes = program.routes.filter(isOwn);
  if (routes.some((route) => route.test(situation, WITH_UNSEEN) !== FALSE)) return true;
  const eased = [
    ...program.requirements,
    ...program.filingConditions,
    ...program.validity,
    ...program.routes.flatMap((route) => [...conditionsOf(route)]),
  ].flatMap(({ relaxations }) => relaxations.filter(isOwn));
  if (eased.some((relaxation) => relaxationTruth(relaxation, situation, WITH_UNSEEN) !== FALSE)) return true;
  return program.schemes
    .filter((scheme) => scheme.policy === policy)
    .some(({ choices }) => choices.some(({ when }) => !when || when.test(situation, WITH_UNSEEN) !== FALSE));
}
