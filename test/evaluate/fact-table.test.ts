// Where the state of a fact comes from, and how it is read.
import { describe, expect, test } from 'vitest';
import { type DerivedFact, factTable, normalised, openState, stateOf } from '../../src/evaluate/fact-table.ts';
import { exactly, type FactState, members, NOT_APPLICABLE, option } from '../../src/model/fact-state.ts';
import { toDayNumber } from '../../src/model/plain-date.ts';
import type { Profile } from '../../src/model/profile.ts';
import { choices, fact, lawbook, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told } from '../support/small-pack.ts';

const pack = lawbook(
  {
    facts: [
      fact('age', 'integer', { minimum: 0 }),
      fact('experience', 'number', { minimum: 0, full_years: true, may_not_apply: true }),
      fact('prizes', 'set', { choices: choices('turing_award'), when_absent: { assume: [], kind: 'rare' } }),
      fact('employer_meets_conditions', 'boolean', { when_absent: { assume: true, kind: 'general' } }),
      fact('degree', 'ordered', { choices: choices('none', 'bachelor', 'master') }),
    ],
  },
  standard({}),
);
const program = programOf(pack);

function entry(
  id: string,
  told: Told & Partial<Pick<Profile, 'unknown' | 'not_applicable'>> = {},
  derived: Readonly<Record<string, DerivedFact>> = {},
  assumeNothing = false,
) {
  const profile = {
    ...profileOf(pack, told),
    unknown: told.unknown ?? new Set<string>(),
    not_applicable: told.not_applicable ?? new Set<string>(),
  };
  const { entries } = factTable(program, profile, new Map(Object.entries(derived)), { assumeNothing });
  return entries[program.slots.get(id) ?? -1];
}

const worked = (wins: boolean): Readonly<Record<string, DerivedFact>> => ({
  experience: { state: exactly(7.5), value: 7.5, from: 'work_history', wins },
});

describe('the origin of a fact', () => {
  test('is the profile where it states it', () => {
    expect(entry('age', { facts: { age: 38 } })).toMatchObject({ origin: 'given', value: 38, state: exactly(38) });
  });

  test('is a derivation with certainty before the profile, one from histories after it', () => {
    const told = { facts: { experience: 9 } };
    expect(entry('experience', told, worked(true))).toMatchObject({
      origin: 'derived',
      state: exactly(7),
      from: 'work_history',
    });
    expect(entry('experience', told, worked(false))).toMatchObject({ origin: 'given', state: exactly(9) });
    expect(entry('experience', {}, worked(false))).toMatchObject({ origin: 'derived', state: exactly(7), value: 7.5 });
  });

  test('is the candidate who says it does not apply, before any history', () => {
    const told = { not_applicable: new Set(['experience']) };
    expect(entry('experience', told, worked(false))).toEqual({
      origin: 'not_applicable',
      state: NOT_APPLICABLE,
      value: null,
    });
  });

  test('is an assumption where nobody spoke of it and the vocabulary has one', () => {
    expect(entry('prizes')).toMatchObject({ origin: 'assumed', state: members([]), value: [] });
    expect(entry('employer_meets_conditions')).toMatchObject({ origin: 'assumed', state: option(true), value: true });
  });

  test('is unknown where it was asked, which is never assumed', () => {
    const asked = { unknown: new Set(['prizes', 'age']) };
    expect(entry('prizes', asked)).toMatchObject({ origin: 'unknown', state: { kind: 'set', has: [], maybe: 'any' } });
    expect(entry('age', asked)).toMatchObject({ origin: 'unknown', value: null });
  });

  test('is absent where nothing is assumed', () => {
    expect(entry('prizes', {}, {}, true)).toMatchObject({ origin: 'absent', state: { kind: 'set', maybe: 'any' } });
    expect(entry('age')).toMatchObject({ origin: 'absent', value: null });
  });

  test('a history fills what was asked and not known', () => {
    expect(entry('experience', { unknown: new Set(['experience']) }, worked(false))).toMatchObject({
      origin: 'derived',
    });
  });
});

describe('every value a fact may have', () => {
  test.each<[Parameters<typeof fact>, FactState]>([
    [['age', 'integer', { minimum: 0 }], { kind: 'interval', low: 0, high: Number.POSITIVE_INFINITY }],
    [['hsk', 'integer', { minimum: 0, maximum: 9 }], { kind: 'interval', low: 0, high: 9 }],
    [['on', 'date'], { kind: 'interval', low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }],
    [['degree', 'ordered', { choices: choices('none', 'bachelor', 'master') }], { kind: 'interval', low: 0, high: 2 }],
    [['flag', 'boolean'], { kind: 'options', options: ['false', 'true'] }],
    [['status', 'choice', { choices: choices('visa', 'none') }], { kind: 'options', options: ['visa', 'none'] }],
    [['nationality', 'country'], { kind: 'options', options: 'any' }],
    [['permit_place', 'place'], { kind: 'options', options: 'any' }],
    [['prizes', 'set'], { kind: 'set', has: [], maybe: 'any' }],
  ])('of %j', (definition, expected) => {
    expect(openState({ pack }, fact(...definition))).toEqual(expected);
  });
});

test.each<[Parameters<typeof stateOf>[2], Parameters<typeof fact>, FactState]>([
  [38, ['age', 'integer'], exactly(38)],
  [true, ['flag', 'boolean'], option('true')],
  ['DE', ['nationality', 'country'], option('DE')],
  ['2026-12-15', ['on', 'date'], exactly(toDayNumber('2026-12-15'))],
  ['bachelor', ['degree', 'ordered', { choices: choices('none', 'bachelor') }], exactly(1)],
  [['a', 'b'], ['prizes', 'set'], members(['a', 'b'])],
])('the state of %j', (value, definition, expected) => {
  expect(stateOf({ pack }, fact(...definition), value)).toEqual(expected);
});

describe('whole numbers and full years (A9)', () => {
  const years = fact('years', 'number', { full_years: true });
  const whole = fact('age', 'integer');
  const pay = fact('pay', 'number');
  const between = (low: number, high: number, lowOpen?: true, highOpen?: true): FactState => ({
    kind: 'interval',
    low,
    high,
    ...(lowOpen ? { lowOpen } : {}),
    ...(highOpen ? { highOpen } : {}),
  });

  test.each<[string, typeof pay, FactState, FactState]>([
    ['part of a year is cut', years, exactly(2.9), exactly(2)],
    ['below three years is at most two', years, between(0, 3, undefined, true), between(0, 2)],
    ['below 3.5 years may be three', years, between(0, 3.5, undefined, true), between(0, 3)],
    ['more than two years may be two full years', years, between(2, 9, true), between(2, 9)],
    ['an age below 60 is at most 59', whole, between(0, 60, undefined, true), between(0, 59)],
    ['an age above 60 is at least 61', whole, between(60, 99, true), between(61, 99)],
    ['an open end stays open', whole, between(18, Number.POSITIVE_INFINITY), between(18, Number.POSITIVE_INFINITY)],
    ['pay stays as it is', pay, between(1.5, 2.5, true, true), between(1.5, 2.5, true, true)],
    ['what does not apply stays so', whole, NOT_APPLICABLE, NOT_APPLICABLE],
  ])('%s', (_, definition, state, expected) => {
    expect(normalised(definition, state)).toEqual(expected);
  });
});
