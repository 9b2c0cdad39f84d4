// What the command line says about policies -> the cases beside them, answered; or what is wrong with the policies, told.
import type { Io } from '../io.ts';
import type { CasesAnswered, CasesRead } from '../verify/answer-cases.ts';
import { type CasesRequest, readForCases } from './read-for-cases.ts';

export interface AnsweredRequest extends CasesRequest {
  /** Whether it is wanted what the cases show. */
  readonly isObserved: boolean;
}

/** Undefined where the pack is wrong. */
export async function answeredCases(
  io: Io,
  request: AnsweredRequest,
): Promise<(CasesRead & CasesAnswered) | undefined> {
  const { startCasesBeside } = await import('./start-cases-beside.ts');
  const { beside } = startCasesBeside(io, request, request);
  const [{ answerCases }, { caseRunner }] = await Promise.all([
    import('../verify/answer-cases.ts'),
    import('../verify/case-runner.ts'),
  ]);
  const read = await readForCases(io, request);
  if (read === undefined) {
    beside?.end();
    return undefined;
  }
  return { ...read, ...(await answerCases(read, caseRunner(read.pack, request.isObserved), beside)) };
}
