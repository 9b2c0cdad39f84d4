// Turns the case files of a pack into cases ready to be answered: a valid profile, what is asked, what is expected, and where it is written.
import type { Category } from '../model/category.ts';
import { type Diagnostic, hasErrors, type Location } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { CaseFile, CompleteList, Expectation } from '../model/policy-case.ts';
import type { Profile } from '../model/profile.ts';
import { below, locationOf } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import { validateProfile } from '../validate/validate-profile.ts';
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
  /** What is wrong with the case as a profile. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where an error stands against it; then the case cannot be answered. */
  readonly asked?: { readonly profile: Profile; readonly request: CaseRequest };
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

/** `filter`: only cases whose name or file contains the text, whatever its case. */
export function readCases(files: readonly Located<CaseFile>[], pack: Pack, filter = ''): readonly ReadCase[] {
  const wanted = filter.toLowerCase();
  return files.flatMap((file) =>
    file.value.cases.flatMap((each, index): ReadCase[] => {
      const searched = `${file.document.source.path} ${each.name}`.toLowerCase();
      if (!searched.includes(wanted)) return [];
      const { profile, diagnostics } = validateProfile(caseProfile(file.document, index), pack);
      const request = {
        place: profile?.place ?? 'national',
        as_of: profile?.filing_on ?? pack.manifest.edition,
        assumeNothing: each.assume_nothing ?? false,
        category: each.category,
        route: each.route,
        ...namesAsked(each.expect),
      };
      return [
        {
          name: each.name,
          because: each.because,
          file: file.document.source.path,
          get location() {
            return locationOf(below(file, 'cases', index, 'name'));
          },
          expect: each.expect,
          diagnostics,
          ...(profile && !hasErrors(diagnostics) ? { asked: { profile, request } } : {}),
        },
      ];
    }),
  );
}
