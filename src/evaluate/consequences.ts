// A finished answer -> how filing, document list, procedure and permit would read if a fact were known.
import type { CompiledRoute, Program, Situation } from '../compile/program.ts';
import { ON_FACTS } from '../model/outcome.ts';
import type { Profile } from '../model/profile.ts';
import type { CategoryBounds } from './category-bounds.ts';
import { evidenceLines } from './evidence/evidence-lines.ts';
import type { FactTable } from './fact-table.ts';
import { chooseFiling, type Filing, type FilingRequest } from './filing.ts';
import { heldCategory } from './held-category.ts';
import type { Consequences } from './missing-facts.ts';
import { permitOf } from './permit.ts';
import { procedureOf } from './procedure/procedure.ts';

const spared: readonly string[] = ['not_needed', 'depends', 'waived', 'by_commitment'];

/** The filing for what is known: as asked for, or the best route, counting the documents each would need. */
export function filingFor(
  program: Program,
  table: FactTable,
  profile: Profile,
  request: FilingRequest,
  bounds: CategoryBounds,
): Filing {
  const count = (route: CompiledRoute): number => {
    const { lines } = evidenceLines(program, table, { category: route.category, route, chosen: 'default' }, profile);
    return lines.filter(({ status }) => !spared.includes(status)).length;
  };
  return chooseFiling(program, table.situation, bounds, request, count);
}

/** `filing` is the one of the answer; it stays as long as its route stands as it did and no better category opens. */
export function consequencesOf(
  program: Program,
  table: FactTable,
  profile: Profile,
  request: FilingRequest,
  filing: Filing,
  missing: readonly string[],
): Consequences {
  const stood = filing.route?.test(table.situation, ON_FACTS);
  const filingAt = (there: FactTable, bounds: CategoryBounds): Filing => {
    const held = heldCategory(program, there);
    if (held !== undefined) return { category: held, route: undefined, chosen: 'default' };
    const category = request.category ?? bounds.proven ?? bounds.possible ?? bounds.with_discretion;
    const stands = filing.route?.test(there.situation, ON_FACTS) === stood && category === filing.category;
    return stands ? filing : filingFor(program, there, profile, request, bounds);
  };
  return {
    missing,
    at: (situation: Situation, bounds: CategoryBounds) => {
      const there: FactTable = { entries: table.entries, situation };
      const next = filingAt(there, bounds);
      const { lines } = evidenceLines(program, there, next, profile);
      const { outcome, earliest, latest } = procedureOf(program, there, next, profile.prepared_on);
      return {
        evidence: lines.flatMap(({ type, status }) => (status === 'not_needed' ? [] : `${type} ${status}`)).join(),
        procedure: `${outcome} ${earliest} ${latest}`,
        permit: permitOf(program, situation).needed,
      };
    },
  };
}
