// Which wage figure a place multiplies on a day, and the pay it asks for, exact to the fen.
import { describe, expect, test } from 'vitest';
import { findPayBase, monthlyLine, type PayBase, yearlyLine } from '../../src/compile/pay-base.ts';
import { type FactState, NOT_APPLICABLE } from '../../src/model/fact-state.ts';
import type { WageValue } from '../../src/model/reference-series.ts';
import { askedOf, fact, lawbook, place } from '../support/lawbook.ts';

const places = [
  place('national', 'national'),
  place('shanghai', 'municipality'),
  place('shanghai/lingang', 'zone'),
  place('guangdong', 'province'),
  place('guangdong/guangzhou', 'city'),
  place('guangdong/guangzhou/nansha', 'zone'),
  place('guangdong/shenzhen', 'city'),
  place('jiangsu/changzhou', 'city'),
];

const wage = (at: string, value: WageValue['value'], more: Partial<WageValue> = {}): WageValue => ({
  place: at,
  from: '2026-02-03',
  until: '2026-06-30',
  ...(value === undefined ? {} : { value }),
  confidence: 'primary',
  sources: [`notice-${at}`],
  ...more,
});

const series = (...values: readonly WageValue[]) => ({
  places,
  wages: [
    {
      format: 'laihua/reference/1' as const,
      id: 'average_wage',
      title: { en: 'average wage', zh: '平均工资' },
      own_figure: 'local_average_wage_monthly',
      values: [...values],
    },
  ],
});

const baseOf = (at: string, day: string, ...values: readonly WageValue[]) =>
  findPayBase(lawbook(series(...values)), 'average_wage', at, day);

describe('the base of a place', () => {
  const shanghai = [
    wage('shanghai', 12434),
    wage('shanghai', { from: 12434, to: 12577 }, { from: '2026-07-01', until: '2027-06-30' }),
  ];

  test.each<[string, Partial<PayBase> | undefined]>([
    ['2026-02-02', undefined],
    ['2026-02-03', { low: 12434, high: 12434 }],
    ['2026-06-30', { low: 12434, high: 12434 }],
    ['2026-07-01', { low: 12434, high: 12577 }],
    ['2027-06-30', { low: 12434, high: 12577 }],
    ['2027-07-01', undefined],
  ])('on %s, both ends of a window included, is %j', (day, expected) => {
    const found = baseOf('shanghai', day, ...shanghai);
    if (expected) expect(found).toMatchObject({ ...expected, place: 'shanghai', per: 'month', confidence: 'primary' });
    else expect(found).toBeUndefined();
  });

  test('is the one of the city for a zone in it, however deep', () => {
    expect(baseOf('shanghai/lingang', '2026-03-01', ...shanghai)).toMatchObject({ low: 12434, place: 'shanghai' });
    expect(baseOf('guangdong/guangzhou/nansha', '2026-03-01', wage('guangdong/guangzhou', 9183))).toMatchObject({
      place: 'guangdong/guangzhou',
    });
  });

  test('is never the one of the province for a city, unless its own entry says so', () => {
    const province = wage('guangdong', 9183);
    expect(baseOf('guangdong/shenzhen', '2026-03-01', province)).toBeUndefined();
    const same = wage('guangdong/guangzhou', undefined, { same_as: 'guangdong', sources: ['notice-guangzhou'] });
    expect(baseOf('guangdong/guangzhou', '2026-03-01', province, same)).toMatchObject({
      low: 9183,
      place: 'guangdong',
      sources: ['notice-guangdong'],
    });
    expect(baseOf('guangdong/guangzhou/nansha', '2026-03-01', province, same)?.low).toBe(9183);
  });

  test('is none where the place it follows has no figure in force, and where two places follow each other', () => {
    const same = wage('guangdong/guangzhou', undefined, { same_as: 'guangdong' });
    expect(baseOf('guangdong/guangzhou', '2026-03-01', same)).toBeUndefined();
    const circle = wage('guangdong', undefined, { same_as: 'guangdong/guangzhou' });
    expect(baseOf('guangdong/guangzhou', '2026-03-01', same, circle)).toBeUndefined();
  });

  test('is none for a series the pack does not have', () => {
    expect(findPayBase(lawbook({ places }), 'average_wage', 'shanghai', '2026-03-01')).toBeUndefined();
  });

  test('is only a floor where no upper end is known', () => {
    const found = baseOf('guangdong', '2026-03-01', wage('guangdong', { from: 6723 }));
    expect(found).toMatchObject({ low: 6723 });
    expect(found).not.toHaveProperty('high');
  });
});

describe('the pay asked for', () => {
  const base = (low: number, high: number | undefined, per: PayBase['per']): PayBase => ({
    low,
    ...(high === undefined ? {} : { high }),
    per,
    confidence: 'primary',
    sources: [],
  });

  test.each<[string, PayBase, number, object, object]>([
    ['Beijing', base(11937, 12116, 'month'), 6, { low: 859_464, high: 872_352 }, { low: 71_622, high: 72_696 }],
    [
      'Guangzhou 2020',
      base(10_291.5, 10_291.5, 'month'),
      6,
      { low: 740_988, high: 740_988 },
      { low: 61_749, high: 61_749 },
    ],
    [
      'a figure in fen',
      base(7588.25, 7588.25, 'month'),
      6,
      { low: 546_354, high: 546_354 },
      { low: 45_529.5, high: 45_529.5 },
    ],
    [
      'Changzhou, by the year',
      base(123_485, 123_485, 'year'),
      4,
      { low: 493_940, high: 493_940 },
      { low: 41_161.67, high: 41_161.67 },
    ],
    ['a floor', base(6723, undefined, 'month'), 4, { low: 322_704 }, { low: 26_892 }],
  ])('in %s', (_, from, times, yearly, monthly) => {
    expect(yearlyLine(from, times)).toEqual(yearly);
    expect(monthlyLine(from, times)).toEqual(monthly);
  });
});

