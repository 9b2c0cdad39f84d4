// An answer -> the facts it still lacks, as a check lists them; what each would settle is looked up only where it must be.
import type { Answer, AnswerOptions } from '../evaluate/answer.ts';
import { consequencesOf } from '../evaluate/consequences.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { missingFacts, missingIds } from '../evaluate/missing-facts.ts';
import type { Profile } from '../model/profile.ts';

/** Facts that could raise the category, move the points, or change list, procedure or permit. */
export function openFacts(answer: Answer, profile: Profile, options: AnswerOptions): readonly string[] {
  const { program, table, bounds, filing, documents, procedure, permit } = answer;
  const missing = [...documents.missing_facts, ...procedure.missing_facts, ...permit.missing_facts];
  const ofRoutes = missingIds(program, table.situation, bounds, { missing: [] });
  // A fact that a paper hangs on may decide nothing by itself, which only trying its values shows.
  if (missing.every((fact) => ofRoutes.includes(fact))) return ofRoutes;
  const consequences = consequencesOf(program, table, profile, options, filing, missing);
  const found = missingFacts(program, table.situation, bounds, consequences, decisiveCells(program));
  const ids = new Set(found.map(({ id }) => id));
  return program.definitions.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
