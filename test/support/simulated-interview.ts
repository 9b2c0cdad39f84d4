// A candidate about whom everything is known -> the questions an interview asks of him, and the profile it ends with.
import type { Program } from '../../src/compile/program.ts';
import { stateOf } from '../../src/evaluate/fact-table.ts';
import { nextQuestion } from '../../src/interview/next-question.ts';
import { keyOf, type Question } from '../../src/interview/question.ts';
import type { Standing } from '../../src/interview/standing.ts';
import type { GivenFact, Profile } from '../../src/model/profile.ts';

export interface Asked {
  readonly question: Question;
  /** Where the interview stood when it was asked. */
  readonly standing: Standing;
}

/** `known` holds every fact of the candidate; those in `forgotten` he does not know. */
export function simulatedInterview(
  program: Program,
  known: Profile,
  start: Profile,
  forgotten: ReadonlySet<string> = new Set(),
): { readonly asked: readonly Asked[]; readonly profile: Profile } {
  let profile = start;
  let ticked: readonly string[] = [];
  const passed = new Set(['papers']);
  const asked: Asked[] = [];
  const give = (id: string, given: GivenFact | undefined): void => {
    const isKnown = given !== undefined && !forgotten.has(id);
    profile = isKnown
      ? { ...profile, facts: new Map([...profile.facts, [id, given]]) }
      : { ...profile, unknown: new Set([...profile.unknown, id]) };
  };
  for (;;) {
    const { question, standing } = nextQuestion(program, profile, { passed, ticked });
    if (!question) return { asked, profile };
    asked.push({ question, standing });
    if (asked.length > 120) throw new Error(`no end: ${asked.map((one) => keyOf(one.question)).join(', ')}`);
    if (question.kind === 'paper') passed.add(keyOf(question));
    if (question.kind === 'fact') give(question.fact, known.facts.get(question.fact));
    if (question.kind === 'rare' || question.kind === 'general') {
      const differing = question.facts.filter((id) => {
        const assumed = assumedFact(program, id);
        const held = known.facts.get(id);
        return (
          forgotten.has(id) || (held !== undefined && JSON.stringify(held.value) !== JSON.stringify(assumed?.value))
        );
      });
      for (const id of question.facts) if (!differing.includes(id)) give(id, assumedFact(program, id));
      ticked = [...ticked, ...differing];
      passed.add(question.kind);
    }
  }
}

/** What an absent fact is taken to be. */
function assumedFact(program: Program, id: string): GivenFact | undefined {
  const definition = program.definitions.find((one) => one.id === id);
  if (!definition || definition.when_absent === 'unknown') return undefined;
  const { assume } = definition.when_absent;
  return { state: stateOf(program, definition, assume), value: assume, path: ['facts', id] };
}
