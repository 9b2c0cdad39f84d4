// What the rules of one place come to for a candidate, in figures, beside those of another.
import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../src/compare/place-answer.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Profile } from '../../src/model/profile.ts';
import { countryWith, localStandard } from '../support/compared.ts';
import { FILING_DAY, profileOf, type Told } from '../support/small-pack.ts';

function answerIn(id: string, told: Told, pack: Pack = countryWith(), own?: string) {
  const profile: Profile = { ...profileOf(pack, told), ...(own === undefined ? {} : { place: own }) };
  const place = pack.places.find((one) => one.id === id);
  if (!place) throw new Error(`no place ${id}`);
  return placeAnswer(pack, profile, place, FILING_DAY, {});
}

const rungs = (answer: ReturnType<typeof answerIn>) => [answer.category?.proven, answer.category?.possible];

describe('a software architect with pay between the lines of two cities', () => {
  const architect: Told = { facts: { annual_pay_cny: 500_000, recognised: false } };

  test('is B where four times the wage is below the pay, and not where it is above', () => {
    expect(rungs(answerIn('beijing', architect))).toEqual(['B', 'B']);
    expect(rungs(answerIn('shanghai', architect))).toEqual([null, null]);
  });

  test('where nobody published a wage the answer awaits a source', () => {
    const { category, open } = answerIn('hebei', architect);
    expect(category).toMatchObject({ proven: null, with_unseen: 'B', confidence: null });
    expect(open.awaits).toEqual(['source']);
  });

  test('the figure of the profile counts in its own place only', () => {
    const told: Told = { facts: { ...architect.facts, local_average_wage_monthly: 9_000 } };
    expect(rungs(answerIn('hebei', told, countryWith(), 'hebei'))).toEqual(['B', 'B']);
    expect(rungs(answerIn('hainan', told, countryWith(), 'hebei'))).toEqual([null, null]);
  });
});

describe('a local standard', () => {
  const recognised: Told = { facts: { annual_pay_cny: 300_000, recognised: true } };

  test('decides in its place and nowhere else', () => {
    const pack = countryWith(localStandard('hainan', { confidence: 'two_secondary' }));
    const hainan = answerIn('hainan', recognised, pack);
    expect(rungs(hainan)).toEqual(['A', 'A']);
    expect(hainan.category?.confidence).toBe('two_secondary');
    expect(hainan.filing.route).toEqual({
      id: 'hainan/standard@2023-01-01#own-a',
      title: { en: 'own-a', zh: 'own-a' },
      group: null,
      place: 'hainan',
      outcome: 'met',
      confidence: 'two_secondary',
    });
    expect(rungs(answerIn('beijing', recognised, pack))).toEqual([null, null]);
  });

  test('that has ended gives nothing any more, and is named', () => {
    const ended = localStandard('hainan', { effective_until: '2024-12-31', after_end: 'lapsed' });
    const hainan = answerIn('hainan', recognised, countryWith(ended));
    expect(rungs(hainan)).toEqual([null, null]);
    expect(hainan.local_policies.state).toBe('ended');
  });

  test('leaves A open where the fact it asks for is not known', () => {
    const hainan = answerIn('hainan', { facts: { annual_pay_cny: 300_000 } }, countryWith(localStandard('hainan')));
    expect(rungs(hainan)).toEqual([null, 'A']);
    expect(hainan.open.missing_facts).toEqual(['recognised']);
    expect(hainan.filing.route?.outcome).toBe('undetermined');
  });
});

describe('points', () => {
  test('follow the region of the place, whatever the profile says of its own', () => {
    const told: Told = { facts: { annual_pay_cny: 1, work_region: 'western' } };
    const pointsIn = (id: string) => answerIn(id, told, countryWith(), 'hebei').points?.min;
    expect([pointsIn('gansu'), pointsIn('hebei'), pointsIn('beijing')]).toEqual([10, 10, 0]);
  });

  test('granted by one place are not granted by another', () => {
    const told: Told = { facts: { annual_pay_cny: 1, granted_points: 7 } };
    const pointsIn = (id: string) => answerIn(id, told, countryWith(), 'beijing').points?.min;
    expect([pointsIn('beijing'), pointsIn('shanghai')]).toEqual([7, 0]);
  });
});

test('documents are counted as this filing asks for them, and those that stop it', () => {
  const papers = { order: 10, blocks_filing: true };
  const guide = localStandard('hainan', {
    requirements: [
      { id: 'passport', document: 'passport', ...papers },
      { id: 'photo', document: 'photo', ...papers },
      { id: 'form', document: 'application_form', ...papers, blocks_filing: false },
    ],
  });
  const told: Told = { facts: { recognised: true, annual_pay_cny: 1 }, evidence: [{ type: 'passport' }] };
  expect(answerIn('hainan', told, countryWith(guide)).documents).toMatchObject({ needed: 3, blocking: 1 });
});

test('before any standard there is nothing to compare', () => {
  const pack = countryWith();
  const place = pack.places[1];
  if (!place) throw new Error('no place');
  const answer = placeAnswer(pack, profileOf(pack, {}), place, '2016-01-01', {});
  expect(answer).toMatchObject({ in_force: false, category: null, points: null });
  expect(answer.documents).toEqual({ needed: 0, blocking: 0, list: [] });
});
