// A whole batch in figures: how many reach what, what is missing most, what could not be assessed.
import type { Category } from './category.ts';

/** A category, nothing reached yet, or that the question does not arise. */
export type Standing = Category | 'open' | 'no_permit_needed' | 'no_policy_in_force' | 'not_assessed';

/** How many candidates lack a fact or a paper. */
export interface Lack {
  readonly id: string;
  readonly candidates: number;
}

export interface BatchSummary {
  /** All profiles read. */
  readonly profiles: number;
  /** Those that the filter selects; all of them where there is none. */
  readonly selected: number;
  /** Of those selected: what is reached on the facts given, and what values of missing facts could still lead to. */
  readonly proven: Readonly<Record<Standing, number>>;
  readonly possible: Readonly<Record<Standing, number>>;
  /** The most wanted first, equal ones by name. */
  readonly missing_facts: readonly Lack[];
  readonly missing_evidence: readonly Lack[];
  /** Profiles with warnings. */
  readonly with_warnings: number;
  /** Those that do not reach what `--require` asks for, where it does. */
  readonly below_required: number | null;
}
