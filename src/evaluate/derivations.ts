// Which facts follow from which other data of a profile: the one table of derivations, and the checks beside it.
import type { AssessmentWarning } from '../model/assessment.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { GivenFact, Profile } from '../model/profile.ts';
import type { FactDefinition, Place } from '../model/vocabulary.ts';
import { ageOn, isBornAfter } from './age.ts';
import { continuousWork } from './continuous-work.ts';
import { choice, type Derived, day, oneOf, wholeNumber } from './derived-value.ts';
import { completedDegrees, type Degree, degreeCountry, graduation, highestDegree, taughtIn } from './education.ts';
import { accompanyingFamily } from './family.ts';
import { differingPay, monthlyFrom, yearlyFrom } from './pay-figures.ts';
import { periodsOf } from './periods.ts';
import { habitualResidence } from './residence.ts';
import { cvGaps, relevantExperience, world500Employment } from './work-history.ts';
import { nextFullYear, shortOfFullYear, yearsWorked } from './years-worked.ts';

/** What a derivation may read. */
export interface Given {
  readonly profile: Profile;
  readonly definitions: ReadonlyMap<string, FactDefinition>;
  /** The place of the filing and those above it, nearest first; empty where none is known. */
  readonly places: readonly Place[];
  readonly filing_on: PlainDate;
}

export type Warning = Pick<AssessmentWarning, 'code' | 'level' | 'facts' | 'values'>;
/** A warning about the fact derived. */
type Note = Omit<Warning, 'facts'>;

export interface Derivation {
  readonly from: string;
  /** Certain: it stands even against a stated value. */
  readonly wins?: true;
  readonly derive: (given: Given) => Derived | undefined;
  /** What to say of the finding where no stated value takes its place. */
  readonly notes?: (given: Given) => readonly Note[];
  /** Type of the document it was read from. */
  readonly document?: string;
}

const MAINLAND = 'CN';
const FAMILY = {
  spouse: { kind: 'spouse' },
  child: { kind: 'minor_child', below: 18 },
  parent: { kind: 'parent' },
  parent_in_law: { kind: 'parent_in_law' },
} as const;

/** Every derivation there is, by the fact it gives; a pack that lacks the fact does without. */
export const DERIVATIONS: Readonly<Record<string, Derivation>> = {
  place: { from: 'place', wins: true, derive: ({ places }) => oneOf(places.slice(0, 1).map(({ id }) => id)) },
  work_region: { from: 'place', wins: true, derive: regionOf },
  age: {
    from: 'date_of_birth',
    wins: true,
    derive: ({ profile, filing_on }) => ageOn(profile.facts.get('date_of_birth'), filing_on),
  },
  annual_pay_cny: {
    from: 'monthly_pay_cny',
    derive: ({ profile }) => yearlyFrom(profile.facts.get('monthly_pay_cny')),
  },
  monthly_pay_cny: {
    from: 'annual_pay_cny',
    derive: ({ profile }) => monthlyFrom(profile.facts.get('annual_pay_cny')),
  },
  relevant_experience_years: {
    from: 'work_history',
    derive: ({ profile, filing_on }) => relevantExperience(profile.work_history, filing_on),
    notes: nearFullYear,
  },
  continuous_years_in_china: {
    from: 'work_history',
    derive: ({ profile, filing_on }) => {
      const work = continuousWork(profile.work_history, MAINLAND, filing_on);
      return work && wholeNumber(work.low, work.high);
    },
    notes: continuityNotes,
  },
  world_500_employment: {
    from: 'work_history',
    derive: ({ profile, filing_on }) => world500Employment(profile.work_history, filing_on),
  },
  highest_degree: {
    from: 'education',
    derive: (given) => highestDegree(degreesOf(given), degreeNames(given)),
  },
  highest_degree_country: {
    from: 'education',
    derive: (given) => degreeCountry(degreesOf(given), highestLevel(given)),
  },
  graduated_on: {
    from: 'education',
    derive: (given) => graduation(degreesOf(given), highestLevel(given)),
  },
  degree_taught_in_chinese: {
    from: 'education',
    derive: (given) => taughtIn(degreesOf(given), 'zh', degreeNames(given).indexOf('bachelor')),
  },
  habitual_residence: {
    from: 'residence_history',
    derive: ({ profile, filing_on }) => habitualResidence(profile.residence_history, MAINLAND, filing_on),
  },
  accompanying_family: {
    from: 'family',
    derive: ({ profile, filing_on }) => accompanyingFamily(profile.family, FAMILY, MAINLAND, filing_on),
  },
  employer_account_exists: {
    from: 'employer',
    derive: ({ profile: { employer } }) =>
      employer.account_registered === undefined ? undefined : choice(employer.account_registered),
  },
  passport_valid_until: validityOf('passport'),
  residence_permit_valid_until: validityOf('residence_permit'),
  current_permit_valid_until: validityOf('work_permit'),
};

