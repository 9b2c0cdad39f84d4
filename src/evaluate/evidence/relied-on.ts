// A route and a table of facts -> what the route rests on: documents that prove the facts it met or still needs, and years.

import { pointsAt } from '../../compile/compile-points.ts';
import { choicesOf } from '../../compile/narrower-values.ts';
import type { CompiledFactor, CompiledRoute, Node, Program } from '../../compile/program.ts';
import { FALSE, ON_FACTS, TRUE, type Truth, WITH_DISCRETION, WITH_UNSEEN } from '../../model/outcome.ts';
import { provedBy } from '../documented.ts';
import type { FactTable } from '../fact-table.ts';
import { carriedBy } from '../trace.ts';
import { withoutDay } from './when-filed.ts';

/** What proves one fact: any one of the documents, and the full years of work it must cover where the route counts them. */
export interface Proof {
  readonly documents: readonly string[];
  readonly years?: number;
}

export interface ReliedOn {
  readonly proofs: readonly Proof[];
  /** Every document that may prove something the route rests on: no commitment replaces it (E-2). */
  readonly documents: ReadonlySet<string>;
  /** Full years of work that letters of one type must cover together. */
  readonly years: ReadonlyMap<string, number>;
}

/** General conditions do not count: health and criminal record have requirements of their own. */
export function reliedOn(program: Program, table: FactTable, route: CompiledRoute | undefined): ReliedOn {
  const proofs: readonly Proof[] = route
    ? [...proofsOfRoute(program, table, route), ...route.proof.map((id) => ({ documents: [id] }))]
    : [];
  const years = new Map<string, number>();
  for (const proof of proofs) {
    for (const id of proof.documents) if (proof.years) years.set(id, Math.max(years.get(id) ?? 0, proof.years));
  }
  return { proofs, documents: new Set(proofs.flatMap(({ documents }) => documents)), years };
}

/** A route asked for though the facts given do not meet it rests on everything it tests. */
function proofsOfRoute(program: Program, table: FactTable, { own }: CompiledRoute): readonly Proof[] {
  const isLost = own.test(table.situation, WITH_UNSEEN) === FALSE;
  return isLost ? proofsNamed(program, table, own) : proofsOf(program, table, own);
}

function proofsNamed(program: Program, table: FactTable, node: Node): readonly Proof[] {
  if ('not' in node.criterion) return [];
  const parts = node.condition ? [node.condition.own] : node.parts;
  return node.leaf
    ? proofOfTest(program, table, node.leaf)
    : parts.flatMap((part) => proofsNamed(program, table, part));
}

function proofsOf(program: Program, table: FactTable, node: Node): readonly Proof[] {
  const { situation } = table;
  const { criterion } = node;
  if (node.leaf) return node.test(situation, ON_FACTS) === FALSE ? [] : proofOfTest(program, table, node.leaf);
  // A denial is not proved.
  if ('not' in criterion) return [];
  if ('all_of' in criterion) return node.parts.flatMap((part) => proofsOf(program, table, part));
  if ('any_of' in criterion) return lightest(program, table, node.parts);
  if ('points' in criterion) return proofOfPoints(program, table, criterion.points.at_least);
  if (node.condition) {
    const carriers = carriedBy(node.condition, situation);
    if (carriers.length === 0) return proofsOf(program, table, node.condition.own);
    return fewest(
      carriers.map(({ when, to }) => [when, to].flatMap((part) => (part ? proofsOf(program, table, part) : []))),
    );
  }
  return lightest(
    program,
    table,
    routesNamed(program, node).map((route) => route.own),
  );
}

/** One alternative is enough: the one best standing and, among equals, the one with the fewest documents. */
function lightest(program: Program, table: FactTable, parts: readonly Node[]): readonly Proof[] {
  const levels = [ON_FACTS, WITH_DISCRETION, WITH_UNSEEN] as const;
  const standings = parts.map((part) =>
    levels.reduce<number>((sum, level) => sum * 3 + part.test(table.situation, level), 0),
  );
  const best = Math.max(...standings);
  return fewest(parts.filter((_, i) => standings[i] === best).map((part) => proofsOf(program, table, part)));
}

function fewest(choices: readonly (readonly Proof[])[]): readonly Proof[] {
  const size = (proofs: readonly Proof[]) => new Set(proofs.map(({ documents }) => documents.join())).size;
  return (
    choices.reduce<readonly Proof[] | undefined>(
      (best, choice) => (best && size(best) <= size(choice) ? best : choice),
      undefined,
    ) ?? []
  );
}

type Leaf = NonNullable<Node['leaf']>;

