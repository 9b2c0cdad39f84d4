// Every operator of a fact test against every kind of knowledge about the fact.
import { describe, expect, test } from 'vitest';
import type { FactTest } from '../../src/model/criterion.ts';
import { type FactState, members, NOT_APPLICABLE } from '../../src/model/fact-state.ts';
import { toDayNumber } from '../../src/model/plain-date.ts';
import { askedOf, choices, fact, place } from '../support/lawbook.ts';

const parts = {
  places: [place('national', 'national'), place('shanghai', 'municipality')],
  catalogues: [
    {
      format: 'laihua/catalogue/1' as const,
      id: 'posts',
      title: { en: 'posts', zh: '职务' },
      entries: [
        ...choices('senior_management', 'professional'),
        { id: 'general_manager', name: { en: 'general manager', zh: '总经理' }, broader: 'senior_management' },
        { id: 'rumoured_post', name: { en: 'rumoured', zh: '传闻' }, confidence: 'unconfirmed' as const },
      ],
    },
  ],
  facts: [
    fact('age', 'integer', { minimum: 0 }),
    fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
    fact('experience', 'number', { minimum: 0, full_years: true }),
    fact('highest_degree', 'ordered', { choices: choices('none', 'bachelor', 'master', 'doctor') }),
    fact('holds_patent', 'boolean'),
    fact('nationality', 'country'),
    fact('posts', 'set', { catalogue: 'posts' }),
    fact('post', 'choice', { catalogue: 'posts' }),
    fact('permit_place', 'place'),
    fact('arrived_on', 'date'),
    fact('contract_ends_on', 'date'),
  ],
};

const range = (low: number, high: number, open: { lowOpen?: boolean; highOpen?: boolean } = {}): FactState => ({
  kind: 'interval',
  low,
  high,
  ...open,
});
const days = (from: string, to: string): FactState => range(toDayNumber(from), toDayNumber(to));
const oneOf = (...options: readonly string[]): FactState => ({ kind: 'options', options });
const perhaps = (has: readonly string[], maybe: readonly string[] | 'any'): FactState => ({ kind: 'set', has, maybe });
const { POSITIVE_INFINITY: ever } = Number;

const outcome = (criterion: FactTest, state?: FactState, as_of = '2026-12-15'): string =>
  askedOf(parts, criterion, state ? { states: { [criterion.fact]: state } } : {}, { as_of });

describe('a limit on a number', () => {
  const pay = (test: Partial<FactTest>, state?: FactState) => outcome({ fact: 'annual_pay_cny', ...test }, state);

  test.each<[keyof FactTest, FactState, string]>([
    ['at_least', range(60, 60), 'met'],
    ['at_least', range(59.99, 59.99), 'not met'],
    ['at_least', range(60, 90), 'met'],
    ['at_least', range(50, 60), 'open'],
    ['at_least', range(50, 60, { highOpen: true }), 'not met'],
    ['at_least', range(60, 90, { lowOpen: true }), 'met'],
    ['at_least', range(50, ever), 'open'],
    ['more_than', range(60, 60), 'not met'],
    ['more_than', range(60.01, 60.01), 'met'],
    ['more_than', range(60, 90), 'open'],
    ['more_than', range(60, 90, { lowOpen: true }), 'met'],
    ['more_than', range(50, 60), 'not met'],
    ['at_most', range(60, 60), 'met'],
    ['at_most', range(60.01, 60.01), 'not met'],
    ['at_most', range(50, 60), 'met'],
    ['at_most', range(60, 90), 'open'],
    ['at_most', range(60, 90, { lowOpen: true }), 'not met'],
    ['at_most', range(0, ever), 'open'],
    ['less_than', range(60, 60), 'not met'],
    ['less_than', range(59.99, 59.99), 'met'],
    ['less_than', range(50, 60), 'open'],
    ['less_than', range(50, 60, { highOpen: true }), 'met'],
    ['less_than', range(60, 90), 'not met'],
    ['equals', range(60, 60), 'met'],
    ['equals', range(59, 59), 'not met'],
    ['equals', range(50, 70), 'open'],
    ['equals', range(50, 60, { highOpen: true }), 'not met'],
    ['equals', range(60, 70, { lowOpen: true }), 'not met'],
    ['equals', range(61, 70), 'not met'],
  ])('%s 60 on %j is %s', (operator, state, expected) => {
    expect(pay({ [operator]: 60 }, state)).toBe(expected);
  });

  test.each(['at_least', 'more_than', 'at_most', 'less_than', 'equals'] as const)(
    '%s is open while nothing is known and not met where the fact does not apply',
    (operator) => {
      expect(pay({ [operator]: 60 })).toBe('open');
      expect(pay({ [operator]: 60 }, NOT_APPLICABLE)).toBe('not met');
    },
  );

  test('a minimum of the vocabulary settles a limit below it', () => {
    expect(pay({ at_least: 0 })).toBe('met');
    expect(pay({ less_than: 0 })).toBe('not met');
  });
});

