// What evaluating a program on the facts of a profile gives: outcomes, bounds, evidence and dates, without a sentence.

import type { Category } from './category.ts';
import type { Confidence } from './confidence.ts';
import type { Operator } from './criterion-kinds.ts';
import type { FactOrigin, FactValue } from './fact-state.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Awaits, Outcome } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';
import type { TimeLimit } from './policy.ts';
import type { Purpose } from './purpose.ts';
import type { Provider } from './vocabulary.ts';

/** Why a criterion came out as it did; groups hold the reasons of their parts. */
export type Reason =
  | {
      readonly kind: 'test';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly fact: string;
      readonly test: Operator;
      readonly expected: unknown;
      readonly actual: FactValue;
      readonly origin: FactOrigin;
      readonly relaxable?: { readonly by: string; readonly basis: LocalizedText };
      readonly pay?: PayTest;
    }
  | {
      readonly kind: 'all_of' | 'any_of' | 'not';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly reasons: readonly Reason[];
    }
  | {
      readonly kind: 'condition';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly item: string;
      readonly title?: LocalizedText;
      readonly reasons: readonly Reason[];
      readonly relaxed_by: readonly string[];
      readonly confidence: Confidence;
      readonly sources: readonly string[];
    }
  | {
      readonly kind: 'points';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly at_least: number;
      readonly min: number;
      readonly max: number;
      readonly max_with_unseen: number;
    }
  | {
      readonly kind: 'reference';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly what: 'route' | 'group' | 'category';
      readonly items: readonly string[];
    }
  | {
      readonly kind: 'discretion';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly by: string;
      readonly basis: LocalizedText;
      readonly outlook?: 'reported_refused' | 'reported_granted';
    }
  | {
      readonly kind: 'unsettled';
      readonly outcome: Outcome;
      readonly awaits: readonly Awaits[];
      readonly why: 'text_not_seen' | 'operator_open' | 'texts_conflict';
      readonly note: LocalizedText;
    };

/** The wage base a pay test used, and the pay it asks. Amounts in CNY a year; `high` absent: no upper end is known. */
export interface PayTest {
  readonly times: number;
  readonly series: string;
  readonly statistics_year?: number;
  readonly place?: string;
  /** CNY a month, or a year where `per` is year: the number the place multiplies. */
  readonly base?: { readonly low: number; readonly high?: number; readonly per: 'month' | 'year' };
  /** Yearly pay asked: below `low` not met, from `high` on met, between them open. */
  readonly yearly?: { readonly low: number; readonly high?: number };
  readonly monthly?: { readonly low: number; readonly high?: number };
  readonly from_profile: boolean;
  readonly until?: PlainDate;
  readonly until_stated?: boolean;
  readonly confidence?: Confidence;
  readonly sources: readonly string[];
}

