// Turns a pack and its cases into coverage: which sides of routes, criteria, bands, windows and texts some case shows, and which none does.
import type { Pack } from '../../model/pack.ts';
import type { LocatedPack } from '../../validate/located-pack.ts';
import type { CasesAnswered } from '../answer-cases.ts';
import type { CaseResult } from '../run-cases.ts';
import { bandGoals } from './band-goals.ts';
import { criterionGoals } from './criterion-goals.ts';
import { type Goal, type GoalKind, goalKinds, type Seen } from './goal.ts';
import { itemGoals, relaxedItems } from './item-goals.ts';
import { messageGoals } from './message-goals.ts';
import { windowGoals } from './window-goals.ts';

export interface ReachedGoal extends Goal {
  readonly isReached: boolean;
}

export interface Coverage {
  readonly goals: readonly ReachedGoal[];
  readonly results: readonly CaseResult[];
}

/** Which of the goals the answered cases have reached. */
export const coverageOf = (goals: readonly Goal[], { results, seen = nothingSeen }: CasesAnswered): Coverage => ({
  goals: goals.map((goal) => ({ ...goal, isReached: goal.isShown(seen) })),
  results,
});

const nothingSeen: Seen = { truths: new Map(), shown: new Set(), values: new Map(), days: new Map() };

/** Everything the cases of a pack should show, file by file. */
export function goalsOf(located: LocatedPack, pack: Pack): readonly Goal[] {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const relaxed = relaxedItems(pack.policies);
  return located.policies.flatMap((policy) => [
    ...windowGoals(policy, pack.manifest.horizon),
    ...itemGoals(policy, relaxed),
    ...criterionGoals(policy),
    ...bandGoals(policy, facts),
    ...messageGoals(policy),
  ]);
}

export interface Share {
  readonly reached: number;
  readonly all: number;
}

/** Percent, rounded down to a tenth, so that 100 means all; nothing to reach is nothing reached. */
export const percentOf = ({ reached, all }: Share): number => (all === 0 ? 0 : Math.floor((reached / all) * 1000) / 10);

export function shareOf(goals: readonly ReachedGoal[]): Share {
  return { reached: goals.filter(({ isReached }) => isReached).length, all: goals.length };
}

/** The kinds that the pack has anything of. */
export const sharesByKind = (goals: readonly ReachedGoal[]): readonly (Share & { readonly kind: GoalKind })[] =>
  goalKinds
    .map((kind) => ({ kind, ...shareOf(goals.filter((goal) => goal.kind === kind)) }))
    .filter(({ all }) => all > 0);
