// Habitual residence: the last place outside the mainland with a year without a break, or the mainland after a year there.
import { describe, expect, test } from 'vitest';
import { habitualResidence } from '../../src/evaluate/residence.ts';
import type { Residence } from '../../src/model/profile.ts';

const filing = '2026-12-15';
const stay = (country: string, from: string, to?: string): Residence => ({
  country,
  from,
  ...(to === undefined ? {} : { to }),
  path: [],
});

describe('habitual residence', () => {
  test.each<[Residence[], string | string[] | undefined, string]>([
    [[stay('SG', '2024-09-01')], 'SG', 'two years in Singapore'],
    [[stay('SG', '2025-12-15')], 'SG', 'a year to the day'],
    [[stay('SG', '2025-12-16')], undefined, 'a day short of a year'],
    [[stay('DE', '1990-01-01', '2024-08-31'), stay('SG', '2026-02-01')], 'DE', 'too short a stay does not count'],
    [[stay('SG', '2020-01-01', '2022-12-31'), stay('CN', '2023-01-01')], 'CN', 'the last year was in the mainland'],
    [[stay('SG', '2020-01-01', '2026-02-28'), stay('CN', '2026-03-01')], 'SG', 'less than a year in the mainland'],
    [[stay('SG', '2020-01-01', '2020-12-31'), stay('CN', '2021-01-01', '2026-06-30')], 'SG', 'the mainland was left'],
    [[stay('HK', '2020-01-01', '2025-12-31'), stay('CN', '2026-01-01')], 'HK', 'Hong Kong lies outside the mainland'],
    [[stay('SG', '2025-01-01', '2025-06-30'), stay('SG', '2025-07-01')], 'SG', 'two stays that join'],
    [
      [stay('SG', '2025-01-01', '2025-06-30'), stay('SG', '2025-07-02')],
      'SG',
      'with a break of a day: the second is a year by itself',
    ],
    [
      [stay('SG', '2026-01-01', '2026-06-30'), stay('SG', '2026-07-02')],
      undefined,
      'with a break of a day: neither is',
    ],
    [[stay('FR', '2020-01-01'), stay('CH', '2021-01-01')], ['CH', 'FR'], 'two places at once stay open'],
    [[], undefined, 'nothing is known'],
  ])('%j: %j, %s', (stays, expected) => {
    const turned = [...stays].reverse();
    expect(habitualResidence(stays, 'CN', filing)?.value).toEqual(expected);
    expect(habitualResidence(turned, 'CN', filing)?.value).toEqual(expected);
  });
});
