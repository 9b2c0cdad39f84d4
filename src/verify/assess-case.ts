// Turns a pack into the function that answers its cases: programs are compiled once for each place, day and purpose.
import { compile } from '../compile/compile.ts';
import type { Watch } from '../compile/compile-criterion.ts';
import { datedProgram, lawSpan } from '../compile/dated-program.ts';
import type { Program } from '../compile/program.ts';
import { UsageError } from '../errors.ts';
import { type Answer, answerOf } from '../evaluate/answer.ts';
import { assessmentOf, type EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';
import type { Purpose } from '../model/purpose.ts';
import { isMeant } from './is-meant.ts';
import type { CaseRequest } from './read-cases.ts';
import type { Assess } from './run-cases.ts';

export type ProgramFor = (request: Pick<CaseRequest, 'place' | 'as_of'> & { readonly purpose: Purpose }) => Program;

/** Programs of a pack, each compiled once for all days between two changes of the law; the last few are kept. */
export function programsOf(pack: Pack, watch?: Watch): ProgramFor {
  const programs = new Map<string, Program>();
  return ({ place, as_of, purpose }) => {
    const key = `${place} ${lawSpan(pack, place, as_of)} ${purpose}`;
    const program = programs.get(key) ?? compile(pack, { place, as_of, purpose }, watch);
    programs.delete(key);
    programs.set(key, program);
    const [oldest] = programs.keys();
    if (programs.size > KEPT_AT_MOST && oldest !== undefined) programs.delete(oldest);
    return datedProgram(program, as_of);
  };
}

/** Whoever answers all cases goes from program to program; what is kept for nothing is carried along by every collection of garbage. */
const KEPT_AT_MOST = 8;

export const caseAssessor = (pack: Pack): Assess => caseAssessorOf(programsOf(pack));

export const caseAssessorOf =
  (programFor: ProgramFor): Assess =>
  (profile, request) =>
    answerCase(programFor({ ...request, purpose: profile.purpose }), profile, request).assessment;

/** The answer to a case, each part of it worked out when it is read, and what the answer comes from. */
export function answerCase(
  program: Program,
  profile: Profile,
  { assumeNothing, category, route, routes, notices }: CaseRequest,
): { readonly answer: Answer; readonly assessment: Assessment } {
  const filedUnder = route === undefined ? undefined : routeOf(program, route);
  const options: EvaluateOptions = {
    asOfFrom: 'profile',
    tool: 'policy cases',
    assumeNothing,
    ...(category ? { category } : {}),
    ...(notices ? { isNoticeTold: (id) => notices.some((name) => isMeant(id, name)) } : {}),
    ...(routes ? { isRouteTold: (id) => routes.some((name) => isMeant(id, name)) } : {}),
    ...(filedUnder === undefined ? {} : { route: filedUnder }),
  };
  const answer = answerOf(program, profile, options);
  return { answer, assessment: assessmentOf(answer, profile, options) };
}

function routeOf(program: Program, route: string): string {
  const id = program.routes.map(({ origin }) => origin.id).find((each) => isMeant(each, route));
  if (id === undefined)
    throw new UsageError(`a case is filed under the route "${route}", which is not there on its day`);
  return id;
}
