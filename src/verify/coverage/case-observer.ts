// A pack -> what answers its cases and sees what they show meanwhile: coverage counts what a case asks about.
import type { Program, Situation } from '../../compile/program.ts';
import type { Answer } from '../../evaluate/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { Pack } from '../../model/pack.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Expectation } from '../../model/policy-case.ts';
import { answerCase, programsOf } from '../assess-case.ts';
import { isMeant } from '../is-meant.ts';
import type { ReadCase } from '../read-cases.ts';
import { type CaseResult, runCase } from '../run-cases.ts';
import type { Seen } from './goal.ts';
import { relaxationsSeen } from './relaxations-seen.ts';

export interface CaseObserver {
  readonly run: (each: ReadCase) => CaseResult;
  /** What the cases that were run so far have shown. */
  readonly seen: Seen;
}

export function caseObserver(pack: Pack): CaseObserver {
  const truths = new Map<Criterion, number>();
  const shown = new Set<string>();
  const values = new Map<string, Set<number>>();
  const days = new Map<PlainDate, Set<string>>();
  // Only what the facts of the case say counts, not the values tried in place of what it leaves open.
  let facts: Situation | undefined;
  const programFor = programsOf(pack, (criterion, test) => {
    let seen = 0;
    return (situation, level) => {
      const truth = test(situation, level);
      if (situation !== facts || (seen & (1 << truth)) !== 0) return truth;
      seen |= 1 << truth;
      truths.set(criterion, (truths.get(criterion) ?? 0) | seen);
      return truth;
    };
  });
  const run = (each: ReadCase): CaseResult =>
    runCase(each, (profile, request) => {
      addTo(days, request.as_of, request.place);
      const program = programFor({ ...request, purpose: profile.purpose });
      const { answer, assessment } = answerCase(program, profile, request);
      facts = answer.table.situation;
      for (const name of namesShown(program, answer, assessment, each.expect)) shown.add(name);
      if (each.expect.points) addValues(values, program, facts);
      return assessment;
    });
  return { run, seen: { truths, shown, values, days } };
}

/** `<item> <side>` of everything that a case asks about and its answer shows. */
function* namesShown(program: Program, answer: Answer, assessment: Assessment, expect: Expectation): Generator<string> {
  const named = Object.keys(expect.routes ?? {});
  const isWhole = expect.complete?.includes('routes') ?? false;
  for (const { id, outcome } of isWhole || named.length > 0 ? assessment.routes : []) {
    if (isWhole || named.some((short) => isMeant(id, short))) yield `${id} ${outcome.replace('_', ' ')}`;
  }
  if (expect.evidence) {
    const asked = new Set(
      assessment.evidence.flatMap(({ status, required_by }) => (isSpared(status) ? [] : required_by)),
    );
    for (const { origin } of program.requirements) yield `${origin.id} ${asked.has(origin.id) ? 'asked' : 'spared'}`;
  }
  if (expect.notices || expect.absent_notices) for (const { id } of assessment.notices) yield `${id} told`;
  if (expect.in_doubt) for (const { instrument } of assessment.in_doubt) yield `${instrument} in doubt`;
  yield* relaxationsSeen(program, answer, assessment, expect);
}

const isSpared = (status: string): boolean =>
  status === 'waived' || status === 'by_commitment' || status === 'not_needed';

/** The value of every fact of the points table that is known exactly. */
function addValues(values: Map<string, Set<number>>, { table }: Program, { states }: Situation): void {
  for (const { factor, slot } of table?.factors ?? []) {
    const state = slot === undefined ? undefined : states[slot];
    if (state?.kind === 'interval' && state.low === state.high) addTo(values, `${table?.id} ${factor.id}`, state.low);
  }
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const found = sets.get(key);
  if (found) found.add(value);
  else sets.set(key, new Set([value]));
}
