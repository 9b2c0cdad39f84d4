// Parts of a criterion, and how they are joined -> one question that can be put to any program in which their policy stands.
import type { Node, Program, Test } from '../compile/program.ts';
import type { SearchResult } from '../evaluate/search.ts';
import type { Category } from '../model/category.ts';
import type { Criterion } from '../model/criterion.ts';
import { type Level, not, ON_FACTS, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { Spot } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import type { AnalysisInput } from './analysis.ts';
import { ask } from './ask.ts';
import { programsOf } from './contexts.ts';
import { type Leaf, type Reads, readsOf, readsOfAll } from './leaves-of.ts';

export type At = Spot & { readonly value: Criterion };

/** Where a criterion stands. */
export interface Standing {
  readonly input: AnalysisInput;
  readonly policy: Located<Policy>;
  /** Of the route it belongs to. */
  readonly category: Category | undefined;
  /** Whether it is the whole of a route. */
  readonly isRoute: boolean;
}

export interface Joined {
  readonly test: Test;
  readonly reads: Reads;
  readonly wanted: readonly Leaf[];
}

export const levels: readonly Level[] = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN];

export const negated =
  (test: Test): Test =>
  (situation, level) =>
    not(test(situation, level));

const nodes = new WeakMap<Program, WeakMap<Criterion, Node>>();

/** A criterion in a program, compiled once; a criterion stands in one place only, so its category is always the same. */
export function nodeIn(program: Program, { value }: At, { policy, category }: Standing): Node {
  const known = nodes.get(program) ?? new WeakMap<Criterion, Node>();
  nodes.set(program, known);
  const node = known.get(value) ?? program.criterion(value, policy.value, category);
  known.set(value, node);
  return node;
}

/** `wanted`: the parts that must hold while others fail; none where all are asked alike. */
export const joined =
  (parts: readonly At[], standing: Standing, join: (tests: readonly Test[]) => Test, wanted: readonly At[] = []) =>
  (program: Program): Joined => {
    const compiled = parts.map((part) => nodeIn(program, part, standing));
    return {
      test: join(compiled.map(({ test }) => test)),
      reads: readsOfAll(compiled.map((node) => readsOf(program, node))),
      wanted: wanted.flatMap((part) => readsOf(program, nodeIn(program, part, standing)).leaves),
    };
  };

/** The first answer at any level; `gave_up` only where there is none and some level could not be tried. */
export function askAtEveryLevel(program: Program, question: Joined): SearchResult {
  let result: SearchResult = { outcome: 'none' };
  for (const level of levels) {
    const answer = ask({ program, ...question, level });
    if (answer.outcome === 'found') return answer;
    if (answer.outcome === 'gave_up') result = answer;
  }
  return result;
}

/** Whether a question without an answer in one program has none wherever its policy stands; undefined where that was too much to try. */
export function isUnanswered(
  { input, policy }: Standing,
  { varies }: Reads,
  put: (program: Program) => SearchResult['outcome'],
): boolean | undefined {
  if (!varies) return true;
  let gaveUp = false;
  for (const program of programsOf(input.pack, policy.value)) {
    const outcome = program === undefined ? 'gave_up' : put(program);
    if (outcome === 'found') return false;
    gaveUp ||= outcome === 'gave_up';
  }
  return gaveUp ? undefined : true;
}
