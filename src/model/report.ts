// An assessment put into words: every statement in English and Chinese, in the order people read, before any layout.
import type { Assessment, EvidenceStatus, Reason } from './assessment.ts';
import type { Category } from './category.ts';
import type { Confidence } from './confidence.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Outcome } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';
import type { Provider } from './vocabulary.ts';

/** A source as a reader needs it to look the statement up. */
export interface SourceNote {
  readonly id: string;
  readonly title: LocalizedText;
  readonly url?: string;
}

/** A reason with its sentence; groups hold theirs. `about` is the document, provision or base it rests on. */
export interface ReportReason {
  readonly reason: Reason;
  readonly outcome: Outcome;
  readonly text: LocalizedText;
  readonly about?: LocalizedText;
  /** Of a condition: its instrument with the place in it, for where no route stands above it. */
  readonly written?: LocalizedText;
  readonly parts: readonly ReportReason[];
}

/**
 * Where a route stands in the short report: met, open until facts are known, waiting for somebody else, or not met but
 * worth its number; `null` where it cannot matter.
 */
export type RouteStanding = 'met' | 'open' | 'awaits' | 'near' | null;

export interface ReportRoute {
  /** `place/instrument@first-day#route` */
  readonly id: string;
  /** The last part of the id, as it may be typed. */
  readonly name: string;
  readonly category: Category;
  /** What it is called in talk: its clause ("A-III"), else its category. */
  readonly label: string;
  readonly title: LocalizedText;
  /** Title of the instrument and place in it. */
  readonly provision: LocalizedText;
  readonly outcome: Outcome;
  readonly standing: RouteStanding;
  /** What is missing, awaited or asked, in a few words. */
  readonly remark: LocalizedText | null;
  readonly awaits: LocalizedText | null;
  /** How many facts are missing. */
  readonly missing: number;
  readonly waived: readonly LocalizedText[];
  readonly outlook: LocalizedText | null;
  readonly reasons: readonly ReportReason[];
  readonly confidence: Confidence;
  readonly sources: readonly SourceNote[];
}

export interface ReportFactor {
  readonly id: string;
  readonly title: LocalizedText;
  readonly value: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly limit: number;
  /** What earns how many points, one line a band. */
  readonly bands: readonly LocalizedText[];
  /** Points an authority or an unseen text may add. */
  readonly more: LocalizedText | null;
  readonly confidence: Confidence;
  readonly sources: readonly SourceNote[];
}

export interface ReportPoints {
  readonly summary: LocalizedText;
  /** What the lines are: "60 is B, 85 is A". */
  readonly lines: LocalizedText;
  readonly table: LocalizedText;
  /** Empty where points cannot matter for the answer. */
  readonly factors: readonly ReportFactor[];
  readonly rungs: readonly LocalizedText[];
}

/** A missing fact with the values that settle the category. */
export interface DecidingFact {
  readonly id: string;
  readonly label: LocalizedText;
  readonly question: LocalizedText;
  readonly help?: LocalizedText;
  readonly settles: readonly {
    readonly values: LocalizedText;
    readonly points: LocalizedText | null;
    readonly answer: LocalizedText;
  }[];
}

/** How a document line is marked: it stops the filing, it is there, it is open, or it is not asked for. */
export type DocumentMark = 'stops' | 'held' | 'open' | 'spared';

export interface ReportDocument {
  readonly type: string;
  readonly name: LocalizedText;
  readonly mark: DocumentMark;
  readonly status: EvidenceStatus;
  readonly state: LocalizedText;
  /** Dates, problems and form rules, each a few words. */
  readonly details: readonly LocalizedText[];
  /** Place in the order of filing, counted from 1 over all documents asked for. */
  readonly place: number;
  /** What is wrong, not known or dated about the paper in hand or ordered. */
  readonly about: readonly LocalizedText[];
  /** Everything asked of its form, also where it is held. */
  readonly form: readonly LocalizedText[];
  /** "or …": what serves instead. */
  readonly instead: LocalizedText | null;
  readonly issuedBy: LocalizedText | null;
  /** Items that demand it, by id. */
  readonly requiredBy: readonly string[];
  /** What else the list says of it. */
  readonly note: LocalizedText | null;
  readonly confidence: Confidence;
  readonly sources: readonly SourceNote[];
}

export interface ReportDocuments {
  readonly summary: LocalizedText;
  readonly groups: readonly {
    readonly provider: Provider;
    readonly title: LocalizedText;
    readonly documents: readonly ReportDocument[];
  }[];
  /** Documents not asked for, with why, by status. */
  readonly spared: readonly { readonly state: LocalizedText; readonly documents: readonly LocalizedText[] }[];
}

/** A dated step; `kind` as in the assessment. */
export interface ReportDay {
  readonly kind: string;
  readonly on: PlainDate;
  readonly text: LocalizedText;
  readonly sources: readonly SourceNote[];
}

/** A warning or notice; `act` something must be done, `check` ask or look, `know` good to know. */
export interface Remark {
  readonly level: 'act' | 'check' | 'know';
  /** Said to everybody who files so, not of this candidate. */
  readonly isGeneral: boolean;
  readonly text: LocalizedText;
  readonly confidence: Confidence | null;
  readonly sources: readonly SourceNote[];
}

/**
 * Labelled items under the report: what was assumed, has ended, was not seen. `names` are a few words each and make one
 * sentence after `lead`; `sentences` stand alone.
 */
export type Footnote =
  | { readonly kind: 'assumed'; readonly lead: LocalizedText; readonly names: readonly LocalizedText[] }
  | {
      readonly kind: 'local' | 'ended' | 'in_doubt' | 'unseen' | 'borrowed' | 'bounds';
      readonly sentences: readonly LocalizedText[];
    };

export interface Report {
  readonly assessment: Assessment;
  readonly header: {
    readonly name: string | null;
    readonly name_zh: string | null;
    readonly reference: string | null;
    readonly filing: LocalizedText;
  };
  /** The first can be read out on the phone. */
  readonly headline: readonly LocalizedText[];
  readonly points: ReportPoints | null;
  readonly decides: readonly DecidingFact[];
  /** Labels of missing facts that settle nothing alone, by what they would change. */
  readonly alsoMissing: readonly { readonly changes: LocalizedText; readonly labels: readonly LocalizedText[] }[];
  readonly routes: readonly ReportRoute[];
  readonly documents: ReportDocuments | null;
  /** Whether and when this filing is open, and how long the permit may be. */
  readonly procedure: readonly { readonly mark: 'ok' | 'stops' | 'open'; readonly text: LocalizedText }[];
  readonly timeline: readonly ReportDay[];
  /** How the days were counted, where the pack lacks a calendar. */
  readonly dateNotes: readonly LocalizedText[];
  readonly validity: readonly LocalizedText[];
  readonly remarks: readonly Remark[];
  /** What to do once the decision is there, and after entry. */
  readonly afterApproval: readonly {
    readonly text: LocalizedText;
    readonly confidence: Confidence;
    readonly sources: readonly SourceNote[];
  }[];
  /** The sentences of `assessment.warnings`, in their order. */
  readonly warningTexts: readonly LocalizedText[];
  /** The sentences of `assessment.not_in_force`, in their order. */
  readonly endedTexts: readonly LocalizedText[];
  readonly footnotes: readonly Footnote[];
  readonly receipt: LocalizedText;
}
