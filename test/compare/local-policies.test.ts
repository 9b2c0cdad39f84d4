// Whether a local policy is in force, in doubt, to come, over, or none is known.
import { expect, test } from 'vitest';
import { localPolicies } from '../../src/compare/local-policies.ts';
import type { Policy } from '../../src/model/policy.ts';
import { countryWith, localStandard } from '../support/compared.ts';

const stateIn = (place: string, ...policies: readonly Policy[]) =>
  localPolicies(countryWith(...policies), place, '2026-12-15').state;

const pilot = localStandard('hainan', { effective_until: '2024-12-31', after_end: 'successor_unknown' });

test.each<[string, readonly Policy[]]>([
  ['none_known', []],
  ['in_force', [localStandard('hainan')]],
  ['ended', [pilot]],
  ['not_yet', [localStandard('hainan', { effective_from: '2027-01-01' })]],
  ['in_doubt', [localStandard('hainan', { in_doubt: { from: '2025-01-01', why: { en: 'w', zh: 'w' } } })]],
])('%s', (state, policies) => {
  expect(stateIn('hainan', ...policies)).toBe(state);
});

test('one in force counts before one that has ended, and both are listed', () => {
  const pack = countryWith(pilot, localStandard('hainan', { id: 'hainan/measures' }));
  const { state, instruments } = localPolicies(pack, 'hainan', '2026-12-15');
  expect(state).toBe('in_force');
  expect(instruments.map((one) => [one.instrument, one.state, one.until])).toEqual([
    ['hainan/standard@2023-01-01', 'ended', '2024-12-31'],
    ['hainan/measures@2023-01-01', 'in_force', null],
  ]);
});

test('a zone has the policies of its city; a city not those of its zone', () => {
  expect(stateIn('shanghai/lingang', localStandard('shanghai'))).toBe('in_force');
  expect(stateIn('shanghai', localStandard('shanghai/lingang'))).toBe('none_known');
});

test('both days of a window are in it', () => {
  const ends = (day: string) => localStandard('hainan', { effective_until: day, after_end: 'lapsed' });
  expect(stateIn('hainan', ends('2026-12-15'))).toBe('in_force');
  expect(stateIn('hainan', ends('2026-12-14'))).toBe('ended');
});