/** Facts that follow from the place; one stated beside them says something of that place. */
export const factsOfPlace: readonly string[] = Object.entries(DERIVATIONS)
  .filter(([, { from }]) => from === 'place')
  .map(([fact]) => fact);

/** Whether a nationality is surely that of the mainland, whose nationals need no permit as foreigners. */
const isMainland = (given: GivenFact | undefined): boolean => given?.value === MAINLAND;

/** What to say of the data themselves, whether or not a fact is derived from them. */
export function checksOf({ profile, filing_on }: Given): readonly Warning[] {
  const { facts, work_history, education, prepared_on } = profile;
  const pay = differingPay(facts.get('annual_pay_cny'), facts.get('monthly_pay_cny'));
  const isUnborn = isBornAfter(facts.get('date_of_birth'), filing_on);
  return [
    ...(isMainland(facts.get('nationality')) ? [warning('chinese_national', 'act', ['nationality'], {})] : []),
    ...(prepared_on !== undefined && prepared_on > filing_on
      ? [warning('prepared_after_filing', 'check', [], { prepared_on, filing_on })]
      : []),
    ...(isUnborn ? [warning('born_after_filing', 'act', ['date_of_birth'], { filing_on })] : []),
    ...(pay ? [warning('pay_figures_differ', 'check', ['annual_pay_cny', 'monthly_pay_cny'], pay)] : []),
    ...cvGaps(work_history, education, filing_on).map((gap) => warning('cv_gap', 'check', [], { ...gap })),
  ];
}

const warning = (
  code: string,
  level: Warning['level'],
  facts: readonly string[],
  values: Warning['values'],
): Warning => ({ code, level, facts, values });

/** The region of the place, or of the nearest place above it that has one. */
function regionOf({ places }: Given): Derived | undefined {
  const region = places.find((place) => place.work_region)?.work_region;
  return region && choice(region.value);
}

/** Experience that is known exactly and is about to count a year more. */
function nearFullYear({ profile, filing_on }: Given): readonly Note[] {
  if (profile.work_history.some(({ relevant }) => relevant === undefined)) return [];
  const relevant = profile.work_history.filter((job) => job.relevant);
  const worked = (until: PlainDate) => periodsOf(relevant, until);
  const near = nextFullYear((on) => yearsWorked(worked(on)), filing_on) ?? shortOfFullYear(worked(filing_on));
  return near ? [{ code: 'near_full_year', level: 'check', values: { ...near } }] : [];
}

/** Years in China that are about to count one more, or that the texts leave open, with the question that opens them. */
function continuityNotes({ profile, filing_on }: Given): readonly Note[] {
  const work = (on: PlainDate) => continuousWork(profile.work_history, MAINLAND, on);
  const { low = 0, high = 0, why } = work(filing_on) ?? {};
  if (why !== undefined) {
    return [{ code: 'continuous_years_open', level: 'check', values: { at_least: low, at_most: high, why } }];
  }
  const near = nextFullYear((on) => work(on)?.low ?? 0, filing_on);
  return near ? [{ code: 'near_full_year', level: 'check', values: { ...near } }] : [];
}

const degreeNames = ({ definitions }: Given): readonly string[] =>
  definitions.get('highest_degree')?.choices?.map(({ id }) => id) ?? [];

const degreesOf = (given: Given): readonly Degree[] =>
  completedDegrees(given.profile.education, degreeNames(given), given.filing_on);

/** Index of the highest degree: as stated, else as derived; -1 while it is not known. */
function highestLevel(given: Given): number {
  const stated = given.profile.facts.get('highest_degree');
  const state = stated?.state ?? highestDegree(degreesOf(given), degreeNames(given))?.state;
  return state?.kind === 'interval' && state.low === state.high ? state.low : -1;
}

/** The latest validity among documents of a type that are in hand on the filing day. */
function validityOf(type: string): Derivation {
  return {
    from: 'evidence',
    document: type,
    derive: ({ profile, filing_on }) => {
      const inHand = profile.evidence.filter(
        (item) => item.type === type && (item.expected_on === undefined || item.expected_on <= filing_on),
      );
      const last = inHand
        .flatMap((item) => item.valid_until ?? [])
        .sort()
        .at(-1);
      return last === undefined ? undefined : day(last);
    },
  };
}
