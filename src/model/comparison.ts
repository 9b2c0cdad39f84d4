// The same candidate in several places: what the rules of each place come to, best first, without a sentence.
import type { Assessment, AssessmentWarning, EvidenceStatus, RouteResult } from './assessment.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Awaits } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';

/** Best known state first; it stands for all instruments of a place together. */
export const localStates = ['in_force', 'in_doubt', 'not_yet', 'ended', 'none_known'] as const;
export type LocalState = (typeof localStates)[number];

/** An instrument below the nation that holds, held or will hold in the place: its own, or one of a place above it. */
export interface LocalInstrument {
  /** `place/instrument@first-day` */
  readonly instrument: string;
  readonly title: LocalizedText;
  readonly state: Exclude<LocalState, 'none_known'>;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** The route that decides the documents; its place is where its rule comes from. */
export interface DecidingRoute extends Pick<RouteResult, 'id' | 'title' | 'place' | 'outcome' | 'confidence'> {
  readonly group: string | null;
}

export interface PlaceAnswer {
  readonly place: string;
  readonly name: LocalizedText;
  /** Whether it is the place of the profile. */
  readonly is_own: boolean;
  readonly in_force: boolean;
  readonly permit: Pick<Assessment['permit'], 'needed'>;
  readonly category: Omit<NonNullable<Assessment['category']>, 'documented'> | null;
  readonly filing: Omit<Assessment['filing'], 'route'> & {
    readonly route: DecidingRoute | null;
    /** Whether this filing is open to the candidate. */
    readonly outcome: Assessment['procedure']['outcome'];
    readonly window: Assessment['procedure']['state'];
  };
  readonly points: Omit<NonNullable<Assessment['points']>, 'factors'> | null;
  readonly documents: {
    /** How many this filing asks for, and how many of them stop it as they stand. */
    readonly needed: number;
    readonly blocking: number;
    readonly list: readonly {
      readonly type: string;
      readonly status: EvidenceStatus;
      readonly blocks_filing: boolean;
    }[];
  };
  /** Working days from the filing to the decision, the steps before it included. */
  readonly decision: { readonly service_target: number | null; readonly statutory: number | null };
  readonly local_policies: { readonly state: LocalState; readonly instruments: readonly LocalInstrument[] };
  readonly open: {
    /** Facts that a higher category, the points or the list of documents still lack. */
    readonly missing_facts: readonly string[];
    /** What the routes above the proven category wait for. */
    readonly awaits: readonly Awaits[];
  };
}

/** A warning about some of the places compared. */
export interface ComparisonWarning extends Pick<AssessmentWarning, 'code' | 'level' | 'values' | 'facts'> {
  readonly places: readonly string[];
}

export interface Comparison
  extends Pick<Assessment, 'candidate' | 'purpose' | 'as_of' | 'as_of_from' | 'prepared_on' | 'receipt'> {
  readonly format: 'laihua/comparison/1';
  /** The place of the profile, compared or not. */
  readonly own_place: string | null;
  /** Whether the user named the places; else these are all that have something of their own. */
  readonly chosen: 'default' | 'user';
  readonly places: readonly PlaceAnswer[];
  readonly warnings: readonly ComparisonWarning[];
}
