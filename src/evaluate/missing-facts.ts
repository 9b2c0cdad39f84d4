// Open facts that can still change the answer -> what each decides, and which of its values settle what.
import type { Program, Situation } from '../compile/program.ts';
import type { MissingFact, Rung } from '../model/assessment.ts';
import { ON_FACTS, UNKNOWN } from '../model/outcome.ts';
import { addDays, addYears, type PlainDate } from '../model/plain-date.ts';
import { type CategoryBounds, categoryBounds, openSlots, rank } from './category-bounds.ts';
import type { Cell, CellsOf } from './decisive-cells.ts';
import { settlements } from './settlements.ts';
import { varied } from './situation.ts';
import { askedBy, isOpen } from './trace.ts';

/** How list, procedure and permit read in one situation, each as a text that changes when it does. */
export interface Readings {
  readonly evidence: string;
  readonly procedure: string;
  readonly permit: string;
}

/** What hangs on facts beside category and points. */
export interface Consequences {
  readonly at: ReadingsAt;
  /** The same for situations that differ in these facts only, without what these cannot move: to be compared with one another. */
  readonly movedBy: (slots: readonly number[]) => ReadingsAt;
  /** Whether a requirement, filing condition or window reads the fact itself; else only the filing moves them. */
  readonly reads: (slot: number) => boolean;
  /** Whether the filing of the answer stands there too. */
  readonly stands: (situation: Situation, bounds: CategoryBounds) => boolean;
  /** Facts that list, procedure and permit say they lack. */
  readonly missing: readonly string[];
}

type ReadingsAt = (situation: Situation, bounds: CategoryBounds) => Readings;

type Decides = MissingFact['decides'][number];

export interface Bounds {
  readonly proven: Rung;
  readonly possible: Rung;
}

/** Missing facts, those that decide most first. */
export function missingFacts(
  program: Program,
  situation: Situation,
  bounds: Bounds,
  consequences: Consequences,
  cellsOf: CellsOf,
): readonly MissingFact[] {
  const raising = raisingSlots(program, situation, bounds);
  return (
    missingSlotsOf(program, situation, raising, consequences)
      .map((slot) => missingFact(program, situation, bounds, consequences, cellsOf, raising, slot))
      .sort((a, b) => weight(b) - weight(a))
      .map(({ fact }) => fact)
      // What decides nothing by itself, whatever its value, is not worth a question.
      .filter(({ decides }) => decides.length > 0)
  );
}

/** Ids of the facts an answer lacks, without what they would settle. */
export function missingIds(
  program: Program,
  situation: Situation,
  bounds: Bounds,
  consequences: Pick<Consequences, 'missing'>,
): readonly string[] {
  const raising = raisingSlots(program, situation, bounds);
  return missingSlotsOf(program, situation, raising, consequences).flatMap(
    (slot) => program.definitions[slot]?.id ?? [],
  );
}

/** Facts to ask for that keep a route open which would raise the category. */
function raisingSlots(program: Program, situation: Situation, bounds: Bounds): ReadonlySet<number> {
  const raising = program.routes.filter(
    (route) => rank(route.category) > rank(bounds.proven) && route.test(situation, ON_FACTS) === UNKNOWN,
  );
  return new Set(openSlots(program, raising, situation).map((slot) => askedBy(program, situation, slot)));
}

/** Those, the open facts of the points, and of whatever else says it lacks them. */
function missingSlotsOf(
  program: Program,
  situation: Situation,
  raising: ReadonlySet<number>,
  { missing }: Pick<Consequences, 'missing'>,
): readonly number[] {
  const others = [
    ...openPointSlots(program, situation),
    ...missing.flatMap((id) => program.slots.get(id) ?? []).filter((slot) => isOpen(situation, slot)),
  ];
  const asked = others.map((slot) => askedBy(program, situation, slot));
  return [...new Set([...raising, ...asked])].sort((a, b) => a - b);
}

function openPointSlots(program: Program, situation: Situation): readonly number[] {
  return (program.table?.factors ?? []).flatMap((factor) => {
    const { min, max } = factor.range(situation, ON_FACTS);
    return min === max ? [] : factor.slots.filter((slot) => isOpen(situation, slot));
  });
}

function missingFact(
  program: Program,
  situation: Situation,
  bounds: Bounds,
  consequences: Consequences,
  cellsOf: CellsOf,
  raising: ReadonlySet<number>,
  slot: number,
): { fact: MissingFact; spread: number } {
  const definition = program.definitions[slot];
  if (!definition) throw new Error(`no fact in slot ${slot}`);
  const read = readingsOf(program, consequences, slot);
  const tried = cellsTried(program, situation, slot, cellsOf).map((one) => ({
    ...one,
    read: read(one.candidate, one.bounds),
  }));
  const decides = new Set<Decides>();
  const differ = (key: (one: (typeof tried)[number]) => string) => new Set(tried.map(key)).size > 1;
  if (raising.has(slot) || differ(rungsOf)) decides.add('category');
  if (differ(pointsOf)) decides.add('points');
  for (const what of ['evidence', 'procedure', 'permit'] as const) {
    if (differ(({ read }) => read[what])) decides.add(what);
  }
  const settles = settlements(program, definition, tried, bounds);
  const { label, question, help } = definition;
  const fact: MissingFact = {
    id: definition.id,
    decides: decisionOrder.filter((what) => decides.has(what)),
    settles,
    label,
    question,
    ...(help ? { help } : {}),
  };
  return {
    fact,
    spread: Math.max(...tried.map(({ points }) => points.max)) - Math.min(...tried.map(({ points }) => points.max)),
  };
}

