// The pay routes at the lines that the notices of February 2026 and the averages published since then draw.
import { describe, expect, test } from 'vitest';
import type { Assessment, Reason } from '../../src/model/assessment.ts';
import { answer, outcomeOf } from '../support/answer.ts';

const paid = (place: string, filing_on: string, annual_pay_cny: number, more = {}): Assessment =>
  answer({ place, filing_on, facts: { date_of_birth: '1980-01-01', annual_pay_cny, ...more } });

const sixTimes = (place: string, day: string, pay: number) => outcomeOf(paid(place, day, pay), 'a-iii-6x');

describe.each([
  ['beijing', 859_464, 872_352],
  ['shanghai', 895_248, 905_544],
])('six times the average wage in %s', (place, low, high) => {
  test('is a number inside the window that began in February 2026: one yuan less is not met', () => {
    expect(sixTimes(place, '2026-03-01', low)).toBe('met');
    expect(paid(place, '2026-03-01', low).category?.proven).toBe('A');
    expect(sixTimes(place, '2026-03-01', low - 1)).toBe('not_met');
  });

  test('is a range once the newer average is published and its use was not seen', () => {
    expect(sixTimes(place, '2026-11-21', high)).toBe('met');
    expect(sixTimes(place, '2026-11-21', high - 1)).toBe('undetermined/source');
    expect(sixTimes(place, '2026-11-21', low)).toBe('undetermined/source');
    expect(sixTimes(place, '2026-11-21', low - 1)).toBe('not_met');
  });

  test('names both lines, the statistics year and the sources where the pay lies between them', () => {
    const between = paid(place, '2026-11-21', high - 1);
    const pay = payTests(between).find(({ times }) => times === 6);
    expect(pay?.yearly).toEqual({ low, high });
    expect(pay?.sources.length).toBeGreaterThan(0);
    expect(between.warnings.map(({ code }) => code)).toContain('newer_reference_published');
  });
});

describe('where nobody has published the base, in Hangzhou', () => {
  test('high pay is undetermined and awaits the source, however high it is', () => {
    const rich = paid('zhejiang/hangzhou', '2026-11-21', 5_000_000);
    expect(outcomeOf(rich, 'a-iii-6x')).toBe('undetermined/source');
    expect(rich.category).toMatchObject({ proven: null, with_unseen: 'A' });
    expect(payTests(rich)[0]?.yearly?.high).toBeUndefined();
  });

  test('pay below any possible base is not met', () => {
    expect(sixTimes('zhejiang/hangzhou', '2026-11-21', 60_000)).toBe('not_met');
  });

  test("the consultant's own figure decides, and is marked as given", () => {
    const own = { local_average_wage_monthly: 8433 };
    expect(outcomeOf(paid('zhejiang/hangzhou', '2026-11-21', 607_176, own), 'a-iii-6x')).toBe('met');
    const short = paid('zhejiang/hangzhou', '2026-11-21', 607_175, own);
    expect(outcomeOf(short, 'a-iii-6x')).toBe('not_met');
    expect(payTests(short)[0]).toMatchObject({ from_profile: true });
    expect(short.warnings.map(({ code }) => code)).toContain('own_wage_figure_used');
  });
});

test('a figure of the pack stands against one given by the consultant, and a warning names both', () => {
  const given = paid('beijing', '2026-03-01', 859_463, { local_average_wage_monthly: 5000 });
  expect(outcomeOf(given, 'a-iii-6x')).toBe('not_met');
  expect(given.warnings.find(({ code }) => code === 'own_wage_figure_ignored')?.values).toMatchObject({
    figure: 5000,
    low: 11_937,
  });
});

test('four times the average wage makes category B in Beijing to the yuan', () => {
  expect(outcomeOf(paid('beijing', '2026-03-01', 572_976), 'b-iv')).toBe('met');
  expect(outcomeOf(paid('beijing', '2026-03-01', 572_975), 'b-iv')).toBe('not_met');
});

function payTests({ routes }: Assessment) {
  const found = (reasons: readonly Reason[]): Extract<Reason, { kind: 'test' }>[] =>
    reasons.flatMap((reason) => (reason.kind === 'test' ? [reason] : 'reasons' in reason ? found(reason.reasons) : []));
  return routes.flatMap(({ reasons }) => found(reasons).flatMap(({ pay }) => (pay ? [pay] : [])));
}
