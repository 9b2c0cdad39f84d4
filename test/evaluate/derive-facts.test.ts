// Which facts follow from what, what wins over what, and which contradictions are told.
import { describe, expect, it, test } from 'vitest';
import { DERIVATIONS } from '../../src/evaluate/derivations.ts';
import { deriveFacts } from '../../src/evaluate/derive-facts.ts';
import { exactly } from '../../src/model/fact-state.ts';
import { toDayNumber } from '../../src/model/plain-date.ts';
import type { Place } from '../../src/model/vocabulary.ts';
import { candidateProfile, stated, type Told } from '../support/candidate-profile.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const pack = shippedPack();
const place = (id: string): Place => {
  const found = pack.places.find((each) => each.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

const derive = (told: Told, filing = '2026-12-15', ...places: string[]) => {
  const [first, ...above] = places.map(place);
  return deriveFacts(candidateProfile(told), pack.facts, first, filing, above);
};
const derivedValue = (told: Told, fact: string, filing?: string) => derive(told, filing).facts.get(fact)?.value;
const warningsOf = (told: Told, filing?: string) =>
  derive(told, filing).warnings.map(({ code, facts, values }) => ({ code, facts, values }));

test('every derivation gives a fact of the shipped pack', () => {
  const known = new Set(pack.facts.map(({ id }) => id));
  expect(Object.keys(DERIVATIONS).filter((id) => !known.has(id))).toEqual([]);
});

test('a pack that lacks a fact does without its derivation', () => {
  const profile = candidateProfile({ facts: { date_of_birth: '1988-05-04' } });
  expect([...deriveFacts(profile, [], undefined, '2026-12-15').facts]).toEqual([]);
});

test('a profile with nothing in it derives nothing and warns of nothing', () => {
  expect(derive({})).toEqual({ facts: new Map(), warnings: [] });
});

describe('age', () => {
  const born = (date_of_birth: string) => ({ facts: { date_of_birth } });

  test.each([
    ['1988-12-15', 38],
    ['1988-12-16', 37],
    ['2000-02-29', 26],
    ['1988-05', 38],
    ['1988-12', { at_least: 37, below: 39 }],
    ['2026-12-15', 0],
  ])('of someone born %s is %j', (date_of_birth, expected) => {
    expect(derivedValue(born(date_of_birth), 'age')).toEqual(expected);
  });

  it('wins over a stated age, and says so where they differ', () => {
    const told = { facts: { date_of_birth: '1988-05-04', age: 39 } };
    expect(derive(told).facts.get('age')).toEqual({ state: exactly(38), value: 38, from: 'date_of_birth', wins: true });
    expect(warningsOf(told)).toEqual([
      { code: 'derived_overrides_stated', facts: ['age'], values: { stated: 39, derived: 38, from: 'date_of_birth' } },
    ]);
  });

  it('does not contradict an age that a month of birth allows', () => {
    expect(warningsOf({ facts: { date_of_birth: '1988-12', age: 37 } })).toEqual([]);
  });

  it('is not derived from a birth after the filing day', () => {
    expect(derivedValue(born('2027-01-01'), 'age')).toBeUndefined();
    expect(warningsOf(born('2027-01-01'))).toEqual([
      { code: 'born_after_filing', facts: ['date_of_birth'], values: { filing_on: '2026-12-15' } },
    ]);
  });
});

describe('the data of a profile', () => {
  it('are questioned where the nationality is Chinese', () => {
    expect(warningsOf({ facts: { nationality: 'CN' } })).toEqual([
      { code: 'chinese_national', facts: ['nationality'], values: {} },
    ]);
    expect(warningsOf({ facts: { nationality: 'HK' } })).toEqual([]);
  });

  it('are questioned where the plan is dated after the filing day, and not on it', () => {
    expect(warningsOf({ prepared_on: '2026-12-16' })).toEqual([
      { code: 'prepared_after_filing', facts: [], values: { prepared_on: '2026-12-16', filing_on: '2026-12-15' } },
    ]);
    expect(warningsOf({ prepared_on: '2026-12-15' })).toEqual([]);
  });
});

describe('pay', () => {
  it('of a year follows from the month, and of a month from the year', () => {
    expect(derivedValue({ facts: { monthly_pay_cny: 71622 } }, 'annual_pay_cny')).toBe(859464);
    expect(derivedValue({ facts: { annual_pay_cny: 859464 } }, 'monthly_pay_cny')).toBe(71622);
    expect(derivedValue({ facts: { annual_pay_cny: 100000 } }, 'monthly_pay_cny')).toBe(8333.33);
  });

  it('of a month keeps exactly on which side of a line the year lies', () => {
    const monthly = (annual_pay_cny: number) =>
      derive({ facts: { annual_pay_cny } }).facts.get('monthly_pay_cny')?.state;
    expect(monthly(859464)).toEqual(exactly(71622));
    const below = monthly(859463);
    expect(below?.kind === 'interval' && below.high < 71622).toBe(true);
  });

  it('of a year has no more decimals than money has', () => {
    expect(derive({ facts: { monthly_pay_cny: 0.1 } }).facts.get('annual_pay_cny')?.state).toEqual(exactly(1.2));
  });

  it('keeps the ends of a range', () => {
    const range = stated(
      { kind: 'interval', low: 450000, high: 500000, highOpen: true },
      { at_least: 450000, below: 500000 },
    );
    expect(derive({ facts: { annual_pay_cny: range } }).facts.get('monthly_pay_cny')).toMatchObject({
      state: { kind: 'interval', low: 37500, highOpen: true },
      value: { at_least: 37500, below: 41666.67 },
    });
    const open = stated({ kind: 'interval', low: 30000, high: Number.POSITIVE_INFINITY }, { at_least: 30000 });
    expect(derivedValue({ facts: { monthly_pay_cny: open } }, 'annual_pay_cny')).toEqual({ at_least: 360000 });
  });

  it('stated both ways warns where the two are not the same pay', () => {
    expect(warningsOf({ facts: { annual_pay_cny: 520000, monthly_pay_cny: 40000 } })).toEqual([
      {
        code: 'pay_figures_differ',
        facts: ['annual_pay_cny', 'monthly_pay_cny'],
        values: { yearly: 520000, twelve_months: 480000 },
      },
    ]);
    expect(warningsOf({ facts: { annual_pay_cny: 500000, monthly_pay_cny: 41666.67 } })).toEqual([]);
  });
});

describe('the region of work', () => {
  const region = (...places: string[]) => derive({}, '2026-12-15', ...places).facts.get('work_region');

  it('is that of the place or of the nearest one above it', () => {
    expect(region('liaoning', 'national')).toMatchObject({ value: 'old_industrial_base', from: 'place', wins: true });
    expect(region('sichuan/chengdu', 'sichuan', 'national')?.value).toBe('western');
    expect(region('chongqing', 'national')?.value).toBe('western');
  });

  it('is the candidate’s to state where the pack does not know it', () => {
    expect(region('shanghai', 'national')).toBeUndefined();
  });

  it('wins over a stated one, and says so', () => {
    const { warnings } = derive({ facts: { work_region: 'other' } }, '2026-12-15', 'chongqing', 'national');
    expect(warnings).toEqual([
      {
        code: 'derived_overrides_stated',
        level: 'check',
        facts: ['work_region'],
        evidence: [],
        sources: [],
        values: { stated: 'other', derived: 'western', from: 'place' },
      },
    ]);
  });

  it('comes with the place itself', () => {
    expect(derive({}, '2026-12-15', 'sichuan/chengdu', 'sichuan').facts.get('place')?.value).toBe('sichuan/chengdu');
  });
});

describe('experience from a work history', () => {
  const engineer = { from: '2015-02-01', country: 'GB', relevant: true, world_500: true };

  it('counts up to the filing day', () => {
    const { facts, warnings } = derive({ work_history: [engineer] });
    expect(facts.get('relevant_experience_years')).toEqual({
      state: exactly(11),
      value: 11,
      from: 'work_history',
      wins: false,
    });
    expect(facts.get('world_500_employment')?.value).toBe(true);
    expect(facts.get('continuous_years_in_china')?.value).toBe(0);
    expect(warnings).toEqual([]);
  });

  it('names the day on which the next year is full, where that is near', () => {
    expect(warningsOf({ work_history: [engineer] }, '2027-01-20')).toEqual([
      {
        code: 'near_full_year',
        facts: ['relevant_experience_years'],
        values: { years: 11, next: 12, on: '2027-02-01', days: 12 },
      },
    ]);
  });

  it('yields to a stated value, and says so where full years differ', () => {
    const told = (years: number) => ({ facts: { relevant_experience_years: years }, work_history: [engineer] });
    expect(warningsOf(told(12))).toEqual([
      {
        code: 'stated_differs_from_history',
        facts: ['relevant_experience_years'],
        values: { stated: 12, derived: 11, from: 'work_history' },
      },
    ]);
    expect(warningsOf(told(11.8))).toEqual([]);
    expect(derive(told(12)).facts.get('relevant_experience_years')?.wins).toBe(false);
  });

  it('does not contradict what a job of unknown relevance leaves open', () => {
    const work_history = [engineer, { from: '2010-02-01', to: '2015-01-31', country: 'GB' }];
    expect(warningsOf({ facts: { relevant_experience_years: 14 }, work_history })).toEqual([]);
    expect(warningsOf({ facts: { relevant_experience_years: 17 }, work_history })).toMatchObject([
      { code: 'stated_differs_from_history', values: { stated: 17, derived: '≥ 11, < 17' } },
    ]);
  });

  it('is used where the candidate was asked and did not know', () => {
    expect(
      derivedValue({ unknown: ['relevant_experience_years'], work_history: [engineer] }, 'relevant_experience_years'),
    ).toBe(11);
  });
});

describe('continuous years in China from a work history', () => {
  const inChina = (from: string, to?: string) => ({
    from,
    ...(to === undefined ? {} : { to }),
    country: 'CN',
    relevant: false,
    world_500: false,
  });

  it('say which question leaves them open', () => {
    const work_history = [inChina('2019-01-01', '2023-05-31'), inChina('2023-06-20')];
    expect(derivedValue({ work_history }, 'continuous_years_in_china')).toEqual({ at_least: 3, below: 8 });
    expect(warningsOf({ work_history })).toEqual([
      {
        code: 'continuous_years_open',
        facts: ['continuous_years_in_china'],
        values: { at_least: 3, at_most: 7, why: 'gap' },
      },
    ]);
  });

  it('are left alone where they are stated within the range', () => {
    const work_history = [inChina('2019-01-01', '2023-05-31'), inChina('2023-06-20')];
    expect(warningsOf({ facts: { continuous_years_in_china: 5 }, work_history })).toEqual([]);
  });

  it('name the day on which the next year is full', () => {
    expect(warningsOf({ work_history: [inChina('2022-01-05')] })).toEqual([
      {
        code: 'near_full_year',
        facts: ['continuous_years_in_china'],
        values: { years: 4, next: 5, on: '2027-01-05', days: 21 },
      },
    ]);
  });
});

test('a gap in the CV is told by month', () => {
  const job = { country: 'DE', relevant: true, world_500: false };
  const work_history = [
    { ...job, from: '2015-02-01', to: '2021-09-30' },
    { ...job, from: '2021-12-10' },
  ];
  expect(warningsOf({ work_history })).toEqual([
    { code: 'cv_gap', facts: [], values: { from: '2021-10', to: '2021-11', months: 2 } },
  ]);
});

describe('education', () => {
  const education = [
    { degree: 'bachelor', country: 'VN', graduated_on: '2023-06-30', language: 'vi' },
    { degree: 'master', country: 'CN', graduated_on: '2026-06-30', language: 'zh' },
  ];

  it('gives the degree, its country and day, and the language of teaching', () => {
    const { facts } = derive({ education });
    const values = ['highest_degree', 'highest_degree_country', 'graduated_on', 'degree_taught_in_chinese'].map(
      (id) => facts.get(id)?.value,
    );
    expect(values).toEqual(['master', 'CN', '2026-06-30', true]);
    expect(facts.get('highest_degree')?.state).toEqual(exactly(3));
    expect(facts.get('graduated_on')?.state).toEqual(exactly(toDayNumber('2026-06-30')));
  });

  it('yields to a stated degree, whose country and day then count', () => {
    const told = { facts: { highest_degree: stated(exactly(2), 'bachelor') }, education };
    expect(derive(told).facts.get('highest_degree_country')?.value).toBe('VN');
    expect(warningsOf(told)).toEqual([
      {
        code: 'stated_differs_from_history',
        facts: ['highest_degree'],
        values: { stated: 'bachelor', derived: 'master', from: 'education' },
      },
    ]);
  });
});

describe('family', () => {
  const kinds = (family: NonNullable<Told['family']>) => derivedValue({ family }, 'accompanying_family');

  test.each([
    [
      [{ relation: 'spouse' }, { relation: 'child', date_of_birth: '2008-12-16' }],
      ['minor_child', 'spouse'],
    ],
    [[{ relation: 'child', date_of_birth: '2008-12-15' }], []],
    [[{ relation: 'child' }], { has: [], maybe: ['minor_child'] }],
    [[{ relation: 'child' }, { relation: 'child', date_of_birth: '2020-01-01' }], ['minor_child']],
    [[{ relation: 'spouse', nationality: 'CN' }, { relation: 'parent_in_law' }], ['parent_in_law']],
    [[], undefined],
  ])('%j: %j', (family, expected) => {
    expect(kinds(family)).toEqual(expected);
  });

  it('is compared with a stated set', () => {
    const told = { facts: { accompanying_family: ['spouse'] }, family: [{ relation: 'parent' }] };
    expect(warningsOf(told)).toMatchObject([{ values: { stated: 'spouse', derived: 'parent', from: 'family' } }]);
  });
});

describe('papers and employer', () => {
  it('give the days until which passport, residence permit and work permit are valid', () => {
    const { facts } = derive({
      evidence: [
        { type: 'passport', valid_until: '2027-06-21' },
        { type: 'passport', valid_until: '2031-03-01' },
        { type: 'passport', valid_until: '2036-12-31', expected_on: '2027-01-10' },
        { type: 'residence_permit', valid_until: '2027-01-15' },
        { type: 'work_permit' },
      ],
    });
    expect(facts.get('passport_valid_until')?.value).toBe('2031-03-01');
    expect(facts.get('residence_permit_valid_until')?.value).toBe('2027-01-15');
    expect(facts.has('current_permit_valid_until')).toBe(false);
  });

  it('contradict a stated day by naming the paper', () => {
    const told = {
      facts: { passport_valid_until: '2030-01-01' },
      evidence: [{ type: 'passport', valid_until: '2031-03-01' }],
    };
    expect(derive(told).warnings).toMatchObject([
      {
        code: 'stated_differs_from_history',
        evidence: ['passport'],
        values: { stated: '2030-01-01', derived: '2031-03-01' },
      },
    ]);
  });

  it('say whether the employer has an account', () => {
    expect(derivedValue({ employer: { account_registered: false } }, 'employer_account_exists')).toBe(false);
    expect(derivedValue({ employer: { name: 'Example Co., Ltd.' } }, 'employer_account_exists')).toBeUndefined();
  });

  it('give the habitual residence from the stays', () => {
    expect(derivedValue({ residence_history: [{ country: 'SG', from: '2024-09-01' }] }, 'habitual_residence')).toBe(
      'SG',
    );
  });
});
