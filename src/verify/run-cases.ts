// Turns the case files of a pack into results: what each case expects, what came out, and where the case is written.
import type { Assessment } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import { type Diagnostic, hasErrors, type Location } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { CaseFile, PolicyCase } from '../model/policy-case.ts';
import type { Profile } from '../model/profile.ts';
import { below, locationOf } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { validateProfile } from '../validate/validate-profile.ts';
import { caseProfile } from './case-profile.ts';
import { compareExpectation, type Mismatch } from './compare-expectation.ts';

/** What a case asks besides its profile. */
export interface CaseRequest {
  readonly place: string;
  readonly as_of: PlainDate;
  readonly assumeNothing: boolean;
  readonly category?: Category | undefined;
  readonly route?: string | undefined;
}

export type Assess = (profile: Profile, request: CaseRequest) => Assessment;

export interface CaseResult {
  readonly name: string;
  readonly because?: string | undefined;
  readonly location: Location;
  /** Empty where the case passes. */
  readonly mismatches: readonly Mismatch[];
  /** What is wrong with the case as a profile; an error makes it fail without an answer. */
  readonly diagnostics: readonly Diagnostic[];
  readonly assessment?: Assessment;
  readonly passed: boolean;
}

/** `filter`: only cases whose name or file contains the text, whatever its case. */
export function runCases(
  files: readonly Located<CaseFile>[],
  pack: Pack,
  assess: Assess,
  filter = '',
): readonly CaseResult[] {
  const wanted = filter.toLowerCase();
  return files.flatMap((file) =>
    file.value.cases.flatMap((each, index) => {
      const searched = `${file.document.source.path} ${each.name}`.toLowerCase();
      return searched.includes(wanted) ? [runCase(file, each, index, pack, assess)] : [];
    }),
  );
}

function runCase(file: Located<CaseFile>, each: PolicyCase, index: number, pack: Pack, assess: Assess): CaseResult {
  const location = locationOf(below(file, 'cases', index, 'name'));
  const { profile, diagnostics } = validateProfile(caseProfile(file.document, index), pack);
  const about = { name: each.name, because: each.because, location, diagnostics };
  if (profile === undefined || hasErrors(diagnostics)) return { ...about, mismatches: [], passed: false };
  const assessment = assess(profile, {
    place: profile.place ?? 'national',
    as_of: profile.filing_on ?? pack.manifest.edition,
    assumeNothing: each.assume_nothing ?? false,
    category: each.category,
    route: each.route,
  });
  const mismatches = compareExpectation(each.expect, assessment);
  return { ...about, assessment, mismatches, passed: mismatches.length === 0 };
}
