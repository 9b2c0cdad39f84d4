// What a mutant is: one edit at one place of one policy file, and which cases could notice it.
import type { Criterion } from '../../model/criterion.ts';
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { ItemSection } from '../../model/item-sections.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Policy } from '../../model/policy.ts';
import type { CompleteList } from '../../model/policy-case.ts';
import type { Purpose } from '../../model/purpose.ts';
import type { WageSeries } from '../../model/reference-series.ts';
import type { Spot } from '../../validate/finding.ts';
import type { Located } from '../../validate/located-pack.ts';

/** `set` puts a value in the place of another, `remove` takes out a key or a row. */
export type Edit = { readonly kind: 'set'; readonly value: unknown } | { readonly kind: 'remove' };

/** An edit at a path below a policy, and in words what changes: `at_least 5 -> 6`, `drop routes a-ii`. */
export interface Change {
  readonly path: DocumentPath;
  readonly edit: Edit;
  readonly words: string;
  readonly reach: Reach;
}

/** Truths of a criterion as bits: 1 false, 2 unknown, 4 true. */
export const NOT_TRUE = 0b011;
export const NOT_FALSE = 0b110;
export const ANY_TRUTH = 0b111;

/** Parts of a policy that answers read by themselves. */
export type Part = ItemSection | 'points_table' | 'encouragement_points' | 'catalogue';

/**
 * What must hold of a case for the change to show in it; whatever is absent is no limit. It may let in cases that notice
 * nothing, but must not leave out one that would.
 */
export interface Reach {
  /** One of these criteria came out in one of these ways, in whatever situation was tried. */
  readonly criteria?: readonly { readonly criterion: Criterion; readonly truths: number }[];
  /** What the case expects hangs on this part. */
  readonly part?: Part;
  /** What the case expects names one of these, or its answer is not told by names. */
  readonly names?: readonly string[];
  readonly purpose?: Purpose;
  /** The candidate holds papers, or the case names what is asked of their form. */
  readonly papers?: true;
  /** The candidate's facts name this value. */
  readonly given?: string;
  readonly day?: PlainDate;
  /** A fact may have a value in this range. */
  readonly value?: { readonly fact: string; readonly from: number; readonly to: number };
  /** A pay test was asked in a place that multiplies the wage of this one, on one of these days. */
  readonly wage?: { readonly place: string; readonly from: PlainDate; readonly until: PlainDate };
}

/** The name under which an expectation tells of everything on a list, so that a line too many is noticed as well. */
export const wholeList = (list: CompleteList): string => `whole ${list}`;

export interface Mutant extends Change {
  /** The file that is edited. */
  readonly target:
    | { readonly kind: 'policy'; readonly located: Located<Policy> }
    | { readonly kind: 'wages'; readonly located: Located<WageSeries> };
  /** `<edition>#<item>`, the edition alone, or the series with place and first day. */
  readonly item: string;
  /** The path from the item on, with points between: `when.all_of.0.at_least`. */
  readonly at: string;
  readonly spot: Spot;
}