interface TriedCell {
  readonly cell: Cell & { readonly bornBy?: PlainDate };
  readonly candidate: Situation;
  readonly bounds: CategoryBounds;
  readonly points: { readonly min: number; readonly max: number };
}

/** What each decisive value of a fact leads to. */
const cellsTried = (program: Program, situation: Situation, slot: number, cellsOf: CellsOf): readonly TriedCell[] =>
  cellsWithFollowers(program, situation, slot, cellsOf).map(({ cell, changes }) => {
    const candidate = varied(program, situation, changes);
    return { cell, candidate, bounds: categoryBounds(program, candidate), points: candidate.points(ON_FACTS) };
  });

const rungsOf = ({ bounds }: Pick<TriedCell, 'bounds'>): string => `${bounds.proven} ${bounds.possible}`;
const pointsOf = ({ points }: Pick<TriedCell, 'points'>): string => `${points.min} ${points.max}`;

/** A fact moves with those that its question settles too. */
function readingsOf({ definitions }: Program, consequences: Consequences, slot: number): ReadingsAt {
  const id = definitions[slot]?.id;
  const slots = [slot, ...definitions.flatMap((definition, i) => (definition.asked_as === id ? [i] : []))];
  return slots.some(consequences.reads) ? consequences.movedBy(slots) : onceForCategory(consequences);
}

/** Ids of the facts that {@link missingFacts} lists, in the order of the vocabulary; what they settle is not worked out. */
export function decidingIds(
  program: Program,
  situation: Situation,
  bounds: Bounds,
  consequences: Consequences,
  cellsOf: CellsOf,
): readonly string[] {
  const raising = raisingSlots(program, situation, bounds);
  const isDeciding = (slot: number): boolean => {
    if (raising.has(slot)) return true;
    const tried = cellsTried(program, situation, slot, cellsOf);
    const differ = (key: (one: TriedCell) => string): boolean =>
      tried.some((one, i) => i > 0 && key(one) !== first(key));
    const first = (key: (one: TriedCell) => string): string => (tried[0] ? key(tried[0]) : '');
    if (differ(rungsOf) || differ(pointsOf)) return true;
    const read = readingsOf(program, consequences, slot);
    const here = tried[0] && read(tried[0].candidate, tried[0].bounds);
    // Told as soon as one value reads otherwise than the first.
    return tried.slice(1).some(({ candidate, bounds: reached }) => {
      const there = read(candidate, reached);
      return there.evidence !== here?.evidence || there.procedure !== here.procedure || there.permit !== here.permit;
    });
  };
  return missingSlotsOf(program, situation, raising, consequences)
    .filter(isDeciding)
    .flatMap((slot) => program.definitions[slot]?.id ?? []);
}

/** Readings of facts that no paper asks for, made once for each category they lead to while the filing stands. */
function onceForCategory({ at, stands }: Consequences): ReadingsAt {
  const known = new Map<string, Readings>();
  return (situation, bounds) => {
    if (!stands(situation, bounds)) return at(situation, bounds);
    const key = [bounds.proven, bounds.possible, bounds.with_discretion].join();
    const readings = known.get(key) ?? at(situation, bounds);
    known.set(key, readings);
    return readings;
  };
}

const decisionOrder: readonly Decides[] = ['permit', 'category', 'points', 'evidence', 'procedure'];

const weight = ({ fact, spread }: { fact: MissingFact; spread: number }): number =>
  (fact.settles.length > 0 ? 1000 : 0) +
  (fact.decides.includes('category') ? 500 : 0) +
  spread * 10 +
  fact.decides.length;

/** Cells of a fact, with the state that facts asked with it take: age by date of birth, monthly by yearly pay. */
export function cellsWithFollowers(program: Program, situation: Situation, slot: number, cellsOf: CellsOf) {
  const definition = program.definitions[slot];
  const followers = program.definitions.flatMap((d, i) =>
    d.asked_as === definition?.id && isOpen(situation, i) ? [i] : [],
  );
  if (definition?.type === 'date' && followers.length > 0) {
    return followers.flatMap((follower) =>
      cellsOf(follower, situation).map((cell) => ({
        cell: bornBy(cell, program.as_of),
        changes: [[follower, cell.state] as const],
      })),
    );
  }
  const values = cellsOf(slot, situation).filter((cell) => cell.state !== situation.states[slot]);
  return values.map((cell) => ({
    cell,
    changes: [[slot, cell.state] as const, ...followers.map((follower) => [follower, aTwelfth(cell.state)] as const)],
  }));
}

const aTwelfth = (state: Cell['state']): Cell['state'] =>
  state.kind === 'interval' ? { kind: 'interval', low: state.low / 12, high: state.high / 12 } : state;

/** An age as the last day of birth that gives it on the filing day. */
function bornBy(cell: Cell, filing: PlainDate): Cell & { readonly bornBy?: PlainDate } {
  if (cell.cut === undefined) return cell;
  const born = addYears(filing, -cell.cut);
  // Who was born on 29 February is a year older on 28 February of other years.
  const next = addDays(born, 1);
  return { ...cell, bornBy: addYears(next, cell.cut) <= filing ? next : born };
}
