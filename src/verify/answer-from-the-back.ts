// Policy folders and a count shared with another thread -> the cases this thread took from the end, answered.
import { readLivePack } from '../validate/read-live-pack.ts';
import { caseRunner } from './case-runner.ts';
import { caseShares, sharesFrom, type TakenCount } from './case-shares.ts';
import { type ReadCase, readCases } from './read-cases.ts';
import { criteriaIn, filesDigest, seenInNumbers, type ThreadReport } from './thread-report.ts';

export interface BesideRequest {
  readonly folders: readonly string[];
  readonly filter?: string | undefined;
  /** Whether it is wanted what the cases show. */
  readonly isObserved: boolean;
  readonly taken: TakenCount;
}

/**
 * Undefined where the pack is wrong. The other thread checks the same files: where they are wrong it tells of that, and whatever
 * this one made of them is of no account.
 */
export function answerFromTheBack({ folders, filter, isObserved, taken }: BesideRequest): ThreadReport | undefined {
  const { pack, located, sources } = readLivePack(folders, { rules: false, isTrusted: true });
  if (!pack) return undefined;
  const cases = readCases(located.cases, pack, filter);
  const runner = caseRunner(pack, isObserved);
  const criteria = isObserved ? criteriaIn(located) : [];
  const failed = new Set<ReadCase>();
  for (const share of sharesFrom('back', caseShares(cases), taken))
    for (const each of share) if (!runner.run(each).passed) failed.add(each);
  return {
    files: filesDigest(sources),
    failed: cases.flatMap((each, i) => (failed.has(each) ? [i] : [])),
    seen: runner.seen && seenInNumbers(runner.seen, criteria),
  };
}
