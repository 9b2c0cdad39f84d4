// The pay a route asks for, with the arithmetic as the notice of the place prints it.
import { describe, expect, it } from 'vitest';
import { payAskedText } from '../../src/explain/pay-test-text.ts';
import type { PayTest } from '../../src/model/assessment.ts';

const of = (base: PayTest['base'], yearly: PayTest['yearly'], monthly: PayTest['monthly']): PayTest => ({
  times: 6,
  series: 'average_wage',
  from_profile: false,
  sources: [],
  ...(base && { base }),
  ...(yearly && { yearly }),
  ...(monthly && { monthly }),
});

const beijing = of(
  { low: 11937, high: 11937, per: 'month' },
  { low: 859464, high: 859464 },
  { low: 71622, high: 71622 },
);
const changzhou = of(
  { low: 123485, high: 123485, per: 'year' },
  { low: 740910, high: 740910 },
  { low: 61742.5, high: 61742.5 },
);
const range = of({ low: 11937, high: 12116, per: 'month' }, { low: 859464, high: 872352 }, { low: 71622, high: 72696 });
const floor = of({ low: 6723, per: 'month' }, { low: 484056 }, { low: 40338 });

describe('the pay asked', () => {
  it('multiplies a monthly base by twelve for a year', () => {
    expect(payAskedText(beijing, 'year')).toEqual({
      en: '859,464 CNY a year (6 x 11,937 x 12)',
      zh: '年薪 859,464 元（6 x 11,937 x 12）',
    });
    expect(payAskedText(beijing, 'month').en).toBe('71,622 CNY a month (6 x 11,937)');
  });

  it('multiplies a yearly base as it is', () => {
    expect(payAskedText(changzhou, 'year').en).toBe('740,910 CNY a year (6 x 123,485)');
    expect(payAskedText(changzhou, 'month').en).toBe('61,742.5 CNY a month (6 x 123,485 / 12)');
  });

  it('prints both lines of a range and what is between them', () => {
    expect(payAskedText(range, 'year').en).toBe(
      '872,352 CNY a year (6 x 12,116 x 12); below 859,464 CNY a year (6 x 11,937 x 12) it is not met, between the two it awaits the source',
    );
  });

  it('says that only a floor is known, or nothing', () => {
    expect(payAskedText(floor, 'year').en).toMatch(/^no base is published here; below 484,056 CNY a year/);
    const nothing = of(undefined, undefined, undefined);
    expect(payAskedText(nothing, 'year').en).toContain('which the pack does not know for this place');
  });
});