describe('a pay test', () => {
  const facts = [
    fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
    fact('monthly_pay_cny', 'number', { minimum: 0, unit: 'cny_a_month' }),
    fact('local_average_wage_monthly', 'number', { unit: 'cny_a_month' }),
  ];
  const sixTimes = (unit: 'annual' | 'monthly') => ({
    fact: `${unit}_pay_cny`,
    at_least_times: { times: 6, of: 'average_wage' },
  });
  const paid = (
    values: readonly WageValue[],
    pay: number | FactState | undefined,
    own?: number,
    unit: 'annual' | 'monthly' = 'annual',
  ) =>
    askedOf(
      { ...series(...values), facts },
      sixTimes(unit),
      {
        facts: {
          ...(typeof pay === 'number' ? { [`${unit}_pay_cny`]: pay } : {}),
          ...(own === undefined ? {} : { local_average_wage_monthly: own }),
        },
        ...(typeof pay === 'object' ? { states: { [`${unit}_pay_cny`]: pay } } : {}),
      },
      { as_of: '2026-03-01' },
    );

  const exact = [wage('shanghai', 12_434)];
  const ranged = [wage('shanghai', { from: 12_434, to: 12_577 })];
  const floor = [wage('shanghai', { from: 6723 })];

  test.each<[string, readonly WageValue[], number | FactState | undefined, string]>([
    ['an exact base, on the line', exact, 895_248, 'met'],
    ['an exact base, a fen below', exact, 895_247.99, 'not met'],
    ['an exact base, a range of pay across the line', exact, { kind: 'interval', low: 800_000, high: 900_000 }, 'open'],
    [
      'an exact base, pay below the line',
      exact,
      { kind: 'interval', low: 0, high: 895_248, highOpen: true },
      'not met',
    ],
    ['an exact base, pay unknown', exact, undefined, 'open'],
    ['an exact base, pay that does not apply', exact, NOT_APPLICABLE, 'not met'],
    ['a range, at its upper line', ranged, 905_544, 'met'],
    ['a range, a fen below its upper line', ranged, 905_543.99, 'not met, not met, met'],
    ['a range, at its lower line', ranged, 895_248, 'not met, not met, met'],
    ['a range, below its lower line', ranged, 895_247.99, 'not met'],
    ['a floor, far above', floor, 9_000_000, 'not met, not met, met'],
    ['a floor, below', floor, 484_055.99, 'not met'],
    ['a floor, pay unknown', floor, undefined, 'not met, not met, open'],
    ['no base at all, pay unknown', [], undefined, 'not met, not met, met'],
    ['no base at all', [], 9_000_000, 'not met, not met, met'],
    ['no base at all, little pay', [], 1, 'not met, not met, met'],
  ])('with %s', (_, values, pay, expected) => {
    expect(paid(values, pay)).toBe(expected);
  });

  test.each<[string, readonly WageValue[], number, string]>([
    ['counts where the pack has none', [], 12_500, 'met'],
    ['counts inside a range', ranged, 12_500, 'met'],
    ['counts at the lower end of a range', ranged, 12_434, 'met'],
    ['does not count below a range', ranged, 12_433, 'not met, not met, met'],
    ['does not count above a range', ranged, 12_578, 'not met, not met, met'],
    ['counts above a floor', floor, 12_500, 'met'],
    ['does not count below a floor', floor, 6_722, 'not met, not met, met'],
    ['does not move an exact base', [wage('shanghai', 12_600)], 12_500, 'not met'],
  ])('the own figure of the consultant %s', (_, values, own, expected) => {
    expect(paid(values, 900_000, own)).toBe(expected);
  });

  test('the own figure, a month, is compared with twelve of it where the place multiplies the year', () => {
    const yearly = [wage('shanghai', { from: 140_000, to: 160_000 }, { per: 'year' })];
    expect(paid(yearly, 900_000, 12_500)).toBe('met');
    expect(paid(yearly, 899_999.99, 12_500)).toBe('not met');
  });

  test.each<[string, WageValue, number]>([
    ['a base by the month', wage('shanghai', 12_434), 895_248],
    ['a base in fen', wage('shanghai', 3000.15), 216_010.8],
    ['a base by the year', wage('shanghai', 123_485, { per: 'year' }), 740_910],
    ['a base by the year that twelve does not divide', wage('shanghai', 100_001.01, { per: 'year' }), 600_006.06],
  ])('a twelfth of yearly pay on the line passes by the month too: %s', (_, value, yearly) => {
    expect(paid([value], yearly)).toBe('met');
    expect(paid([value], yearly / 12, undefined, 'monthly')).toBe('met');
    expect(paid([value], (yearly - 0.12) / 12, undefined, 'monthly')).toBe('not met');
  });
});
