// A program and a profile half filled -> where the interview stands: the answer so far and what may still move it.
import type { CompiledRoute, Program, Situation } from '../compile/program.ts';
import { type Answer, answerOf } from '../evaluate/answer.ts';
import { rank } from '../evaluate/category-bounds.ts';
import { missingIds } from '../evaluate/missing-facts.ts';
import { permitOf } from '../evaluate/permit.ts';
import { isOpen } from '../evaluate/trace.ts';
import type { FormDemand } from '../model/assessment.ts';
import { FALSE, ON_FACTS, TRUE, UNKNOWN } from '../model/outcome.ts';
import type { Profile } from '../model/profile.ts';

export interface Standing {
  readonly answer: Answer;
  readonly profile: Profile;
  /** Facts the answer lacks and nobody was asked for, in the order of the vocabulary. */
  readonly open: readonly string[];
  /** Routes above the category shown that values of the open facts may still meet. */
  readonly routes: readonly CompiledRoute[];
}

/** What the answer says in one situation: ranks of the category shown and of the highest still open, and the points. */
export interface Shown {
  readonly proven: number;
  readonly possible: number;
  readonly min: number;
  readonly max: number;
  readonly permit: string;
}

/**
 * `profile` names what was answered; a fact listed as unknown is not asked for again, nor one that is known in part.
 * `opened`: facts that would be assumed and are to be looked at as open.
 */
export function standingOf(whole: Program, profile: Profile, opened: readonly string[] = []): Standing {
  const answer = answerOf(whole, { ...profile, unknown: new Set([...profile.unknown, ...opened]) }, {});
  const { program, table, bounds, documents, procedure, permit } = answer;
  if (!answer.isNeeded) return { answer, profile, open: [], routes: [] };
  const missing = [...documents.missing_facts, ...procedure.missing_facts, ...permit.missing_facts];
  const lacking = missingIds(program, table.situation, bounds, { missing });
  return {
    answer,
    profile,
    open: [...new Set([...lacking, ...countriesOfPapers(answer)])].filter((id) => !isAnswered(profile, id)),
    routes: program.routes.filter(
      (route) =>
        rank(route.category) > rank(bounds.proven) &&
        !bounds.refuted.has(route) &&
        route.test(table.situation, ON_FACTS) === UNKNOWN,
    ),
  };
}

/** Where a document asked for comes from decides how it is authenticated; the list stands without knowing, so it names none. */
const countriesOfPapers = ({ program, table, documents }: Answer): readonly string[] => {
  const asked = new Set(documents.lines.flatMap(({ type, form }) => (form.some(isAuthentication) ? [type] : [])));
  return program.definitions.flatMap(({ id, type, proved_by: proofs = [] }, slot) =>
    type === 'country' && isOpen(table.situation, slot) && proofs.some((proof) => asked.has(proof)) ? [id] : [],
  );
};

const isAuthentication = ({ kind }: FormDemand): boolean => kind === 'certification';

export const isAnswered = ({ facts, unknown, not_applicable }: Profile, id: string): boolean =>
  facts.has(id) || unknown.has(id) || not_applicable.has(id);

export function shownAt({ answer, routes }: Standing, situation: Situation): Shown {
  let proven = rank(answer.bounds.proven);
  let possible = proven;
  for (const route of routes) {
    const height = rank(route.category);
    if (height <= proven) continue;
    const truth = route.test(situation, ON_FACTS);
    if (truth === TRUE) proven = height;
    if (truth !== FALSE && height > possible) possible = height;
  }
  // A permit that is needed for certain stays needed, whatever else becomes known.
  const permit = answer.permit.needed === 'yes' ? 'yes' : permitOf(answer.program, situation).needed;
  return { proven, possible: Math.max(possible, proven), ...situation.points(ON_FACTS), permit };
}
