// The candidate in another place: personal facts stay, what was stated of the one place stays behind.
import { expect, test } from 'vitest';
import { profileElsewhere } from '../../src/compare/profile-elsewhere.ts';
import type { Profile } from '../../src/model/profile.ts';
import { countryWith } from '../support/compared.ts';
import { profileOf } from '../support/small-pack.ts';

const pack = countryWith();
const stated = { annual_pay_cny: 500_000, local_average_wage_monthly: 9_000, work_region: 'other', granted_points: 5 };
const inShanghai: Profile = { ...profileOf(pack, { facts: stated }), place: 'shanghai' };

const factsIn = (place: string, profile = inShanghai) => [...profileElsewhere(pack, profile, place).facts.keys()];

test('in its own place the profile is as it was written', () => {
  expect(profileElsewhere(pack, inShanghai, 'shanghai')).toBe(inShanghai);
});

test('elsewhere only what is about the candidate is kept', () => {
  expect(factsIn('beijing')).toEqual(['annual_pay_cny']);
});

test('a zone is compared with the wage of its city, so its figure goes along', () => {
  expect(factsIn('shanghai/lingang')).toEqual(['annual_pay_cny', 'local_average_wage_monthly']);
});

test('a profile without a place has figures of no place', () => {
  const { place: _, ...nowhere } = inShanghai;
  expect(factsIn('shanghai', nowhere)).toEqual(['annual_pay_cny']);
});

test('that something of the place is not known stays behind too', () => {
  const unknown: Profile = { ...inShanghai, unknown: new Set(['granted_points', 'recognised']) };
  expect([...profileElsewhere(pack, unknown, 'beijing').unknown]).toEqual(['recognised']);
});
