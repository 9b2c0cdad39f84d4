// Figures stated of one place: who is told that they do not count in the others.
import { expect, test } from 'vitest';
import { comparisonWarnings } from '../../src/compare/comparison-warnings.ts';
import type { Profile } from '../../src/model/profile.ts';
import { countryWith, placed } from '../support/compared.ts';
import { FILING_DAY, profileOf, type Told } from '../support/small-pack.ts';

const pack = countryWith();
const awaiting = { open: { missing_facts: [], awaits: ['source'] } } as const;
const answers = [
  placed('shanghai', awaiting),
  placed('shanghai/lingang', awaiting),
  placed('hainan', awaiting),
  placed('gansu'),
  { ...placed('hebei', awaiting), is_own: true },
];

const told = (facts: NonNullable<Told['facts']>, place = 'hebei') => {
  const profile: Profile = { ...profileOf(pack, { facts }), place };
  return comparisonWarnings(pack, profile, FILING_DAY, answers);
};

test('an average wage of the consultant is told of where the pack has no figure and an answer waits for one', () => {
  expect(told({ local_average_wage_monthly: 9_000 })).toEqual([
    {
      code: 'own_wage_figure_of_one_place',
      level: 'check',
      values: { figure: 9_000 },
      facts: ['local_average_wage_monthly'],
      places: ['hainan'],
    },
  ]);
});

test('points granted by the authority of one place are told of in every other', () => {
  const [warning] = told({ granted_points: 5 });
  expect(warning).toMatchObject({ code: 'granted_points_of_one_place', values: { figure: 5 } });
  expect(warning?.places).toEqual(['shanghai', 'shanghai/lingang', 'hainan', 'gansu']);
});

test('a profile without such figures is told nothing', () => {
  expect(told({ annual_pay_cny: 1 })).toEqual([]);
});