describe('whole numbers', () => {
  test('an age below 60 is an age of at most 59', () => {
    expect(outcome({ fact: 'age', at_most: 59 }, range(50, 60, { highOpen: true }))).toBe('met');
    expect(outcome({ fact: 'age', equals: 59 }, range(59, 60, { highOpen: true }))).toBe('met');
  });

  test('an age above 60 is an age of at least 61', () => {
    expect(outcome({ fact: 'age', at_least: 61 }, range(60, 70, { lowOpen: true }))).toBe('met');
  });

  test.each<[FactState, number, string]>([
    [range(1.9, 1.9), 2, 'not met'],
    [range(2, 2), 2, 'met'],
    [range(2.9, 2.9), 2, 'met'],
    [range(1.2, 2.4), 2, 'open'],
    [range(1, 2, { highOpen: true }), 2, 'not met'],
    [range(1, 2, { lowOpen: true }), 2, 'open'],
  ])('experience of %j counts in full years against at least %i: %s', (state, years, expected) => {
    expect(outcome({ fact: 'experience', at_least: years }, state)).toBe(expected);
  });

  test('2.9 years of experience equal two full years', () => {
    expect(outcome({ fact: 'experience', equals: 2 }, range(2.9, 2.9))).toBe('met');
  });
});

describe('an ordered choice', () => {
  test.each<[Partial<FactTest>, FactState | undefined, string]>([
    [{ at_least: 'bachelor' }, range(1, 1), 'met'],
    [{ at_least: 'bachelor' }, range(0, 0), 'not met'],
    [{ at_least: 'bachelor' }, range(0, 1), 'open'],
    [{ at_least: 'none' }, undefined, 'met'],
    [{ more_than: 'doctor' }, undefined, 'not met'],
    [{ more_than: 'bachelor' }, range(1, 1), 'not met'],
    [{ at_most: 'bachelor' }, range(2, 2), 'not met'],
    [{ less_than: 'bachelor' }, range(0, 0), 'met'],
    [{ equals: 'master' }, range(2, 2), 'met'],
    [{ equals: 'master' }, range(3, 3), 'not met'],
    [{ equals: 'master' }, range(1, 3), 'open'],
    [{ equals: 'master' }, undefined, 'open'],
    [{ at_least: 'bachelor' }, NOT_APPLICABLE, 'not met'],
  ])('a degree of %j on %j is %s', (test, state, expected) => {
    expect(outcome({ fact: 'highest_degree', ...test }, state)).toBe(expected);
  });
});

describe('a yes or no', () => {
  test.each<[boolean, FactState | undefined, string]>([
    [true, oneOf('true'), 'met'],
    [true, oneOf('false'), 'not met'],
    [false, oneOf('false'), 'met'],
    [true, oneOf('false', 'true'), 'open'],
    [true, undefined, 'open'],
    [false, NOT_APPLICABLE, 'not met'],
  ])('equals %s on %j is %s', (equals, state, expected) => {
    expect(outcome({ fact: 'holds_patent', equals }, state)).toBe(expected);
  });
});

describe('a country or choice', () => {
  test.each<[Partial<FactTest>, FactState | undefined, string]>([
    [{ equals: 'DE' }, oneOf('DE'), 'met'],
    [{ equals: 'DE' }, oneOf('FR'), 'not met'],
    [{ one_of: ['DE', 'FR'] }, oneOf('DE', 'FR'), 'met'],
    [{ one_of: ['DE', 'FR'] }, oneOf('DE', 'GB'), 'open'],
    [{ one_of: ['DE', 'FR'] }, undefined, 'open'],
    [{ one_of: ['DE', 'FR'] }, NOT_APPLICABLE, 'not met'],
  ])('a nationality of %j on %j is %s', (test, state, expected) => {
    expect(outcome({ fact: 'nationality', ...test }, state)).toBe(expected);
  });

  test('a narrower choice counts as the wider one, a wider choice leaves the narrower open', () => {
    const post = (equals: string, state: FactState) => outcome({ fact: 'post', equals }, state);
    expect(post('senior_management', oneOf('general_manager'))).toBe('met');
    expect(post('general_manager', oneOf('senior_management'))).toBe('open');
    expect(post('general_manager', oneOf('professional'))).toBe('not met');
    expect(outcome({ fact: 'post', one_of: ['senior_management', 'professional'] }, oneOf('general_manager'))).toBe(
      'met',
    );
  });
});

