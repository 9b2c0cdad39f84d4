// What the cases of a pack should show: one side of one thing in the policies, where it is written, and how one sees that it was shown.
import type { Criterion } from '../../model/criterion.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Spot } from '../../validate/finding.ts';

export const goalKinds = ['routes', 'criteria', 'bands', 'windows', 'relaxations', 'requirements', 'messages'] as const;
export type GoalKind = (typeof goalKinds)[number];

export interface Goal {
  readonly kind: GoalKind;
  /** `<edition>#<item>`, or the edition alone where the goal is one of the whole policy. */
  readonly item: string;
  /** What it is about, as `age at_most 60`; empty where the item says it. */
  readonly about: string;
  /** `met`, `unknown`, `day before` … */
  readonly side: string;
  readonly spot: Spot;
  readonly isShown: (seen: Seen) => boolean;
}

/** Truths a criterion had on the facts of some case, as bits: 1 false, 2 unknown, 4 true. */
export type Truths = number;

/** What was seen while the cases were answered. */
export interface Seen {
  readonly truths: ReadonlyMap<Criterion, Truths>;
  /** `<item> <side>` of routes, relaxations, requirements and notices that a case asked about. */
  readonly shown: ReadonlySet<string>;
  /** `<table> <factor>` -> the values of its fact for which a case names the points. */
  readonly values: ReadonlyMap<string, ReadonlySet<number>>;
  /** Days -> the places asked about on them. */
  readonly days: ReadonlyMap<PlainDate, ReadonlySet<string>>;
}

export const shown =
  (item: string, side: string): Goal['isShown'] =>
  (seen) =>
    seen.shown.has(`${item} ${side}`);
