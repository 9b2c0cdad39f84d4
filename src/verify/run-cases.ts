// Turns the cases of a pack into results: what each case expects, what came out, and where the case is written.
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';
import type { Profile } from '../model/profile.ts';
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
  readonly assessment?: Assessment;
  readonly asked?: ReadCase['asked'];
  readonly passed: boolean;
}

export const runCases = (cases: readonly ReadCase[], assess: Assess): readonly CaseResult[] =>
  cases.map((each) => runCase(each, assess));

export function runCase({ expect, asked, ...about }: ReadCase, assess: Assess): CaseResult {
  if (asked === undefined) return { ...about, mismatches: [], passed: false };
  const assessment = assess(asked.profile, asked.request);
  const mismatches = compareExpectation(expect, assessment);
  return mismatches.length === 0
    ? { ...about, mismatches, passed: true }
    : { ...about, mismatches, assessment, asked, passed: false };
}
