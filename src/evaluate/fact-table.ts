// A profile, what derives from it and what the pack assumes -> the state of every fact, with where it comes from.

import { choicesOf } from '../compile/narrower-values.ts';
import type { Program, Situation } from '../compile/program.ts';
import {
  exactly,
  type FactOrigin,
  type FactState,
  type FactValue,
  members,
  NOT_APPLICABLE,
  option,
} from '../model/fact-state.ts';
import type { Pack } from '../model/pack.ts';
import { type PlainDate, toDayNumber } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { situationOf } from './situation.ts';

/** A fact that follows from other data of the profile; one that `wins` stands even against a stated value. */
export interface DerivedFact {
  readonly state: FactState;
  readonly value: FactValue;
  readonly from: string;
  readonly wins: boolean;
}

export interface FactEntry {
  readonly state: FactState;
  readonly origin: FactOrigin;
  readonly value: FactValue;
  /** What a derived fact was derived from. */
  readonly from?: string;
}

/** Entries by slot, in the order of the pack's facts. */
export interface FactTable {
  readonly entries: readonly FactEntry[];
  readonly situation: Situation;
}

/** The state of every fact: derived with certainty, given, derived from histories, assumed, or open. */
export function factTable(
  program: Program,
  profile: Profile,
  derived: ReadonlyMap<string, DerivedFact>,
  options: { assumeNothing: boolean },
): FactTable {
  const { assumed, absent, bySlot } = silenceOf(program);
  const { slots, definitions } = program;
  const entries = [...(options.assumeNothing ? absent : assumed)];
  const put = (id: string, told: (slot: number, definition: FactDefinition) => FactEntry | undefined): void => {
    const slot = slots.get(id);
    const definition = slot === undefined ? undefined : definitions[slot];
    const entry = slot === undefined || definition === undefined ? undefined : told(slot, definition);
    if (slot !== undefined && entry) entries[slot] = entry;
  };
  const derivedEntry = (id: string, definition: FactDefinition): FactEntry | undefined => {
    const found = derived.get(id);
    if (!found) return undefined;
    const { state, value, from } = found;
    return { state: normalised(definition, state), origin: 'derived', value, from };
  };
  // Later lines win over those before them.
  for (const id of profile.unknown) put(id, (slot) => bySlot[slot]?.unknown);
  for (const id of derived.keys()) put(id, (_, definition) => derivedEntry(id, definition));
  for (const id of profile.not_applicable) put(id, () => notApplicable);
  for (const [id, { state, value }] of profile.facts)
    put(id, (_, definition) => ({ state: normalised(definition, state), value, origin: 'given' }));
  for (const [id, { wins }] of derived) if (wins) put(id, (_, definition) => derivedEntry(id, definition));
  return { entries, situation: situationOf(program, entries) };
}

const notApplicable: FactEntry = { state: NOT_APPLICABLE, value: null, origin: 'not_applicable' };

/** What a fact is where the profile says nothing of it: open, known to be unknown, or assumed. */
interface Silence {
  readonly absent: FactEntry;
  readonly unknown: FactEntry;
  readonly assumed: FactEntry;
}

interface Silences {
  readonly catalogues: Pack['catalogues'];
  readonly bySlot: readonly Silence[];
  readonly absent: readonly FactEntry[];
  readonly assumed: readonly FactEntry[];
}

const silences = new WeakMap<Pack['facts'], Silences>();

/** The same for every candidate, so that it is made once for a vocabulary. */
function silenceOf({ pack, definitions }: Pick<Program, 'pack' | 'definitions'>): Silences {
  const known = silences.get(pack.facts);
  if (known?.catalogues === pack.catalogues) return known;
  const bySlot = definitions.map((definition): Silence => {
    const open = { state: normalised(definition, openState({ pack }, definition)), value: null };
    const absent: FactEntry = { ...open, origin: 'absent' };
    if (definition.when_absent === 'unknown')
      return { absent, unknown: { ...open, origin: 'unknown' }, assumed: absent };
    const { assume } = definition.when_absent;
    const state = normalised(definition, stateOf({ pack }, definition, assume));
    return { absent, unknown: { ...open, origin: 'unknown' }, assumed: { state, value: assume, origin: 'assumed' } };
  });
  const found: Silences = {
    catalogues: pack.catalogues,
    bySlot,
    absent: bySlot.map(({ absent }) => absent),
    assumed: bySlot.map(({ assumed }) => assumed),
  };
  silences.set(pack.facts, found);
  return found;
}

/** Every value the definition allows. */
export function openState(program: Pick<Program, 'pack'>, definition: FactDefinition): FactState {
  switch (definition.type) {
    case 'integer':
    case 'number':
    case 'date':
      return {
        kind: 'interval',
        low: definition.minimum ?? Number.NEGATIVE_INFINITY,
        high: definition.maximum ?? Number.POSITIVE_INFINITY,
      };
    case 'ordered':
      return { kind: 'interval', low: 0, high: choicesOf(program.pack, definition).length - 1 };
    case 'set':
      return { kind: 'set', has: [], maybe: 'any' };
    case 'boolean':
      return { kind: 'options', options: ['false', 'true'] };
    case 'choice':
      return { kind: 'options', options: choicesOf(program.pack, definition).map((choice) => choice.id) };
    case 'country':
    case 'place':
      return { kind: 'options', options: 'any' };
  }
}

/** The state of one value, as a policy file or an assumption writes it. */
export function stateOf(
  program: Pick<Program, 'pack'>,
  definition: FactDefinition,
  value: boolean | number | string | readonly string[],
): FactState {
  if (typeof value === 'number') return exactly(value);
  if (typeof value === 'boolean') return option(value);
  if (typeof value !== 'string') return members(value);
  if (definition.type === 'date') return exactly(toDayNumber(value satisfies PlainDate));
  if (definition.type !== 'ordered') return option(value);
  return exactly(choicesOf(program.pack, definition).findIndex((choice) => choice.id === value));
}

/** Full years count (A9): years are rounded down; a range of whole numbers has closed ends. */
export function normalised(definition: FactDefinition, state: FactState): FactState {
  if (state.kind !== 'interval') return state;
  const isWhole = definition.full_years === true || definition.type === 'integer' || definition.type === 'date';
  if (!isWhole) return state;
  const low =
    state.lowOpen && Number.isInteger(state.low) && definition.full_years !== true ? state.low + 1 : state.low;
  const high = state.highOpen && Number.isInteger(state.high) ? state.high - 1 : state.high;
  return { kind: 'interval', low: Math.floor(low), high: Math.floor(high) };
}
