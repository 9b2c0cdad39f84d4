// What a changed item means: wider, narrower, different or the same, each with a candidate at the line that moved.
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Policy } from '../../src/model/policy.ts';
import { diffed, meaningInWords, onlyChange } from '../support/diffed.ts';
import { fact, lawbook, place, route, standard } from '../support/lawbook.ts';

const withRoute = (when: Criterion, more: Partial<Policy> = {}) =>
  lawbook({}, standard({ routes: [route('pay', 'B', when)], ...more }));
const changeOf = (before: Criterion, after: Criterion) => onlyChange(diffed(withRoute(before), withRoute(after)));
const meaningOf = (before: Criterion, after: Criterion): string => meaningInWords(changeOf(before, after));

const pay = (line: number): Criterion => ({ fact: 'annual_pay_cny', at_least: line });
const master: Criterion = { fact: 'highest_degree', at_least: 'master' };

describe('a route', () => {
  it('is narrower where its line moves up, shown exactly at the old line', () => {
    const { meaning } = changeOf(pay(450000), pay(460000));
    expect(meaning?.verdict).toBe('narrower');
    expect(meaning?.witnesses).toEqual([
      {
        direction: 'loss',
        level: 0,
        facts: [{ fact: 'annual_pay_cny', value: 450000, from: 450000, below: 460000 }],
        before: { low: 1, high: 1 },
        after: { low: 0, high: 0 },
      },
    ]);
  });

  it('is wider where its line moves down, shown exactly at the new line', () => {
    expect(meaningOf(pay(450000), pay(440000))).toBe('wider; gain: annual_pay_cny 440000');
  });

  it('is narrower where "at least" becomes "more than", shown at the line itself', () => {
    expect(meaningOf(pay(450000), { fact: 'annual_pay_cny', more_than: 450000 })).toBe(
      'narrower; loss: annual_pay_cny 450000',
    );
  });

  it('is different where one line rises and another falls', () => {
    expect(
      meaningOf({ all_of: [pay(450000), master] }, { all_of: [pay(400000), { fact: 'hsk_level', at_least: 4 }] }),
    ).toBe(
      'different; gain: annual_pay_cny 400000, hsk_level 4; loss: annual_pay_cny 450000, highest_degree "master", hsk_level 3',
    );
  });

  it('means the same where it is only written otherwise', () => {
    const change = changeOf(
      { all_of: [pay(450000), master] },
      { not: { any_of: [{ not: master }, { not: pay(450000) }] } },
    );
    expect(change.meaning?.verdict).toBe('equivalent');
    expect(change.weight).toBe('same_meaning');
    expect(change.accounted).toBe('not_needed');
  });

  it('is narrower where a member is dropped from a list, shown by that member', () => {
    const has = (...members: string[]): Criterion => ({ fact: 'achievements', has_any: members });
    expect(meaningOf(has('academy_member', 'olympic_placing'), has('academy_member'))).toBe(
      'narrower; loss: achievements ["olympic_placing"]',
    );
  });

  it('is narrower where nobody confirms it any more', () => {
    const before = withRoute(pay(450000));
    const after = lawbook({}, standard({ routes: [route('pay', 'B', pay(450000), { confidence: 'unconfirmed' })] }));
    const change = onlyChange(diffed(before, after));
    expect(change.weight).toBe('substance');
    expect(change.meaning?.witnesses[0]).toMatchObject({
      direction: 'loss',
      before: { low: 1 },
      after: { low: 0, high: 1 },
    });
  });

  it('is narrower where a text becomes open, and says so at the level of the facts', () => {
    const open: Criterion = { unsettled: { why: 'operator_open', note: { en: 'open', zh: '未明' } } };
    expect(meaningOf(pay(450000), { all_of: [pay(450000), open] })).toBe('narrower; loss: annual_pay_cny 450000');
  });

  it('that is new is wider, and one that is gone is narrower', () => {
    const none = lawbook({}, standard({}));
    expect(meaningInWords(onlyChange(diffed(none, withRoute(pay(450000)))))).toBe('wider; gain: annual_pay_cny 450000');
    expect(meaningInWords(onlyChange(diffed(withRoute(pay(450000)), none)))).toBe(
      'narrower; loss: annual_pay_cny 450000',
    );
  });

  it('is compared with pay of a year and of a month as one pay', () => {
    const facts = [
      fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
      fact('monthly_pay_cny', 'number', { minimum: 0, unit: 'cny_a_month', asked_as: 'annual_pay_cny' }),
    ];
    const wages = [
      {
        format: 'laihua/reference/1' as const,
        id: 'average_wage',
        title: { en: 'average wage', zh: '平均工资' },
        values: [
          {
            place: 'shanghai',
            from: '2026-01-01',
            until: '2026-12-31',
            value: 10000,
            confidence: 'primary' as const,
            sources: ['s'],
          },
        ],
      },
    ];
    const times = (n: number): Criterion => ({
      all_of: ['annual_pay_cny', 'monthly_pay_cny'].map((id) => ({
        fact: id,
        at_least_times: { times: n, of: 'average_wage' },
      })),
    });
    const pack = (n: number) => lawbook({ facts, wages }, standard({ routes: [route('pay', 'A', times(n))] }));
    const change = onlyChange(diffed(pack(6), pack(4)));
    expect(change.meaning?.place).toBe('shanghai');
    expect(meaningInWords(change)).toBe('wider; gain: annual_pay_cny 480000');
    expect(change.meaning?.witnesses[0]?.facts[0]?.below).toBe(720000);
  });

  it('is not called the same where no figure of the wage is known', () => {
    const times = (n: number): Criterion => ({
      fact: 'annual_pay_cny',
      at_least_times: { times: n, of: 'average_wage' },
    });
    expect(meaningOf(times(6), times(4))).toBe('not_verified');
  });
});

