// A situation that a search found -> a witness: the facts that matter, as a profile writes them, with place, purpose and day.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Program, Situation } from '../compile/program.ts';
import { exactly, type FactState, type FactValue } from '../model/fact-state.ts';
import { fromDayNumber } from '../model/plain-date.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { Witness } from '../model/witness.ts';
import { lowestOf } from './lowest-of.ts';

/** `slots`: the facts to tell; where any value does, the lowest is told, or the highest. */
export function witnessOf(
  program: Program,
  situation: Situation,
  slots: readonly number[],
  shows: string,
  free: 'lowest' | 'highest' = 'lowest',
): Witness {
  const facts = slots.flatMap((slot) => {
    const [definition, state] = [program.definitions[slot], situation.states[slot]];
    if (!definition || !state) return [];
    const value = writtenValue(program, definition, free === 'lowest' ? lowestOf(state) : highestOf(state));
    return value === undefined ? [] : [[definition.id, value] as const];
  });
  return {
    shows,
    place: program.place.id,
    purpose: program.purpose,
    filing_on: program.as_of,
    facts: Object.fromEntries(facts),
  };
}

const highestOf = (state: FactState): FactState =>
  state.kind === 'interval' && Number.isFinite(state.high) ? exactly(state.high) : lowestOf(state);

function writtenValue(program: Program, definition: FactDefinition, state: FactState): FactValue | undefined {
  if (state.kind === 'not_applicable') return undefined;
  if (state.kind === 'set') return [...state.has];
  if (state.kind === 'interval') {
    if (definition.type === 'date') return fromDayNumber(Math.round(state.low));
    if (definition.type === 'ordered') return choicesOf(program.pack, definition)[state.low]?.id;
    return state.low;
  }
  const [option] = state.options === 'any' ? [] : state.options;
  if (option === undefined) return undefined;
  if (definition.type === 'boolean') return option === 'true';
  return option === '' ? otherOption(program, definition) : option;
}

/** A country or place that stands for all those that no criterion names. */
const otherOption = (program: Program, { type }: FactDefinition): string | undefined =>
  type === 'country' ? 'IS' : type === 'place' ? program.pack.places.at(-1)?.id : undefined;