describe('a set', () => {
  test.each<[readonly string[], FactState | undefined, string]>([
    [['senior_management'], members(['senior_management']), 'met'],
    [['senior_management'], members(['general_manager']), 'met'],
    [['general_manager'], members(['senior_management']), 'not met'],
    [['senior_management'], members(['professional']), 'not met'],
    [['senior_management'], members([]), 'not met'],
    [['senior_management', 'professional'], members(['professional']), 'met'],
    [['senior_management'], perhaps([], ['general_manager']), 'open'],
    [['senior_management'], perhaps(['professional'], ['professional']), 'not met'],
    [['senior_management'], perhaps(['general_manager'], 'any'), 'met'],
    [['senior_management'], perhaps(['professional'], 'any'), 'open'],
    [['senior_management'], undefined, 'open'],
    [['senior_management'], NOT_APPLICABLE, 'not met'],
  ])('has any of %j on %j is %s', (has_any, state, expected) => {
    expect(outcome({ fact: 'posts', has_any: [...has_any] }, state)).toBe(expected);
  });

  test('an unconfirmed entry counts only where unseen texts are granted', () => {
    const rumoured: FactTest = { fact: 'posts', has_any: ['rumoured_post', 'professional'] };
    expect(outcome(rumoured, members(['rumoured_post']))).toBe('not met, not met, met');
    expect(outcome(rumoured, perhaps([], ['rumoured_post']))).toBe('not met, not met, open');
    expect(outcome(rumoured, members(['rumoured_post', 'professional']))).toBe('met');
  });
});

describe('inside a place', () => {
  test.each<[readonly string[], FactState | undefined, string]>([
    [['guangdong'], oneOf('guangdong'), 'met'],
    [['guangdong'], oneOf('guangdong/guangzhou'), 'met'],
    [['guangdong/guangzhou'], oneOf('guangdong'), 'open'],
    [['guangdong/guangzhou'], oneOf('guangdong/shenzhen'), 'not met'],
    [['guangdong'], oneOf('guangdong-new'), 'not met'],
    [['national'], oneOf('guangdong/guangzhou'), 'met'],
    [['guangdong', 'shanghai'], oneOf('shanghai', 'guangdong/guangzhou'), 'met'],
    [['guangdong'], oneOf('shanghai', 'guangdong'), 'open'],
    [['guangdong'], undefined, 'open'],
    [['guangdong'], NOT_APPLICABLE, 'not met'],
  ])('%j holds %j: %s', (inside, state, expected) => {
    expect(outcome({ fact: 'permit_place', inside: [...inside] }, state)).toBe(expected);
  });
});

describe('within a span before the filing', () => {
  const within = (test: FactTest['within'], on: string, as_of: string) =>
    outcome({ fact: 'arrived_on', within: test }, days(on, on), as_of);

  test.each<[string, string, string]>([
    ['2026-06-15', '2026-12-15', 'met'],
    ['2026-06-14', '2026-12-15', 'not met'],
    ['2026-12-15', '2026-12-15', 'met'],
    ['2026-12-16', '2026-12-15', 'not met'],
    ['2026-08-31', '2027-02-28', 'met'],
    ['2026-08-31', '2027-03-01', 'not met'],
    ['2026-08-29', '2027-02-28', 'met'],
    ['2026-08-28', '2027-02-28', 'met'],
    ['2026-08-27', '2027-02-28', 'not met'],
    ['2027-08-31', '2028-02-29', 'met'],
    ['2027-08-31', '2028-03-01', 'not met'],
    ['2026-03-31', '2026-09-30', 'met'],
    ['2026-03-30', '2026-09-30', 'met'],
    ['2026-03-29', '2026-09-30', 'not met'],
  ])('six months from %s reach %s: %s', (on, filing, expected) => {
    expect(within({ months: 6, before: 'filing' }, on, filing)).toBe(expected);
  });

  test.each<[FactTest['within'], string, string]>([
    [{ days: 30, before: 'filing' }, '2026-11-15', 'met'],
    [{ days: 30, before: 'filing' }, '2026-11-14', 'not met'],
    [{ years: 1, before: 'filing' }, '2025-12-15', 'met'],
    [{ years: 1, before: 'filing' }, '2025-12-14', 'not met'],
    [{ months: 1, days: 5, before: 'filing' }, '2026-11-10', 'met'],
    [{ months: 1, days: 5, before: 'filing' }, '2026-11-09', 'not met'],
  ])('%j from %s on 15 December 2026: %s', (span, on, expected) => {
    expect(within(span, on, '2026-12-15')).toBe(expected);
  });

  test('a leap day is a year old on 28 February', () => {
    expect(within({ years: 1, before: 'filing' }, '2028-02-29', '2029-02-28')).toBe('met');
    expect(within({ years: 1, before: 'filing' }, '2028-02-29', '2029-03-01')).toBe('not met');
  });

  test('a month that straddles the limit leaves it open', () => {
    const test: FactTest = { fact: 'arrived_on', within: { months: 6, before: 'filing' } };
    expect(outcome(test, days('2026-06-01', '2026-06-30'))).toBe('open');
    expect(outcome(test, days('2026-07-01', '2026-07-31'))).toBe('met');
    expect(outcome(test, days('2026-05-01', '2026-05-31'))).toBe('not met');
    expect(outcome(test)).toBe('open');
  });
});

