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

/** The results are in the order of the files. */
export const runCases = (cases: readonly ReadCase[], assess: Assess): readonly CaseResult[] =>
  eachByProgram(cases, (each) => runCase(each, assess));

/** What is found of each case, in the order given; cases of one place, purpose and day are looked at one after another. */
export function eachByProgram<T>(cases: readonly ReadCase[], find: (each: ReadCase) => T): readonly T[] {
  const byProgram = cases.map((each, i) => ({ each, i, key: programKey(each) }));
  byProgram.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i));
  const results = byProgram.map(({ each, i }) => ({ i, result: find(each) }));
  return results.sort((a, b) => a.i - b.i).map(({ result }) => result);
}

const programKey = ({ asked }: ReadCase): string =>
  asked === undefined ? '' : `${asked.request.place} ${asked.profile.purpose} ${asked.request.as_of}`;

export function runCase(each: ReadCase, assess: Assess): CaseResult {
  const { name, because, expect, diagnostics, asked } = each;
  const result = (more: Pick<CaseResult, 'mismatches' | 'passed' | 'assessment' | 'asked'>): CaseResult => ({
    name,
    because,
    diagnostics,
    ...more,
    // Looked up only for whoever prints it.
    get location() {
      return each.location;
    },
  });
  if (asked === undefined) return result({ mismatches: [], passed: false });
  const assessment = assess(asked.profile, asked.request);
  const mismatches = compareExpectation(expect, assessment);
  if (mismatches.length === 0) return result({ mismatches, passed: true });
  // Whoever reads of the failure wants the whole answer.
  const { routes: _, notices: __, ...request } = asked.request;
  const whole = assess(asked.profile, request);
  return result({ mismatches: compareExpectation(expect, whole), assessment: whole, asked, passed: false });
}
