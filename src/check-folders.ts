// Policy folders -> what lint finds in them, how they answer their cases, and what the cases show, from one reading of the files.
import { lintLivePack } from './analyse/lint-folders.ts';
import type { SourceFile } from './load/source-file.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Pack } from './model/pack.ts';
import type { PlainDate } from './model/plain-date.ts';
import { type LivePack, readLivePack } from './validate/read-live-pack.ts';
import { answerCases } from './verify/answer-cases.ts';
import { caseRunner } from './verify/case-runner.ts';
import type { CasesBeside } from './verify/cases-beside.ts';
import { type Coverage, coverageOf, goalsOf } from './verify/coverage/coverage.ts';
import { readCases } from './verify/read-cases.ts';
import { withPlaces } from './verify/with-places.ts';

export interface CheckedFolders {
  /** Policies that could be read. */
  readonly policies: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
  /** Absent where an error stands against the pack, so that no case could be asked. */
  readonly covered?: (Coverage & { readonly pack: Pack }) | undefined;
}

/**
 * `today`: the day for which it is asked what is overdue. `beside`: a thread that answers cases while this one looks for what
 * lint finds.
 */
export async function checkFolders(
  folders: readonly string[],
  today: PlainDate,
  beside?: CasesBeside,
): Promise<CheckedFolders> {
  const live = readLivePack(folders, { today });
  return {
    policies: live.located.policies.length,
    diagnostics: lintLivePack(live),
    sources: live.sources,
    covered: await coveredBy(live, beside),
  };
}

async function coveredBy({ pack, located, sources }: LivePack, beside: CasesBeside | undefined) {
  if (!pack) {
    beside?.end();
    return undefined;
  }
  const cases = readCases(located.cases, pack);
  const goals = goalsOf(located, pack);
  const { results, seen } = await answerCases({ pack, located, cases, sources }, caseRunner(pack, true), beside);
  return { pack, ...coverageOf(goals, { results: withPlaces(results, pack, located), seen }) };
}
