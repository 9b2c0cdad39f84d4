// An open fact tried over its decisive values -> what it would settle of permit, category and points.
import type { Situation } from '../compile/program.ts';
import { openSlots, rank } from '../evaluate/category-bounds.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { cellsWithFollowers } from '../evaluate/missing-facts.ts';
import { varied } from '../evaluate/situation.ts';
import { askedBy } from '../evaluate/trace.ts';
import type { FactState } from '../model/fact-state.ts';
import { ON_FACTS } from '../model/outcome.ts';
import { effortOf } from './effort.ts';
import { type Shown, type Standing, shownAt } from './standing.ts';

/** States that one decisive value gives to the fact and to those asked with it. */
export type Change = readonly (readonly [slot: number, state: FactState])[];

export interface WeighedFact {
  readonly id: string;
  readonly slot: number;
  readonly changes: readonly Change[];
  readonly moves: { readonly permit: boolean; readonly category: boolean; readonly points: boolean };
  readonly effort: number;
  /** How much it settles for how little effort; more is better. */
  readonly worth: number;
}

export function weighFact(standing: Standing, id: string): WeighedFact {
  const { program, table } = standing.answer;
  const slot = program.slots.get(id) ?? -1;
  const definition = program.definitions[slot];
  if (!definition) throw new Error(`no fact ${id}`);
  const changes = cellsWithFollowers(program, table.situation, slot, decisiveCells(program)).map((one) => one.changes);
  const shown = changes.map((change) => shownAt(standing, varied(program, table.situation, change)));
  const differ = (key: (one: Shown) => string) => new Set(shown.map(key)).size > 1;
  const moves = {
    permit: differ(({ permit }) => permit),
    category: differ(({ proven, possible }) => `${proven} ${possible}`) || routesWith(standing, slot).length > 0,
    points: differ(({ min, max }) => `${min} ${max}`),
  };
  const effort = effortOf(program.pack, definition);
  return { id, slot, changes, moves, effort, worth: gain(standing, slot, shown, moves) / effort };
}

/** Open routes that wait for the fact. */
export const routesWith = ({ answer: { program, table }, routes }: Standing, slot: number) =>
  routes.filter((route) =>
    openSlots(program, [route], table.situation).some((open) => askedBy(program, table.situation, open) === slot),
  );

/** Weights tried on the examples and on random candidates (bench/interview.ts); only their order matters. */
const [PERMIT, BOUNDS, ROUTES, POINT] = [20, 6, 1.5, 0.25];

function gain(standing: Standing, slot: number, shown: readonly Shown[], moves: WeighedFact['moves']): number {
  const { answer, routes } = standing;
  const now = answer.table.situation.points(ON_FACTS);
  const gap = rank(answer.bounds.possible) - rank(answer.bounds.proven);
  const mean = (of: (one: Shown) => number) => shown.reduce((sum, one) => sum + of(one), 0) / shown.length;
  const narrowed = gap === 0 ? 0 : 1 - mean(({ proven, possible }) => possible - proven) / gap;
  const share = routes.length === 0 ? 0 : routesWith(standing, slot).length / routes.length;
  const points = now.max - now.min - mean(({ min, max }) => max - min);
  return (moves.permit ? PERMIT : 0) + BOUNDS * Math.max(0, narrowed) + ROUTES * share + POINT * points;
}

/** The situation of an answer with a decisive value filled in. */
export const withChange = ({ answer: { program } }: Standing, situation: Situation, change: Change): Situation =>
  varied(program, situation, change);
