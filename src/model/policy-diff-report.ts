// A comparison of policies put into words: every statement in English and Chinese, in the order people read.
import type { LocalizedText } from './localized-text.ts';
import type { DiffChange, DiffEffect, DiffMove, PolicyDiff } from './policy-diff.ts';

/** Somebody for whom it is something else now, and what it was and is. */
export interface DiffWitnessLine {
  readonly direction: 'gain' | 'loss';
  readonly who: LocalizedText;
  readonly was: LocalizedText;
  readonly is: LocalizedText;
  /** What both are counted in; null of what is met or not. */
  readonly unit: LocalizedText | null;
}

export interface DiffItem {
  readonly change: DiffChange;
  readonly title: LocalizedText;
  /** "changed: narrower, some who met it no longer do". */
  readonly verdict: LocalizedText;
  /** Where and when the meaning was asked for; null where none was, or the group says it. */
  readonly asked: LocalizedText | null;
  /** What was said and is not any more, and what is said instead. */
  readonly removed: readonly LocalizedText[];
  readonly added: readonly LocalizedText[];
  readonly witnesses: readonly DiffWitnessLine[];
  /** What is lacking where the change is not accounted for. */
  readonly account: LocalizedText | null;
}

export interface DiffGroup {
  readonly title: LocalizedText;
  /** The editions of a policy, or the name of a vocabulary. */
  readonly about: LocalizedText;
  /** Where and when the meaning of all its items was asked for, where that is the same. */
  readonly asked: LocalizedText | null;
  readonly items: readonly DiffItem[];
  /** Ids of what was changed in words only. */
  readonly words: readonly string[];
}

export interface DiffEffectRow {
  readonly effect: DiffEffect;
  readonly text: LocalizedText;
  readonly count: number;
  /** For how many of them it was traced to a change. */
  readonly traced: number;
  /** The changes that did it, those that did it for most first. */
  readonly because: readonly {
    readonly change: string;
    /** The item without the policy it stands in. */
    readonly name: string;
    /** `file:line` */
    readonly where: string;
    readonly count: number;
  }[];
}

export interface DiffMoveLine {
  readonly move: DiffMove;
  readonly category: LocalizedText | null;
  readonly points: LocalizedText | null;
  readonly documents: readonly LocalizedText[];
  readonly because: readonly LocalizedText[];
}

export interface DiffReport {
  readonly diff: PolicyDiff;
  readonly title: LocalizedText;
  readonly headline: readonly LocalizedText[];
  readonly groups: readonly DiffGroup[];
  readonly impact: {
    readonly summary: LocalizedText;
    readonly rows: readonly DiffEffectRow[];
    readonly moves: readonly DiffMoveLine[];
  } | null;
}
