// What differs between two packs by id, whether it decides anything, and whether it is accounted for.
import { describe, expect, it } from 'vitest';
import { diffPacks } from '../../src/diff/diff-packs.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import { diffed, fileOf, onlyChange, sideOf, TODAY } from '../support/diffed.ts';
import { lawbook, route, standard } from '../support/lawbook.ts';
import { policyWith, profileOf } from '../support/small-pack.ts';

const pay = (line: number) => ({ fact: 'annual_pay_cny', at_least: line });
const standardWith = (line: number, more: Partial<Policy> = {}) =>
  standard({
    routes: [route('pay', 'B', pay(line)), route('degree', 'B', { fact: 'highest_degree', at_least: 'master' })],
    ...more,
  });
const weightOf = (before: Pack, after: Pack) => onlyChange(diffed(before, after)).weight;

describe('by id', () => {
  it('a pack compared with itself shows nothing', () => {
    const pack = lawbook({}, standardWith(450000));
    expect(diffed(pack, lawbook({}, standardWith(450000))).changes).toEqual([]);
  });

  it('the order of items does not matter', () => {
    const turned = standard({ routes: [...(standardWith(450000).routes ?? [])].reverse() });
    expect(diffed(lawbook({}, standardWith(450000)), lawbook({}, turned)).changes).toEqual([]);
  });

  it('a changed item names the line of what differs', () => {
    const change = onlyChange(diffed(lawbook({}, standardWith(450000)), lawbook({}, standardWith(460000))));
    expect(change).toMatchObject({
      id: 'national/classification#pay',
      part: 'routes',
      kind: 'changed',
      keys: ['when'],
    });
    const text = JSON.stringify(standardWith(460000), null, 2).split('\n');
    expect(change.after?.file).toBe(fileOf(standardWith(460000)));
    expect(text[(change.after?.line ?? 0) - 1]).toContain('"at_least": 460000');
  });

  it('titles, provisions, sources and notes are words', () => {
    const words: Partial<Policy> = { title: { en: 'other', zh: '其他' }, sources: ['s-2'], reviewed_on: '2026-11-30' };
    expect(weightOf(lawbook({}, standardWith(450000)), lawbook({}, standardWith(450000, words)))).toBe('words');
  });

  it('confidence is words, but for the step to unconfirmed', () => {
    const of = (confidence: Policy['confidence']) => lawbook({}, standardWith(450000, { confidence }));
    expect(weightOf(of('primary'), of('single_secondary'))).toBe('words');
    expect(weightOf(of('single_secondary'), of('unconfirmed'))).toBe('substance');
  });

  it('a notice that decides nothing is words, one that spares a permit is not', () => {
    const text = { en: 'said', zh: '说明' };
    const of = (nature: 'service' | 'permit_not_needed') =>
      lawbook({}, standardWith(450000, { notices: [{ id: 'said', nature, text }] }));
    const none = lawbook({}, standardWith(450000));
    expect(weightOf(none, of('service'))).toBe('words');
    expect(weightOf(none, of('permit_not_needed'))).toBe('substance');
  });

  it('a new edition of an instrument is one policy added', () => {
    const next = policyWith({ id: 'national/guide', effective_from: '2027-01-01' });
    const change = onlyChange(diffed(lawbook({}, policyWith({})), lawbook({}, policyWith({}), next)));
    expect(change).toMatchObject({ id: 'national/guide@2027-01-01', part: 'policy', kind: 'added', in_force: false });
  });

  it('facts and places are told by their ids', () => {
    const pack = lawbook({}, standardWith(450000));
    const rare = { assume: 'DE', kind: 'rare' as const };
    const after = { ...pack, facts: pack.facts.map((one, i) => (i === 0 ? { ...one, when_absent: rare } : one)) };
    expect(onlyChange(diffed(pack, after))).toMatchObject({
      id: 'facts/nationality',
      part: 'facts',
      weight: 'substance',
    });
  });
});

