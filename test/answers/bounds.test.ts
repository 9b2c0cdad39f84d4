// What the answer says when little is known, and which table and policies hold on a day.
import { describe, expect, test } from 'vitest';
import { answer, outcomeOf } from '../support/answer.ts';

const engineer = {
  nationality: 'DE',
  date_of_birth: '1988-05-04',
  highest_degree: 'master',
  relevant_experience_years: 9,
  months_in_china_per_year: 12,
  hsk_level: 4,
};

describe('a profile without pay', () => {
  const found = answer({
    place: 'beijing',
    filing_on: '2026-03-01',
    facts: { ...engineer, post_level: ['professional'], employer_kinds: [], professional_title: 'none' },
  });

  test('gives the range of points', () => {
    expect(found.points).toMatchObject({ min: 61, max: 86 });
  });

  test('says what pay would decide, line by line', () => {
    const pay = found.missing_facts.find(({ id }) => id === 'annual_pay_cny');
    expect(pay?.decides).toEqual(expect.arrayContaining(['category', 'points']));
    expect(pay?.settles.at(-1)).toMatchObject({ at_least: 859_464, category: 'A' });
  });
});

test('nothing but a birthday still gives sound bounds: nothing is proven, A is possible, every factor has its range', () => {
  const found = answer({ place: 'shanghai', filing_on: '2026-12-15', facts: { date_of_birth: '1990-07-01' } });
  expect(found.category).toMatchObject({ proven: null, possible: 'A' });
  expect(found.points).toMatchObject({ min: 15, max: 100 });
});

test('one year below the age of eighteen nothing is possible, whatever else turns out', () => {
  const found = answer({ place: 'shanghai', filing_on: '2026-12-15', facts: { date_of_birth: '2008-12-16' } });
  expect(found.category).toMatchObject({ proven: null, possible: null, with_unseen: null });
});

describe('on 2017-01-15, during the pilot', () => {
  test('Beijing uses the pilot table', () => {
    const found = answer({ place: 'beijing', filing_on: '2017-01-15', facts: engineer });
    expect(found.points?.table).toBe('national/points@2016-10-01');
    expect(found.in_force).toBe(true);
  });

  test('a place outside the pilot has no policy in force: no category, no points, no route', () => {
    const found = answer({ place: 'zhejiang/hangzhou', filing_on: '2017-01-15', facts: engineer });
    expect(found).toMatchObject({ in_force: false, category: null, points: null, routes: [], missing_facts: [] });
    expect(outcomeOf(found, 'b-vi')).toBe('absent');
  });

  test('the last day of the pilot and the first day of the table in force meet without a gap', () => {
    const table = (filing_on: string) => answer({ place: 'beijing', filing_on, facts: engineer }).points?.table;
    expect([table('2017-03-31'), table('2017-04-01')]).toEqual([
      'national/points@2016-10-01',
      'national/points@2017-04-01',
    ]);
  });
});

test('an assumption is listed with its kind and effect, and lifting it can only widen the bounds', () => {
  const facts = { ...engineer, annual_pay_cny: 520_000 };
  const assumed = answer({ place: 'shanghai', filing_on: '2026-12-15', facts });
  expect(assumed.assumed).toContainEqual({ fact: 'awards', value: [], kind: 'rare', effect: 'hides' });
  expect(assumed.assumed).toContainEqual({
    fact: 'employer_meets_conditions',
    value: true,
    kind: 'general',
    effect: 'carries',
  });
  const bare = answer({ place: 'shanghai', filing_on: '2026-12-15', facts }, { assumeNothing: true });
  expect(bare.assumed).toEqual([]);
  expect(bare.category).toMatchObject({ proven: null, possible: 'A' });
});

test('the sample of the contract: 81 to 86 points, B met by points, five years in China make A', () => {
  const found = answer({
    place: 'shanghai',
    filing_on: '2026-12-15',
    facts: { ...engineer, annual_pay_cny: 520_000 },
    unknown: ['continuous_years_in_china'],
  });
  expect(found.points).toMatchObject({ min: 81, max: 86, total: null });
  expect(found.filing).toMatchObject({ category: 'B', route: 'national/classification@2017-04-01#b-vi' });
  const years = found.missing_facts.find(({ id }) => id === 'continuous_years_in_china');
  expect(years?.settles).toContainEqual(expect.objectContaining({ at_least: 5, category: 'A' }));
});
