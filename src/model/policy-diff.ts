// What differs between two packs of policies, or between two days of one: by id, by meaning, and by whom it changes.
import type { Rung } from './assessment.ts';
import type { FactValue } from './fact-state.ts';
import type { ItemSection } from './item-sections.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Level } from './outcome.ts';
import type { PlainDate } from './plain-date.ts';
import type { Purpose } from './purpose.ts';

/** What a change is a change of: a whole policy, its head, an item of a section, or an entry of a vocabulary. */
export type DiffPart =
  | 'policy'
  | 'head'
  | ItemSection
  | 'factors'
  | 'catalogue'
  | 'entries'
  | 'encouragement_points'
  | 'pack'
  | 'places'
  | 'sources'
  | 'facts'
  | 'documents'
  | 'catalogues'
  | 'wages'
  | 'country_lists'
  | 'holidays';

/** A line of a file, counted from 1. */
export interface DiffSpot {
  readonly file: string;
  readonly line: number;
}

/**
 * `equivalent`: the same for everybody. `wider`, `narrower`: something more, or less, for some and the other way round for
 * nobody. `different`: more for some, less for others. `not_verified`: too large to be tried in full.
 */
export type Verdict = 'equivalent' | 'wider' | 'narrower' | 'different' | 'not_verified';

/** One fact of a witness: a value, and the values around it for which the same is true. */
export interface WitnessFact {
  readonly fact: string;
  readonly value: FactValue;
  readonly from?: FactValue;
  readonly to?: FactValue;
  readonly below?: FactValue;
  readonly above?: FactValue;
}

/** Points, or 0 not met and 1 met: on the facts, and with every unseen text in favour. */
export interface Worth {
  readonly low: number;
  readonly high: number;
}

/** Somebody for whom it is no longer what it was; facts that are not named may have any value. */
export interface Witness {
  readonly direction: 'gain' | 'loss';
  /** What must be granted for the difference to show: 0 nothing, 1 discretion, 2 texts nobody has seen. */
  readonly level: Level;
  readonly facts: readonly WitnessFact[];
  readonly before: Worth;
  readonly after: Worth;
}

export interface Meaning {
  readonly verdict: Verdict;
  /** `criterion`: whom it is met by; `points`: how much it is worth. */
  readonly of: 'criterion' | 'points';
  readonly place: string;
  readonly as_of: PlainDate;
  readonly purpose: Purpose;
  /** At most one for each direction; of points one for each run of values that are worth something else now. */
  readonly witnesses: readonly Witness[];
}

export interface DiffChange {
  /** `<instrument>#<item>`, or `<part>/<entry>`. */
  readonly id: string;
  readonly part: DiffPart;
  readonly kind: 'added' | 'removed' | 'changed';
  /** `words`: nothing that decides. `same_meaning`: written otherwise, decides the same. */
  readonly weight: 'substance' | 'same_meaning' | 'words';
  readonly title: LocalizedText | null;
  /** The policy it stands in, without the day of an edition. */
  readonly policy: string | null;
  /** The editions it stands in. */
  readonly editions: { readonly before: string | null; readonly after: string | null };
  /** Keys that differ, outermost first; of what was added or removed none. */
  readonly keys: readonly string[];
  readonly before: DiffSpot | null;
  readonly after: DiffSpot | null;
  /** What stands there on either side, as written; of a whole policy nothing. */
  readonly was: object | null;
  readonly is: object | null;
  readonly meaning: Meaning | null;
  /** Whether the policy had begun on the day of the comparison. */
  readonly in_force: boolean;
  /** What accounts for the change, where it needs an account. */
  readonly accounted: 'not_needed' | 'correction' | 'changelog' | 'missing';
}

export const diffEffects = [
  'covered',
  'rises',
  'falls',
  'opens',
  'closes',
  'undecided',
  'decided',
  'gains_points',
  'loses_points',
  'gains_document',
  'loses_document',
  'permit',
  'filing',
] as const;
export type DiffEffect = (typeof diffEffects)[number];

/** Which changes did it; `together`: none of them alone. */
export interface DiffCause {
  readonly effect: DiffEffect;
  readonly changes: readonly string[];
  readonly together: boolean;
}

export interface Standing {
  readonly category: Rung;
  readonly possible: Rung;
  readonly with_discretion: Rung;
  readonly with_unseen: Rung;
  readonly points: { readonly min: number; readonly max: number } | null;
}

/** Somebody whose answer is another one now. */
export interface DiffMove {
  readonly name: string;
  readonly place: string;
  readonly as_of: PlainDate;
  readonly purpose: Purpose;
  readonly effects: readonly DiffEffect[];
  readonly before: Standing;
  readonly after: Standing;
  readonly documents: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  readonly because: readonly DiffCause[];
}

export interface DiffImpact {
  /** `made_up`: candidates drawn by chance from a seed. */
  readonly population:
    | { readonly kind: 'profiles'; readonly path: string }
    | { readonly kind: 'made_up'; readonly seed: number };
  readonly size: number;
  readonly moves: readonly DiffMove[];
}

export interface DiffSide {
  readonly label: string;
  /** The day whose law is meant, where two days of one pack are compared. */
  readonly day: PlainDate | null;
  readonly edition: string;
  readonly digest: string;
}

export interface PolicyDiff {
  readonly format: 'laihua/policy-diff/1';
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly place: string | null;
  readonly today: PlainDate;
  readonly changes: readonly DiffChange[];
  /** Null where it was not asked for. */
  readonly impact: DiffImpact | null;
}
