// Turns the cases of a pack into results: what each case expects, what came out, and where the case is written.
import { lazy } from '../lazy.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';
import type { Profile } from '../model/profile.ts';
import { caseShares } from './case-shares.ts';
import { compareExpectation, type Mismatch } from './compare-expectation.ts';
import type { CaseRequest, ReadCase } from './read-cases.ts';

export type Assess = (profile: Profile, request: CaseRequest) => Assessment;

export interface CaseResult {
  readonly name: string;
  readonly because?: string | undefined;
  readonly location: Location;
  /** Empty where the case passes. */
  readonly mismatches: readonly Mismatch[];
  /** What is wrong with the case as a profile; an error makes it fail without an answer. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of a case that failed; thousands that passed are not kept. */
  readonly assessment?: Assessment | undefined;
  readonly asked?: ReadCase['asked'];
  readonly passed: boolean;
}

/** The results are in the order of the files; cases of one place, purpose and day are answered one after another. */
export const runCases = (cases: readonly ReadCase[], assess: Assess): readonly CaseResult[] =>
  eachByProgram(cases, (each) => runCase(each, assess));

/** The same with another way to answer. */
export function eachByProgram(cases: readonly ReadCase[], run: (each: ReadCase) => CaseResult): readonly CaseResult[] {
  const results = new Map(caseShares(cases).flatMap((share) => share.map((each) => [each, run(each)] as const)));
  return cases.flatMap((each) => results.get(each) ?? []);
}

export function runCase(each: ReadCase, assess: Assess): CaseResult {
  const { expect, asked } = each;
  if (asked === undefined) return resultOf({ each, mismatches: [], passed: false });
  if (compareExpectation(expect, assess(asked.profile, asked.request)).length === 0) return passedCase(each);
  // Whoever reads of the failure wants the whole answer.
  const { routes: _, notices: __, ...request } = asked.request;
  const whole = assess(asked.profile, request);
  return resultOf({ each, mismatches: compareExpectation(expect, whole), assessment: whole, asked, passed: false });
}

/** The result of a case of which nothing more is known than that it passed. */
export const passedCase = (each: ReadCase): CaseResult => resultOf({ each, mismatches: [], passed: true });

interface Ran extends Pick<CaseResult, 'mismatches' | 'passed' | 'assessment' | 'asked'> {
  readonly each: ReadCase;
}

/** What the case itself says is looked up only for whoever prints it. */
const resultOf = lazy<Ran, CaseResult>({
  name: ({ each }) => each.name,
  because: ({ each }) => each.because,
  location: ({ each }) => each.location,
  mismatches: ({ mismatches }) => mismatches,
  diagnostics: ({ each }) => each.diagnostics,
  assessment: ({ assessment }) => assessment,
  asked: ({ asked }) => asked,
  passed: ({ passed }) => passed,
});
