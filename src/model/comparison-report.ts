// A comparison put into words: one row for places whose whole answer is the same, best first, before any layout.
import type { Comparison, PlaceAnswer } from './comparison.ts';
import type { Confidence } from './confidence.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Outcome } from './outcome.ts';

export interface ComparisonRow {
  /** Never empty; what is said holds for each. */
  readonly places: readonly PlaceAnswer[];
  /** Whether the place of the profile is among them. */
  readonly isOwn: boolean;
  readonly names: readonly LocalizedText[];
  readonly category: LocalizedText;
  /** Whether a category is shown, still open, or neither. */
  readonly standing: Outcome;
  readonly points: string;
  /** How many this filing asks for, and how many of them stop it. */
  readonly papers: string;
  /** Working days to the decision: service target and legal limit. */
  readonly days: string;
  readonly local: LocalizedText;
  /** The route that decides the documents. */
  readonly route: {
    readonly id: string;
    /** Its clause ("A-VI"), where it has one. */
    readonly clause: string | null;
    /** The clause, the title and, where local, the instrument. */
    readonly text: LocalizedText;
    readonly outcome: Outcome;
    readonly confidence: Confidence;
  } | null;
  readonly open: readonly LocalizedText[];
}

export interface ComparisonReport {
  readonly comparison: Comparison;
  readonly header: {
    readonly name: string | null;
    readonly name_zh: string | null;
    readonly reference: string | null;
    readonly filing: LocalizedText;
  };
  /** The first can be read out on the phone. */
  readonly headline: readonly LocalizedText[];
  readonly rows: readonly ComparisonRow[];
  readonly warnings: readonly { readonly level: 'act' | 'check' | 'know'; readonly text: LocalizedText }[];
  /** What columns and marks stand for. */
  readonly notes: readonly LocalizedText[];
  readonly receipt: LocalizedText;
}
