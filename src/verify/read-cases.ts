// Turns the case files of a pack into cases ready to be answered: a valid profile, what is asked, what is expected, and where it is written.
import { lazy } from '../lazy.ts';
import type { Category } from '../model/category.ts';
import { type Diagnostic, hasErrors, type Location } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { CaseFile, CompleteList, Expectation, PolicyCase } from '../model/policy-case.ts';
import type { Profile } from '../model/profile.ts';
import { below, locationOf } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { type ProfileResult, validateProfile } from '../validate/validate-profile.ts';
import { caseProfile } from './case-profile.ts';

/** What a case asks besides its profile. */
export interface CaseRequest {
  readonly place: string;
  readonly as_of: PlainDate;
  readonly assumeNothing: boolean;
  readonly category?: Category | undefined;
  readonly route?: string | undefined;
  /** Routes whose outcome is asked for, by any of their names; all where it is absent. */
  readonly routes?: readonly string[];
  /** Notices that are asked for, by any of their names; all where it is absent. */
  readonly notices?: readonly string[];
}

export interface ReadCase {
  readonly name: string;
  readonly because?: string | undefined;
  readonly file: string;
  readonly location: Location;
  readonly expect: Expectation;
  /** Place, purpose and day as they are written: cases that say the same are answered by one program. */
  readonly program: string;
  /** What is wrong with the case as a profile. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where an error stands against it; then the case cannot be answered. */
  readonly asked?: { readonly profile: Profile; readonly request: CaseRequest } | undefined;
}

/** What a case asks about by name; of a list it names wholly, all. */
function namesAsked(expect: Expectation): Pick<CaseRequest, 'routes' | 'notices'> {
  const { routes, waived, confidence, pay_lines: payLines, notices = [], absent_notices: absent = [] } = expect;
  const isWhole = (list: CompleteList): boolean => expect.complete?.includes(list) ?? false;
  return {
    ...(isWhole('notices') ? {} : { notices: [...notices, ...absent] }),
    ...(isWhole('routes')
      ? {}
      : { routes: [routes, waived, confidence, payLines].flatMap((by) => Object.keys(by ?? {})) }),
  };
}

interface Written {
  readonly file: Located<CaseFile>;
  readonly index: number;
  readonly written: PolicyCase;
  readonly pack: Pack;
}

/** A case is made a profile when it is first asked: of two threads that share the cases, each needs only its own. */
const readCase = lazy<Written, ReadCase & { readonly checked: ProfileResult }>({
  name: ({ written }) => written.name,
  because: ({ written }) => written.because,
  file: ({ file }) => file.document.source.path,
  location: ({ file, index }) => locationOf(below(file, 'cases', index, 'name')),
  expect: ({ written }) => written.expect,
  program: ({ file, written }) =>
    (['place', 'purpose', 'as_of'] as const).map((key) => written[key] ?? file.value.given?.[key] ?? '').join(' '),
  checked: ({ file, index, pack }) => validateProfile(caseProfile(file.document, index), pack),
  diagnostics: (_, { checked }) => checked.diagnostics,
  asked: ({ written, pack }, { checked: { profile, diagnostics } }) =>
    profile && !hasErrors(diagnostics)
      ? {
          profile,
          request: {
            place: profile.place ?? 'national',
            as_of: profile.filing_on ?? pack.manifest.edition,
            assumeNothing: written.assume_nothing ?? false,
            category: written.category,
            route: written.route,
            ...namesAsked(written.expect),
          },
        }
      : undefined,
});

/** `filter`: only cases whose name or file contains the text, whatever its case. */
export function readCases(files: readonly Located<CaseFile>[], pack: Pack, filter = ''): readonly ReadCase[] {
  const wanted = filter.toLowerCase();
  return files.flatMap((file) =>
    file.value.cases.flatMap((written, index) => {
      const searched = `${file.document.source.path} ${written.name}`.toLowerCase();
      return searched.includes(wanted) ? [readCase({ file, index, written, pack })] : [];
    }),
  );
}
