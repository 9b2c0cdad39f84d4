// Warnings about the wage figure a pay route hangs on.
import { describe, expect, test } from 'vitest';
import { payWarnings } from '../../src/evaluate/warnings.ts';
import type { Rung } from '../../src/model/assessment.ts';
import type { WageValue } from '../../src/model/reference-series.ts';
import { fact, lawbook, place, route, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told, tableOf } from '../support/small-pack.ts';

const facts = [
  fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
  fact('local_average_wage_monthly', 'number'),
];
const sixTimes = route('a', 'A', { fact: 'annual_pay_cny', at_least_times: { times: 6, of: 'average_wage' } });
const adult = route('b', 'B', { fact: 'annual_pay_cny', at_least: 1 });

function warned(
  value: WageValue['value'] | undefined,
  told: Told['facts'] = {},
  routes = [sixTimes],
  proven: Rung = null,
) {
  const values: WageValue[] =
    value === undefined
      ? []
      : [
          {
            place: 'shanghai',
            from: '2026-07-01',
            until: '2027-06-30',
            per: 'month',
            value,
            confidence: 'primary',
            sources: ['notice'],
          },
        ];
  const pack = lawbook(
    {
      facts,
      places: [place('national', 'national'), place('shanghai', 'municipality')],
      wages: [
        {
          format: 'laihua/reference/1',
          id: 'average_wage',
          title: { en: 'wage', zh: '工资' },
          own_figure: 'local_average_wage_monthly',
          values,
        },
      ],
    },
    standard({ routes }),
  );
  const program = programOf(pack);
  return payWarnings(program, tableOf(program, profileOf(pack, { facts: told })), proven);
}
const codes = (...args: Parameters<typeof warned>) => warned(...args).map(({ code }) => code);
const range = { from: 100, to: 120 };

describe('a range of the base', () => {
  test('is told where the pay lies between its lines, or is not known', () => {
    expect(warned(range, { annual_pay_cny: 8000 })).toEqual([
      {
        code: 'newer_reference_published',
        level: 'check',
        values: { low: 100, high: 120, per: 'month', series: 'average_wage' },
        facts: [],
        evidence: [],
        sources: ['notice'],
      },
    ]);
    expect(codes(range)).toEqual(['newer_reference_published']);
  });

  test.each<[string, number]>([
    ['at its upper line', 8640],
    ['below its lower line', 7199],
  ])('is not told where the pay is %s', (_, annual_pay_cny) => {
    expect(codes(range, { annual_pay_cny })).toEqual([]);
  });

  test('is not told where the category is reached anyway', () => {
    expect(codes(range, { annual_pay_cny: 8000 }, [sixTimes], 'A')).toEqual([]);
    expect(codes(range, { annual_pay_cny: 8000 }, [sixTimes], 'B')).toEqual(['newer_reference_published']);
  });

  test('is not told of a figure that is exact, of a floor, or where no route asks for it', () => {
    expect(codes(100)).toEqual([]);
    expect(codes({ from: 100 }, { annual_pay_cny: 8000 })).toEqual([]);
    expect(codes(range, { annual_pay_cny: 8000 }, [adult])).toEqual([]);
  });
});

describe("the consultant's own figure", () => {
  const own = (local_average_wage_monthly: number) => ({ annual_pay_cny: 8000, local_average_wage_monthly });

  test('is told where it is used', () => {
    const used = {
      code: 'own_wage_figure_used',
      level: 'check',
      values: { figure: 110 },
      facts: ['local_average_wage_monthly'],
      sources: [],
    };
    expect(warned(undefined, own(110))).toMatchObject([used]);
    expect(warned(range, own(110))).toMatchObject([used]);
  });

  test('is told where the figure of the pack stands against it, with both', () => {
    expect(warned(100, own(110))).toMatchObject([
      {
        code: 'own_wage_figure_ignored',
        values: { figure: 110, low: 100, high: 100, per: 'month' },
        facts: ['local_average_wage_monthly'],
        sources: ['notice'],
      },
    ]);
    expect(codes(range, own(121))).toEqual(['newer_reference_published', 'own_wage_figure_ignored']);
    expect(warned({ from: 100 }, own(99))).toMatchObject([{ values: { figure: 99, low: 100, high: '' } }]);
  });

  test('is told where it carries the category proven, not where it would change nothing', () => {
    const enough = { annual_pay_cny: 7920, local_average_wage_monthly: 110 };
    expect(codes(undefined, enough, [sixTimes], 'A')).toEqual(['own_wage_figure_used']);
    expect(codes(undefined, own(120), [sixTimes], 'A')).toEqual([]);
    expect(codes(undefined, own(120), [sixTimes], 'B')).toEqual(['own_wage_figure_used']);
  });
});