describe('on or after, on or before a day', () => {
  const filing = '2026-12-15';
  test.each<[Partial<FactTest>, FactState | undefined, string]>([
    [{ on_or_after: 'filing' }, days(filing, filing), 'met'],
    [{ on_or_after: 'filing' }, days('2026-12-14', '2026-12-14'), 'not met'],
    [{ on_or_after: 'filing' }, days('2026-12-01', '2026-12-31'), 'open'],
    [{ on_or_after: 'filing' }, days('2026-12-15', '2026-12-31'), 'met'],
    [{ on_or_before: 'filing' }, days(filing, filing), 'met'],
    [{ on_or_before: 'filing' }, days('2026-12-16', '2026-12-16'), 'not met'],
    [{ on_or_before: 'filing' }, days('2026-12-01', '2026-12-31'), 'open'],
    [{ on_or_before: '2026-12-31' }, days('2026-12-01', '2026-12-31'), 'met'],
    [{ on_or_after: 'filing' }, undefined, 'open'],
    [{ on_or_after: 'filing' }, NOT_APPLICABLE, 'not met'],
    [{ on_or_before: 'filing' }, NOT_APPLICABLE, 'not met'],
  ])('%j on %j is %s', (test, state, expected) => {
    expect(outcome({ fact: 'arrived_on', ...test }, state)).toBe(expected);
  });

  const joins = (arrived: FactState, ends: FactState | undefined) =>
    askedOf(
      parts,
      { fact: 'arrived_on', on_or_before: { days: 1, after: { fact: 'contract_ends_on' } } },
      { states: { arrived_on: arrived, ...(ends ? { contract_ends_on: ends } : {}) } },
    );

  test('a day that hangs on another fact moves with it', () => {
    const ends = days('2026-11-30', '2026-11-30');
    expect(joins(days('2026-12-01', '2026-12-01'), ends)).toBe('met');
    expect(joins(days('2026-12-02', '2026-12-02'), ends)).toBe('not met');
  });

  test('a day that may still move leaves the test open, and one that does not apply fails it', () => {
    const arrived = days('2026-12-01', '2026-12-01');
    expect(joins(arrived, days('2026-11-01', '2026-11-30'))).toBe('open');
    expect(joins(arrived, days('2026-12-01', '2026-12-31'))).toBe('met');
    expect(joins(arrived, days('2026-10-01', '2026-10-31'))).toBe('not met');
    expect(joins(arrived, undefined)).toBe('open');
    expect(joins(arrived, NOT_APPLICABLE)).toBe('not met');
  });
});

describe('a relaxable test', () => {
  const relaxable = { by: 'permit_authority', basis: { en: 'where really needed', zh: '确有需要' } };
  const atMostSixty: FactTest = { fact: 'age', at_most: 60, relaxable };

  test.each<[FactState | undefined, string]>([
    [range(60, 60), 'met'],
    [range(61, 61), 'not met, met, met'],
    [range(55, 65), 'open, met, met'],
    [NOT_APPLICABLE, 'not met, met, met'],
  ])('on %j is %s: failing it awaits discretion', (state, expected) => {
    expect(outcome(atMostSixty, state)).toBe(expected);
  });
});

test('a fact the pack does not know is refused, not guessed', () => {
  expect(() => outcome({ fact: 'shoe_size', at_least: 40 })).toThrow('no fact "shoe_size" in the pack');
});
