// Which places have something of their own, so that their answer may differ from that of the place above them.
import { expect, test } from 'vitest';
import { placesToCompare } from '../../src/compare/places-to-compare.ts';
import { countryWith, localStandard } from '../support/compared.ts';

const compared = (pack = countryWith(), own?: string) => placesToCompare(pack, '2026-12-15', own).map(({ id }) => id);

test('a wage figure or an economic region is something of its own, and the nation stands for the rest', () => {
  expect(compared()).toEqual(['national', 'beijing', 'shanghai', 'gansu']);
});

test('a policy is, in force or ended, and of a zone too, in the order of the pack', () => {
  const ended = localStandard('hainan', { effective_until: '2024-12-31', after_end: 'lapsed' });
  const pack = countryWith(ended, localStandard('shanghai/lingang'));
  expect(compared(pack)).toEqual(['national', 'beijing', 'shanghai', 'shanghai/lingang', 'hainan', 'gansu']);
});

test('a policy of several places makes each of them one', () => {
  expect(compared(countryWith(localStandard('hainan', { place: ['hainan', 'hebei'] })))).toContain('hebei');
});

test('what was replaced, and practice that was only reported, is not', () => {
  const replaced = localStandard('hainan', {
    effective_until: '2024-12-31',
    after_end: 'replaced',
    replaced_by: 'national/classification@2017-04-01',
  });
  expect(compared(countryWith(replaced, localStandard('hebei', { kind: 'practice' })))).toEqual(compared());
});

test('the place of the profile is compared though it has nothing of its own', () => {
  expect(compared(countryWith(), 'hebei')).toContain('hebei');
});