export interface RouteResult {
  /** `place/instrument@first-day#route` */
  readonly id: string;
  readonly category: Category;
  readonly group?: string;
  readonly title: LocalizedText;
  readonly provision?: LocalizedText;
  readonly place: string;
  readonly outcome: Outcome;
  readonly awaits: readonly Awaits[];
  readonly missing_facts: readonly string[];
  readonly waived: readonly { readonly criterion: string; readonly by: string }[];
  readonly outlook: 'reported_refused' | 'reported_granted' | null;
  readonly reasons: readonly Reason[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

export interface FactorResult {
  readonly id: string;
  readonly title: LocalizedText;
  readonly min: number;
  readonly max: number;
  /** The number where min and max agree, else null. */
  readonly points: number | null;
  readonly max_with_discretion: number;
  readonly max_with_unseen: number;
  readonly limit: number;
  readonly facts: readonly string[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

export interface PointsResult {
  readonly table: string;
  readonly min: number;
  readonly max: number;
  readonly total: number | null;
  readonly maximum: number;
  readonly max_with_discretion: number;
  readonly max_with_unseen: number;
  readonly factors: readonly FactorResult[];
}

export type Rung = Category | null;

/** Values of one missing fact that lead to one answer; an open end is absent. `value` for choices and sets. */
export interface Settlement {
  readonly at_least?: number | string;
  readonly below?: number | string;
  readonly at_most?: number | string;
  readonly more_than?: number | string;
  readonly value?: string | boolean | readonly string[];
  /** Of a set: any of these does as well as the value. */
  readonly any_of?: readonly string[];
  readonly category: Rung;
  readonly possible: Rung;
  readonly points?: { readonly min: number; readonly max: number };
}

export interface MissingFact {
  readonly id: string;
  readonly decides: readonly ('category' | 'points' | 'evidence' | 'procedure' | 'permit')[];
  readonly settles: readonly Settlement[];
  readonly label: LocalizedText;
  readonly question: LocalizedText;
  readonly help?: LocalizedText;
}

export const evidenceStatuses = [
  'not_needed',
  'depends',
  'waived',
  'by_commitment',
  'unreadable',
  'insufficient',
  'expired',
  'expires_before_filing',
  'unclear',
  'held',
  'expected',
  'missing',
] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

export const evidenceProblems = [
  'not_authenticated',
  'wrong_authentication',
  'authenticated_before_force',
  'not_translated',
  'translation_not_sealed',
  'too_old',
  'wrong_country',
  'sworn_statement',
  'validity_too_short',
  'span_not_covered',
  'file_unreadable',
] as const;
export type EvidenceProblem = (typeof evidenceProblems)[number];

/** One line of the document list for the filing chosen. */
export interface EvidenceLine {
  readonly type: string;
  readonly name: LocalizedText;
  readonly status: EvidenceStatus;
  readonly provided_by: Provider;
  /** Requirements, by item id, that ask for it. */
  readonly required_by: readonly string[];
  readonly order: number;
  readonly blocks_filing: boolean;
  /** Last filing day it serves, inclusive; null where it does not lapse or is not known. */
  readonly valid_until: PlainDate | null;
  /** Oldest issue date that still serves on the filing day. */
  readonly not_before: PlainDate | null;
  readonly problems: readonly EvidenceProblem[];
  /** Attributes that decide and are not known (status `unclear`). */
  readonly unclear: readonly string[];
  /** Types that serve instead; one of the group is enough. */
  readonly one_of: readonly string[];
  /** A category, route, fact or relaxation this line hangs on. */
  readonly depends_on: readonly string[];
  /** The relaxation or substitute rule that spares it, or the document that stands in its place. */
  readonly by: string | null;
  /** Relaxations that lift or ease the demand. */
  readonly eased_by: readonly string[];
  readonly form: readonly FormDemand[];
  readonly note?: LocalizedText | undefined;
  readonly seen_in: string | null;
  /** Position in the profile's `evidence` list of the item that answers, if any. */
  readonly items: readonly number[];
  readonly provision?: LocalizedText | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** One demand on the form of a document, resolved for this candidate and day. */
export type FormDemand =
  | {
      readonly kind: 'certification';
      readonly any_of: readonly string[];
      readonly country?: string;
      /** The country is on no list of the pack, and the list may lack it: the authority has to be asked. */
      readonly unlisted?: boolean;
    }
  | { readonly kind: 'translated'; readonly sealed_by?: string }
  | { readonly kind: 'not_older_than'; readonly years?: number; readonly months?: number; readonly days?: number }
  | {
      readonly kind: 'valid_for';
      readonly years?: number;
      readonly months?: number;
      readonly days?: number;
      readonly until: PlainDate;
    }
  | { readonly kind: 'issuing_country'; readonly countries: readonly string[] }
  | { readonly kind: 'span'; readonly years?: number }
  | { readonly kind: 'not_sworn' }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'signed_by'; readonly who: readonly string[] }
  | { readonly kind: 'sealed_by'; readonly who: readonly string[] }
  | { readonly kind: 'original' }
  | { readonly kind: 'must_state'; readonly what: readonly LocalizedText[] }
  | { readonly kind: 'file'; readonly file: Readonly<Record<string, unknown>> };

export interface ConditionResult {
  readonly id: string;
  readonly title: LocalizedText;
  readonly outcome: Outcome;
  readonly awaits: readonly Awaits[];
  readonly missing_facts: readonly string[];
  readonly reasons: readonly Reason[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

export interface Procedure {
  readonly outcome: Outcome;
  /** Grounds or relaxations that opened the filing. */
  readonly by: readonly string[];
  readonly awaits: readonly Awaits[];
  readonly missing_facts: readonly string[];
  readonly conditions: readonly ConditionResult[];
  /** First and last filing day, inclusive; null where there is no window or its anchor is not known. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  readonly state: 'too_early' | 'open' | 'last_day' | 'too_late' | 'unknown' | null;
  /** Calendar days from the filing day (or `prepared_on`, where given) to `latest`. */
  readonly days_left: number | null;
  readonly windows: readonly {
    readonly id: string;
    readonly title: LocalizedText;
    readonly opens: PlainDate | null;
    readonly closes: PlainDate | null;
    readonly sources: readonly string[];
  }[];
}

export interface TimelineEntry {
  readonly on: PlainDate;
  readonly kind: string;
  readonly working_days?: number;
  readonly document?: string;
  readonly item?: string;
  /** Set where days of a year without a loaded holiday calendar were counted as weekdays. */
  readonly weekdays_only?: readonly number[];
  readonly standing?: TimeLimit['standing'];
  readonly title?: LocalizedText;
  readonly sources: readonly string[];
}

export interface AssessmentWarning {
  readonly code: string;
  readonly level: 'act' | 'check' | 'know';
  readonly values: Readonly<Record<string, string | number>>;
  readonly facts: readonly string[];
  readonly evidence: readonly string[];
  readonly sources: readonly string[];
}

export interface NoticeResult {
  readonly id: string;
  readonly nature: string;
  readonly level: 'act' | 'check' | 'know';
  readonly text: LocalizedText;
  readonly about: readonly string[];
  /** Set on a step to take after the decision, or after entry. */
  readonly follows: 'decision' | 'entry' | null;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** `unusable_files`: positions in the profile's evidence of files that were looked at and cannot be used. */
export interface AskedBeyond {
  readonly category?: Category;
  readonly route?: string;
  readonly assume_nothing?: true;
  readonly unusable_files?: readonly number[];
}

export interface Assessment {
  readonly format: 'laihua/assessment/1';
  readonly candidate: { readonly name?: string; readonly name_zh?: string; readonly reference?: string };
  readonly place: string;
  readonly purpose: Purpose;
  readonly as_of: PlainDate;
  /** Whether the filing date was read from the clock. */
  readonly as_of_from: 'request' | 'profile' | 'clock';
  readonly prepared_on: PlainDate | null;
  /** Whether any policy of the pack is in force for the place and day. */
  readonly in_force: boolean;
  readonly permit: {
    readonly needed: 'yes' | 'no' | 'undetermined';
    readonly kind: 'long_term' | 'short_term' | null;
    readonly because: readonly string[];
    readonly missing_facts: readonly string[];
  };
  readonly category: {
    readonly proven: Rung;
    readonly possible: Rung;
    readonly with_discretion: Rung;
    readonly with_unseen: Rung;
    readonly documented: Rung;
    /** The category held, for purposes that compute none. */
    readonly held: Rung;
    /** `exact`: the decisive combinations were tried; else the bounds are sound but not narrowed further. */
    readonly bounds: 'exact' | 'not_narrowed';
    readonly confidence: Confidence | null;
  } | null;
  readonly filing: { readonly category: Rung; readonly route: string | null; readonly chosen: 'default' | 'user' };
  readonly points: PointsResult | null;
  readonly routes: readonly RouteResult[];
  readonly missing_facts: readonly MissingFact[];
  readonly assumed: readonly {
    readonly fact: string;
    readonly value: FactValue;
    readonly kind: 'rare' | 'general';
    readonly effect: 'hides' | 'carries';
  }[];
  readonly derived: readonly { readonly fact: string; readonly value: FactValue; readonly from: string }[];
  readonly not_in_force: readonly {
    readonly instrument: string;
    readonly title: LocalizedText;
    readonly from: PlainDate;
    readonly until: PlainDate | null;
    readonly after_end: string | null;
    readonly replaced_by: string | null;
    readonly would_have: { readonly category: Rung; readonly outcome: Outcome } | null;
  }[];
  readonly in_doubt: readonly {
    readonly instrument: string;
    readonly title: LocalizedText;
    readonly from: PlainDate;
    readonly why: LocalizedText;
    /** Whether a route, relaxation or points of it are open to the candidate, if it is in force. */
    readonly touches: boolean;
  }[];
  readonly gaps: readonly {
    readonly instrument: string;
    readonly what: LocalizedText;
    readonly categories: readonly Category[];
  }[];
  readonly evidence: readonly EvidenceLine[];
  readonly procedure: Procedure;
  readonly conditions: readonly ConditionResult[];
  readonly notices: readonly NoticeResult[];
  readonly time_limits: readonly {
    readonly id: string;
    readonly step: TimeLimit['step'];
    readonly working_days: number;
    readonly extendable_by: number | null;
    /** Set where the days hold the pre-review and count from the filing. */
    readonly from_filing?: true;
    readonly standing: TimeLimit['standing'];
    readonly sources: readonly string[];
  }[];
  readonly validity: {
    readonly at_most: PlainDate | null;
    /** A first permit is not to end before this day, where a text says so. */
    readonly at_least: PlainDate | null;
    readonly because: readonly string[];
    readonly limit: Readonly<Record<string, unknown>> | null;
  };
  readonly timeline: readonly TimelineEntry[];
  readonly warnings: readonly AssessmentWarning[];
  readonly receipt: {
    readonly tool: string;
    readonly pack: string;
    readonly pack_digest: string;
    readonly profile_digest: string;
    /** What was asked beyond place, purpose and day, so that the same can be asked again; absent where nothing was. */
    readonly asked?: AskedBeyond;
  };
}