describe('the account', () => {
  const before = lawbook({}, standardWith(450000));
  const edited = (more: Partial<Policy> = {}) => lawbook({}, standardWith(460000, more));
  const correction = { on: '2026-11-21', what: 'the line of pay', why: 'misread' };
  const accounts = (to: Pack, changelog: readonly string[] = []) =>
    diffed(before, to, { changelog })
      .changes.filter(({ part }) => part === 'routes')
      .map(({ accounted }) => accounted);

  it('is missing where law in force decides otherwise and nothing is written down', () => {
    expect(accounts(edited())).toEqual(['missing']);
  });

  it('is a new entry under corrections', () => {
    expect(accounts(edited({ corrections: [correction] }))).toEqual(['correction']);
  });

  it('is not an entry that was there before', () => {
    const old = lawbook({}, standardWith(450000, { corrections: [correction] }));
    const [change] = diffed(old, edited({ corrections: [correction] })).changes;
    expect(change?.accounted).toBe('missing');
  });

  it('is a new line of the changelog that names the policy', () => {
    expect(accounts(edited(), ['- national/classification: the line of pay was misread'])).toEqual(['changelog']);
    expect(accounts(edited(), ['- national/points: something else'])).toEqual(['missing']);
  });

  it('is not asked for of law that has not begun', () => {
    const from = (line: number) => lawbook({}, standardWith(line, { effective_from: '2027-01-01' }));
    expect(onlyChange(diffed(from(450000), from(460000))).accounted).toBe('not_needed');
  });
});

describe('two days of one pack', () => {
  const first = standardWith(450000, { effective_until: '2026-06-30' });
  const second = standardWith(460000, { effective_from: '2026-07-01' });
  const pack = lawbook({}, first, second);
  const request = {
    place: undefined,
    asOf: undefined,
    policy: undefined,
    people: undefined,
    today: TODAY,
    changelog: [],
  };

  it('compare the editions in force, without their periods', () => {
    const diff = diffPacks(sideOf(pack, '2026-06-30', '2026-06-30'), sideOf(pack, '2026-07-01', '2026-07-01'), request);
    const change = onlyChange(diff);
    expect(change.editions).toEqual({
      before: 'national/classification@2017-04-01',
      after: 'national/classification@2026-07-01',
    });
    expect(change.meaning?.verdict).toBe('narrower');
    expect(change.accounted).toBe('not_needed');
  });

  it('of one edition show nothing', () => {
    const side = (day: string) => sideOf(pack, day, day);
    expect(diffPacks(side('2026-07-01'), side('2026-11-01'), request).changes).toEqual([]);
  });
});

describe('the impact', () => {
  const before = lawbook({}, standardWith(450000));
  const after = lawbook({}, standardWith(460000));
  const person = (name: string, facts: Readonly<Record<string, number | string>>) => {
    const profile = profileOf(before, { facts });
    return { name, before: profile, after: profile, place: 'shanghai', as_of: TODAY };
  };
  const people = {
    kind: 'profiles' as const,
    path: 'profiles',
    people: [
      person('on-the-line', { annual_pay_cny: 450000, highest_degree: 'bachelor' }),
      person('above', { annual_pay_cny: 460000, highest_degree: 'bachelor' }),
      person('by-degree', { annual_pay_cny: 450000, highest_degree: 'master' }),
      person('degree-open', { annual_pay_cny: 450000 }),
    ],
  };
  const { impact } = diffed(before, after, { people });

  it('names those whose answer is another one now, and the change that did it', () => {
    expect(impact?.size).toBe(4);
    expect(impact?.moves.map(({ name, effects }) => [name, effects])).toEqual([
      ['on-the-line', ['falls']],
      ['degree-open', ['falls', 'undecided']],
    ]);
    expect(impact?.moves[0]?.because).toEqual([
      { effect: 'falls', changes: ['national/classification#pay'], together: false },
    ]);
  });

  it('tells two changes that only together move somebody', () => {
    const either = (...routes: readonly string[]) =>
      lawbook(
        {},
        standard({
          routes: routes.map((id) => route(id, 'B', id === 'pay' ? pay(400000) : { fact: 'hsk_level', at_least: 4 })),
        }),
      );
    const one = person('both-ways', { annual_pay_cny: 450000, hsk_level: 5 });
    const diff = diffed(either('pay', 'chinese'), either(), { people: { ...people, people: [one] } });
    expect(diff.impact?.moves[0]?.because).toEqual([
      { effect: 'falls', changes: ['national/classification#pay', 'national/classification#chinese'], together: true },
    ]);
  });
});
