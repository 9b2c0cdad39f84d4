// A profile: the facts and evidence held for one candidate and one filing, typed and with places where they were read.
import type { DocumentPath } from './diagnostic.ts';
import type { FactState, FactValue } from './fact-state.ts';
import type { PlainDate } from './plain-date.ts';
import type { Purpose } from './purpose.ts';

export const certificationKinds = ['apostille', 'consular', 'verified', 'notarised', 'none'] as const;
export type CertificationKind = (typeof certificationKinds)[number];

/** A fact as the profile states it. */
export interface GivenFact {
  readonly state: FactState;
  readonly value: FactValue;
  readonly path: DocumentPath;
}

/** A document in hand or ordered. An attribute not given is unknown, not false. */
export interface EvidenceItem {
  readonly type: string;
  readonly issued_on?: PlainDate;
  readonly valid_until?: PlainDate;
  /** ISO 3166-1 alpha-2. */
  readonly issuing_country?: string;
  /** ISO 639-1. */
  readonly language?: string;
  readonly certified?: readonly CertificationKind[];
  readonly certified_on?: PlainDate;
  readonly translated?: boolean;
  readonly translation_sealed?: boolean;
  readonly sworn?: boolean;
  readonly original?: boolean;
  readonly covers?: { readonly from: PlainDate; readonly to?: PlainDate };
  readonly expected_on?: PlainDate;
  readonly file?: string;
  readonly note?: string;
  readonly path: DocumentPath;
}

/** One job; without `to` it goes on. Both days are included. */
export interface Job {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly employer?: string;
  readonly title?: string;
  readonly country?: string;
  readonly relevant?: boolean;
  readonly world_500?: boolean;
  readonly path: DocumentPath;
}

export interface Study {
  readonly degree?: string;
  readonly institution?: string;
  readonly country?: string;
  readonly graduated_on?: PlainDate;
  readonly language?: string;
  readonly path: DocumentPath;
}

/** Habitual residence: one stay; without `to` it goes on. */
export interface Residence {
  readonly country: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly path: DocumentPath;
}

export interface Relative {
  /** `spouse`, `child`, `parent` or `parent_in_law`. */
  readonly relation: string;
  readonly nationality?: string;
  readonly date_of_birth?: PlainDate;
  readonly path: DocumentPath;
}

export interface Employer {
  readonly name?: string;
  readonly name_zh?: string;
  readonly credit_code?: string;
  readonly contact?: string;
  readonly account_registered?: boolean;
}

export interface Candidate {
  readonly name?: string;
  readonly name_zh?: string;
  readonly reference?: string;
  readonly passport?: { readonly number?: string };
}

export interface Profile {
  readonly candidate: Candidate;
  /** A place id of the pack, in full. */
  readonly place?: string;
  readonly purpose: Purpose;
  readonly filing_on?: PlainDate;
  readonly prepared_on?: PlainDate;
  readonly facts: ReadonlyMap<string, GivenFact>;
  readonly unknown: ReadonlySet<string>;
  readonly not_applicable: ReadonlySet<string>;
  readonly work_history: readonly Job[];
  readonly education: readonly Study[];
  readonly residence_history: readonly Residence[];
  readonly family: readonly Relative[];
  readonly employer: Employer;
  readonly evidence: readonly EvidenceItem[];
  /** Those whose file was looked at and cannot be used; no profile says so itself. */
  readonly unusable?: ReadonlySet<EvidenceItem>;
  readonly notes?: string;
  /** `sha256-…` of the profile as data: order of keys, comments and layout do not count. */
  readonly digest: string;
}
