// An answer -> the facts it still lacks, as a check lists them, without what each of them would settle.
import type { Answer, AnswerOptions } from '../evaluate/answer.ts';
import { consequencesOf } from '../evaluate/consequences.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { decidingIds } from '../evaluate/missing-facts.ts';
import type { Profile } from '../model/profile.ts';

/** Facts that could raise the category, move the points, or change list, procedure or permit; in the order of the vocabulary. */
export function openFacts(answer: Answer, profile: Profile, options: AnswerOptions): readonly string[] {
  const { program, table, bounds, filing, documents, procedure, permit } = answer;
  const missing = [...documents.missing_facts, ...procedure.missing_facts, ...permit.missing_facts];
  const consequences = consequencesOf(program, table, profile, options, filing, missing);
  return decidingIds(program, table.situation, bounds, consequences, decisiveCells(program));
}
