// How policies and wage bases stand in each place on a day.
import { expect, test } from 'vitest';
import { policyStatus, type StatusRequest } from '../../src/explain/policy-status.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { WageSeries } from '../../src/model/reference-series.ts';
import { lawbook } from '../support/lawbook.ts';
import { policyWith } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const measures = (id: string, more: Partial<Policy> = {}): Policy =>
  policyWith({
    id: `shanghai/${id}`,
    place: 'shanghai',
    kind: 'measures',
    effective_from: '2020-01-01',
    reviewed_on: '2026-11-01',
    ...more,
  });
const wages: WageSeries = {
  format: 'laihua/reference/1',
  id: 'average_wage',
  title: both('average wage'),
  values: [
    {
      place: 'shanghai',
      from: '2026-07-01',
      until: '2027-01-10',
      until_stated: false,
      per: 'month',
      value: { from: 12000 },
      confidence: 'primary',
      sources: ['s-text'],
    },
  ],
};

const request: StatusRequest = { day: '2026-11-21', endsWithin: 90, reviewedWithin: 180, places: ['shanghai'] };
const statusOf = (policies: readonly Policy[], more: Partial<StatusRequest> = {}) =>
  policyStatus(lawbook({ wages: [] }, ...policies), { ...request, ...more });
const standing = (policy: Policy, more: Partial<StatusRequest> = {}) => {
  const found = statusOf([policy], more).places[0]?.policies[0];
  return [found?.state, found?.ends_soon, found?.overdue];
};

test.each<[string, Partial<Policy>, ReturnType<typeof standing>]>([
  ['without an end is in force', {}, ['in_force', false, false]],
  ['whose doubt began is in doubt', { in_doubt: { from: '2026-11-21', why: both('why') } }, ['in_doubt', false, false]],
  ['that begins tomorrow is not yet in force', { effective_from: '2026-11-22' }, ['not_yet', false, false]],
  [
    'that ended yesterday has ended, and ends no more',
    { effective_until: '2026-11-20', after_end: 'lapsed' },
    ['ended', false, false],
  ],
  [
    'that ends on the ninetieth day ends soon',
    { effective_until: '2027-02-19', after_end: 'lapsed' },
    ['in_force', true, false],
  ],
  [
    'that ends on the ninety-first day does not',
    { effective_until: '2027-02-20', after_end: 'lapsed' },
    ['in_force', false, false],
  ],
  ['reviewed 180 days ago is not overdue', { reviewed_on: '2026-05-25' }, ['in_force', false, false]],
  ['reviewed 181 days ago is', { reviewed_on: '2026-05-24' }, ['in_force', false, true]],
  [
    'that has ended waits for no review',
    { reviewed_on: '2020-01-01', effective_until: '2024-12-31', after_end: 'lapsed' },
    ['ended', false, false],
  ],
])('a policy %s', (_, more, expected) => {
  expect(standing(measures('measures', more))).toEqual(expected);
});

test('a policy of two places stands under both and is counted once', () => {
  const shared = measures('shared', { place: ['beijing', 'shanghai'] });
  const { places, counts } = statusOf([shared], { places: undefined });
  expect(places.filter(({ policies }) => policies.some(({ id }) => id.startsWith('shanghai/shared')))).toHaveLength(2);
  expect(statusOf([shared], { places: ['beijing', 'shanghai'] }).counts.in_force).toBe(1);
  expect(counts.in_force).toBeGreaterThanOrEqual(1);
});

test('a place that has nothing of its own is left out', () => {
  expect(statusOf([measures('measures')], { places: ['beijing'] }).places).toEqual([]);
});

test('a wage base says whether it decides at every pay, and that it ends soon', () => {
  const { places, counts } = policyStatus(lawbook({ wages: [wages] }), request);
  expect(places[0]?.wages).toEqual([
    { series: 'average_wage', state: 'floor', until: '2027-01-10', until_stated: false, ends_soon: true },
  ]);
  expect(counts.ends_soon).toBe(1);
});