describe('conditions and relaxations', () => {
  const age = (limit: number): Criterion => ({ fact: 'hsk_level', at_most: limit });
  const conditions = (limit: number): Partial<Policy> => ({
    conditions: [{ id: 'b-level', for: { categories: ['B'] }, when: age(limit) }],
  });

  it('a condition that asks more is narrower', () => {
    const diff = diffed(lawbook({}, standard(conditions(6))), lawbook({}, standard(conditions(5))));
    expect(meaningInWords(onlyChange(diff))).toBe('narrower; loss: hsk_level 6');
  });

  it('a condition that is new is narrower: it stands in the way of those who fail it', () => {
    const diff = diffed(lawbook({}, standard({})), lawbook({}, standard(conditions(5))));
    expect(meaningInWords(onlyChange(diff))).toBe('narrower; loss: hsk_level 6');
  });

  it('a condition for one category more is narrower for that category', () => {
    const both = { conditions: [{ id: 'b-level', for: { categories: ['A' as const, 'B' as const] }, when: age(6) }] };
    const diff = diffed(lawbook({}, standard(conditions(6))), lawbook({}, standard(both)));
    expect(meaningInWords(onlyChange(diff))).toBe('narrower; loss: hsk_level 7');
  });

  it('a relaxation that eases more people is wider', () => {
    const eased = (line: number) =>
      lawbook(
        {},
        standard({
          ...conditions(5),
          relaxations: [{ id: 'paid-well', relaxes: ['b-level'], when: pay(line), waive: true }],
        }),
      );
    expect(meaningInWords(onlyChange(diffed(eased(500000), eased(450000))))).toBe('wider; gain: annual_pay_cny 450000');
  });
});

describe('points', () => {
  const table = (factors: NonNullable<Policy['points_table']>['factors'], line = 60) =>
    lawbook(
      {},
      standard({
        kind: 'points_table',
        points_table: { maximum: 120, factors },
        routes: [route('by-points', 'B', { points: { at_least: line } })],
      }),
    );
  const title = { en: 'factor', zh: '要素' };
  const chinese = (...points: readonly number[]) => ({
    id: 'chinese',
    title,
    limit: 10,
    best_of: points.map((worth, i) => ({ when: { fact: 'hsk_level', at_least: i + 1 }, points: worth })),
  });

  it('are told value by value, in runs that are worth the same', () => {
    const change = onlyChange(diffed(table([chinese(2, 4, 8)]), table([chinese(1, 4, 10)])));
    expect(meaningInWords(change)).toBe('different; loss: hsk_level 1 2->1; gain: hsk_level 3 8->10');
    expect(change.meaning?.witnesses[1]?.facts[0]).toEqual({ fact: 'hsk_level', value: 3, from: 3 });
  });

  it('show a band at its new edge', () => {
    const bands = (edge: number) => ({
      id: 'annual_pay',
      title,
      limit: 20,
      fact: 'annual_pay_cny',
      bands: [
        { from: edge, points: 20 },
        { below: edge, points: 17 },
      ],
    });
    expect(meaningInWords(onlyChange(diffed(table([bands(450000)]), table([bands(460000)]))))).toBe(
      'narrower; loss: annual_pay_cny 450000 20->17',
    );
  });

  it('a line that is raised is narrower for certain, though nobody tried every way to make points', () => {
    const factors = [chinese(2, 4, 8)];
    const change = onlyChange(diffed(table(factors, 4), table(factors, 8)));
    expect(meaningInWords(change)).toBe('narrower; loss: hsk_level 2');
  });

  it('what is too large to be tried is said to be not verified', () => {
    const ids = Array.from({ length: 18 }, (_, i) => `merit_${i}`);
    const facts = ids.map((id) => fact(id, 'boolean'));
    const factors = ids.map((id, i) => ({
      id,
      title,
      limit: 100,
      sum_of: [{ when: { fact: id, equals: true }, points: 2 ** i % 97 }],
    }));
    const pack = (when: Criterion) =>
      lawbook(
        { facts, places: [place('national', 'national')] },
        standard({ points_table: { maximum: 9999, factors }, routes: [route('by-points', 'B', when)] }),
      );
    const line: Criterion = { points: { at_least: 431 } };
    const change = onlyChange(diffed(pack(line), pack({ any_of: [line, { points: { at_least: 431.5 } }] })));
    expect(change.meaning?.verdict).toBe('not_verified');
    expect(change.weight).toBe('substance');
  });
});