function proofOfTest(program: Program, table: FactTable, leaf: Leaf): readonly Proof[] {
  const { definition, test } = leaf;
  const documents = documentsOfTest(program, table, leaf);
  if (documents.length === 0) return [];
  if (definition.unit !== 'years') return [{ documents }];
  const years = typeof test.at_least === 'number' ? test.at_least : undefined;
  const above = typeof test.more_than === 'number' ? test.more_than + 1 : years;
  return [{ documents, ...(above === undefined ? {} : { years: above }) }];
}

/** Of the values a test names, those the candidate has (or may have): their own documents, else those of the fact. */
function documentsOfTest(program: Program, { situation }: FactTable, leaf: Leaf): readonly string[] {
  const { wanted, entries } = valuesNamed(program, leaf);
  const state = situation.states[leaf.slot];
  const known =
    state?.kind === 'set' ? state.has : state?.kind === 'options' && state.options !== 'any' ? state.options : [];
  const had = new Set(known.filter((value) => wanted.has(value)));
  const counted = had.size > 0 ? entries.filter(({ id }) => had.has(id)) : entries;
  const own = new Set(counted.flatMap(({ proved_by: proving = [] }) => proving));
  return own.size > 0 ? [...own] : (leaf.definition.proved_by ?? []);
}

interface ValuesNamed {
  readonly wanted: ReadonlySet<string>;
  /** Those of them that are choices of the fact, in its order. */
  readonly entries: ReturnType<typeof choicesOf>;
}

const namedBefore = new WeakMap<Leaf, ValuesNamed>();

/** The values a test names and those below them; some catalogues hold hundreds. */
function valuesNamed(program: Program, leaf: Leaf): ValuesNamed {
  const known = namedBefore.get(leaf);
  if (known) return known;
  const { test, definition } = leaf;
  const named = test.has_any ?? test.one_of ?? (typeof test.equals === 'string' ? [test.equals] : []);
  const wanted = new Set(named.flatMap((value) => [...program.narrower(test.fact, value)]));
  const found = { wanted, entries: choicesOf(program.pack, definition).filter(({ id }) => wanted.has(id)) };
  namedBefore.set(leaf, found);
  return found;
}

/** Every factor that scored; where the points are still open, every factor that may. */
function proofOfPoints(program: Program, table: FactTable, line: number): readonly Proof[] {
  const isMet = table.situation.points(ON_FACTS).min >= line;
  return (program.table?.factors ?? []).flatMap((factor): readonly Proof[] => {
    const { min, max } = factor.range(table.situation, ON_FACTS);
    if ((isMet ? min : max) === 0) return [];
    if (factor.slot === undefined) return proofOfChoices(program, table, factor, isMet ? TRUE : 1);
    const documents = provedBy(program, table, factor.slot);
    if (documents.length === 0) return [];
    const counts = program.definitions[factor.slot]?.unit === 'years' && min > 0;
    return [{ documents, ...(counts ? yearsScored(factor, min) : {}) }];
  });
}

/** The choice that gave the points: of several worth the same, the one with the fewest documents. */
function proofOfChoices(
  program: Program,
  table: FactTable,
  { choices, factor }: CompiledFactor,
  least: Truth,
): readonly Proof[] {
  const counted = choices.filter(({ when }) => (when?.test(table.situation, ON_FACTS) ?? TRUE) >= least);
  const proofs = ({ when }: (typeof choices)[number]) => (when ? proofsOf(program, table, when) : []);
  if (factor.sum_of) return counted.flatMap(proofs);
  const best = Math.max(...counted.map(({ points }) => pointsAt(points, ON_FACTS)));
  return fewest(counted.filter(({ points }) => pointsAt(points, ON_FACTS) === best).map(proofs));
}

/** The fewest full years that give so many points. */
function yearsScored({ factor }: CompiledFactor, points: number): { years: number } | object {
  const { steps, bands } = factor;
  if (steps) return { years: steps.from + Math.ceil((points - steps.points) / steps.adds) * steps.each };
  const from = (bands ?? []).flatMap((band) =>
    band.from !== undefined && pointsAt(band.points, ON_FACTS) === points ? [band.from] : [],
  );
  return from.length > 0 ? { years: Math.min(...from) } : {};
}

function routesNamed(program: Program, { criterion, items = [] }: Node): readonly CompiledRoute[] {
  return program.routes.filter(({ origin, group, category }) => {
    if ('route' in criterion) return items.includes(withoutDay(origin.id));
    if ('group' in criterion) return group !== undefined && items.includes(group);
    if (!('category' in criterion) || criterion.category !== category) return false;
    return criterion.of === undefined || origin.policy.id === criterion.of;
  });
}
