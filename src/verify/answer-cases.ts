// The cases of a pack -> their results and what they show, some of them answered by a thread beside this one.
import type { SourceFile } from '../load/source-file.ts';
import type { Pack } from '../model/pack.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import type { CaseRunner } from './case-runner.ts';
import { type CaseShare, caseShares, sharesFrom, takenCount } from './case-shares.ts';
import type { CasesBeside } from './cases-beside.ts';
import type { Seen } from './coverage/goal.ts';
import { joinedSeen } from './coverage/joined-seen.ts';
import type { ReadCase } from './read-cases.ts';
import { type CaseResult, passedCase } from './run-cases.ts';
import { criteriaIn, filesDigest, seenOf } from './thread-report.ts';

export interface CasesRead {
  readonly pack: Pack;
  readonly located: LocatedPack;
  readonly cases: readonly ReadCase[];
  readonly sources: readonly SourceFile[];
}

export interface CasesAnswered {
  /** In the order of the files. */
  readonly results: readonly CaseResult[];
  readonly seen?: Seen | undefined;
}

/**
 * Of the other thread only those cases count that it brought to an end over the same files; a case that failed there is
 * answered again here, for all that is told of it.
 */
export async function answerCases(
  { located, cases, sources }: CasesRead,
  runner: CaseRunner,
  beside?: CasesBeside,
): Promise<CasesAnswered> {
  const results = new Map<ReadCase, CaseResult>();
  const run = (each: ReadCase): void => {
    results.set(each, runner.run(each));
  };
  // Made before the cases are shared out: afterwards the other thread would only wait for it.
  const criteria = beside && runner.seen ? criteriaIn(located) : [];
  const shares = caseShares(cases);
  let own = 0;
  for (const share of sharesFrom('front', shares, beside?.taken ?? takenCount())) {
    share.forEach(run);
    own += 1;
  }
  const left: CaseShare = shares.slice(own).flat();
  const report = left.length === 0 ? undefined : await beside?.report;
  beside?.end();
  if (report?.files !== filesDigest(sources)) {
    left.forEach(run);
    return { results: inOrder(cases, results), seen: runner.seen };
  }
  const failed = new Set(report.failed);
  cases.forEach((each, i) => {
    if (failed.has(i)) run(each);
    else if (!results.has(each)) results.set(each, passedCase(each));
  });
  const theirs = report.seen && seenOf(report.seen, criteria);
  return { results: inOrder(cases, results), seen: runner.seen && theirs && joinedSeen(runner.seen, theirs) };
}

const inOrder = (cases: readonly ReadCase[], results: ReadonlyMap<ReadCase, CaseResult>): readonly CaseResult[] =>
  cases.flatMap((each) => results.get(each) ?? []);
