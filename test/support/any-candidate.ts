// The facts of a pack -> random complete candidates, and profiles that hide some of what is known of them.
import fc from 'fast-check';
import { choicesOf } from '../../src/compile/narrower-values.ts';
import { stateOf } from '../../src/evaluate/fact-table.ts';
import type { FactState } from '../../src/model/fact-state.ts';
import type { Pack } from '../../src/model/pack.ts';
import { addYears, fromDayNumber, fullYearsBetween, toDayNumber } from '../../src/model/plain-date.ts';
import type { GivenFact, Profile } from '../../src/model/profile.ts';
import type { FactDefinition } from '../../src/model/vocabulary.ts';
import type { Candidate, Value } from './reference-evaluator.ts';

/** Facts the properties leave alone: the consultant's own wage figure is a source, not a fact of the candidate. */
const leftAlone = new Set(['local_average_wage_monthly', 'place', 'age', 'monthly_pay_cny', 'work_region']);

/** Numbers near the lines the law draws, and anywhere between. */
const interesting: Readonly<Record<string, readonly number[]>> = {
  annual_pay_cny: [
    0, 49999, 50000, 69999, 70000, 150000, 250000, 350000, 449999, 450000, 572976, 859463, 859464, 872352, 895248,
    2000000,
  ],
  relevant_experience_years: [0, 1, 1.9, 2, 3, 9, 16, 17, 30],
  months_in_china_per_year: [0, 2.5, 3, 6, 8.9, 9, 12],
  shareholding_percent: [0, 29.9, 30, 100],
  paid_in_investment_usd: [0, 499999, 500000, 2000000],
};

function anyValue(pack: Pack, definition: FactDefinition, filing: string): fc.Arbitrary<Value> {
  const ids = choicesOf(pack, definition).map((choice) => choice.id);
  const today = toDayNumber(filing);
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'date':
      if (definition.id === 'date_of_birth') {
        return fc.integer({ min: 15 * 365, max: 72 * 365 }).map((days) => fromDayNumber(today - days));
      }
      return fc.integer({ min: -1500, max: 900 }).map((days) => fromDayNumber(today + days));
    case 'integer':
      return fc.integer({ min: definition.minimum ?? 0, max: definition.maximum ?? 200 });
    case 'number': {
      const known = interesting[definition.id];
      const anywhere = fc.integer({ min: definition.minimum ?? 0, max: Math.min(definition.maximum ?? 100, 100) });
      return known ? fc.oneof(fc.constantFrom(...known), anywhere) : anywhere;
    }
    case 'set':
      return fc.oneof(fc.constant([]), fc.subarray(ids, { maxLength: Math.min(3, ids.length) }));
    case 'country':
      return fc.constantFrom('CN', 'DE', 'GB', 'IN');
    case 'place':
      return fc.constantFrom(...pack.places.map((place) => place.id));
    case 'choice':
    case 'ordered':
      return fc.constantFrom(...ids);
  }
}

/** A candidate about whom everything is known. Most rare facts are away, as in life; age and monthly pay follow. */
export function anyCandidate(pack: Pack, filing: string): fc.Arbitrary<Candidate> {
  const facts = pack.facts.filter((fact) => !leftAlone.has(fact.id));
  return fc
    .tuple(...facts.map((fact) => fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), anyValue(pack, fact, filing))))
    .map((drawn) => {
      const candidate = new Map<string, Value>();
      drawn.forEach(([chance, value], i) => {
        const fact = facts[i];
        if (!fact) return;
        const { when_absent: whenAbsent } = fact;
        candidate.set(fact.id, whenAbsent !== 'unknown' && chance < 0.9 ? whenAbsent.assume : value);
      });
      candidate.set('age', fullYearsBetween(String(candidate.get('date_of_birth') ?? addYears(filing, -30)), filing));
      candidate.set('monthly_pay_cny', Number(candidate.get('annual_pay_cny') ?? 0) / 12);
      return candidate;
    });
}

/** How much of a fact a profile tells: its value, nothing, or for numbers a range that holds it. */
export const anyTelling = fc.constantFrom('value', 'value', 'value', 'nothing', 'range');
export type Telling = 'value' | 'nothing' | 'range';

/** A profile that tells of a candidate what `tellings` say, in the order of the pack's facts. */
export function profileOf(
  pack: Pack,
  candidate: Candidate,
  tellings: readonly Telling[],
  request: { place: string; purpose: Profile['purpose'] },
): Profile {
  const facts = new Map<string, GivenFact>();
  const tell = (definition: FactDefinition, telling: Telling): void => {
    const value = candidate.get(definition.id);
    if (value === undefined || telling === 'nothing') return;
    const state = stateOf({ pack }, definition, value);
    facts.set(definition.id, {
      state: telling === 'range' ? widened(state, definition) : state,
      value,
      path: ['facts', definition.id],
    });
  };
  pack.facts.forEach((definition, i) => {
    const asked = pack.facts.findIndex((fact) => fact.id === definition.asked_as);
    const telling = tellings[asked >= 0 ? asked : i] ?? 'value';
    if (definition.id === 'age') return;
    tell(definition, telling);
  });
  return {
    candidate: {},
    ...request,
    facts,
    unknown: new Set(),
    not_applicable: new Set(),
    work_history: [],
    education: [],
    residence_history: [],
    family: [],
    employer: {},
    evidence: [],
    digest: 'sha256-test',
  };
}

/** A range around a value, inside what the vocabulary allows; days before 1970 are negative numbers. */
const widened = (
  state: FactState,
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: FactDefinition,
): FactState =>
  state.kind === 'interval'
    ? {
        kind: 'interval',
        low: Math.max(minimum, state.low - Math.abs(state.low) / 5 - 1),
        high: Math.min(maximum, state.high + Math.abs(state.high) / 5 + 1),
      }
    : state;
