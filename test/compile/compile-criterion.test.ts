// How criteria combine, what each level grants, and what a reference to another item stands for.
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Policy } from '../../src/model/policy.ts';
import { askedOf, fact, inWords, lawbook, route, routeOf, situationIn, standard } from '../support/lawbook.ts';
import { policyWith, programOf, type Request, type Told } from '../support/small-pack.ts';

const facts = [
  fact('age', 'integer', { minimum: 0 }),
  fact('holds_patent', 'boolean'),
  fact('nobel_prize', 'boolean'),
  fact('pay', 'number', { minimum: 0 }),
];
const both = (text: string) => ({ en: text, zh: text });

const yes: Criterion = { fact: 'holds_patent', equals: true };
const no: Criterion = { fact: 'holds_patent', equals: false };
const open: Criterion = { fact: 'nobel_prize', equals: true };
const discretion: Criterion = { discretion: { by: 'permit_authority', basis: both('where needed') } };
const unsettled: Criterion = { unsettled: { why: 'text_not_seen', note: both('cut off') } };
const patent = { facts: { holds_patent: true } };
const asked = (criterion: Criterion) => askedOf({ facts }, criterion, patent);

describe("Kleene's logic", () => {
  test.each<[string, Criterion, string]>([
    ['all of: met and met', { all_of: [yes, yes] }, 'met'],
    ['all of: met and open', { all_of: [yes, open] }, 'open'],
    ['all of: open and not met', { all_of: [open, no] }, 'not met'],
    ['any of: not met and not met', { any_of: [no, no] }, 'not met'],
    ['any of: not met and open', { any_of: [no, open] }, 'open'],
    ['any of: open and met', { any_of: [open, yes] }, 'met'],
    ['not: met', { not: yes }, 'not met'],
    ['not: not met', { not: no }, 'met'],
    ['not: open', { not: open }, 'open'],
    ['nested', { all_of: [{ any_of: [no, yes] }, { not: { all_of: [yes, no] } }] }, 'met'],
  ])('%s', (_, criterion, expected) => {
    expect(asked(criterion)).toBe(expected);
  });
});

describe('what the levels grant', () => {
  test.each<[string, Criterion, string]>([
    ['discretion, from the level of discretion on', discretion, 'not met, met, met'],
    ['a text not seen, on the last level only', unsettled, 'not met, not met, met'],
    ['a fact and discretion', { all_of: [yes, discretion] }, 'not met, met, met'],
    ['a failed fact and discretion', { all_of: [no, discretion] }, 'not met'],
    ['an open fact and discretion', { all_of: [open, discretion] }, 'not met, open, open'],
    ['an open fact or discretion', { any_of: [open, discretion] }, 'open, met, met'],
    ['discretion and a text not seen', { all_of: [discretion, unsettled] }, 'not met, not met, met'],
  ])('%s', (_, criterion, expected) => {
    expect(asked(criterion)).toBe(expected);
  });
});

function outcomes(sections: Partial<Policy>, told: Told, request: Request = {}, ...others: readonly Policy[]) {
  const pack = lawbook({ facts }, standard(sections), ...others);
  const program = programOf(pack, request);
  const situation = situationIn(pack, program, told);
  return (id: string, what: 'own' | 'whole' = 'own') => {
    const found = routeOf(program, id);
    return inWords(what === 'own' ? found.own.test : found.test, situation);
  };
}

describe('a condition by name', () => {
  const sections: Partial<Policy> = {
    conditions: [{ id: 'sixty', when: { fact: 'age', at_most: 60 } }],
    routes: [
      route('short', 'B', { condition: 'sixty' }),
      route('long', 'B', { condition: 'national/classification#sixty' }),
      route('missing', 'B', { condition: 'seventy' }),
    ],
  };

  test('is its own test, by its short or its full name', () => {
    const of = outcomes(sections, { facts: { age: 61 } });
    expect([of('short'), of('long')]).toEqual(['not met', 'not met']);
    expect(outcomes(sections, { facts: { age: 60 } })('short')).toBe('met');
    expect(outcomes(sections, {})('short')).toBe('open');
  });

  test('that is not in force is not met, never open', () => {
    expect(outcomes(sections, { facts: { age: 60 } })('missing')).toBe('not met');
  });

  test('that is for another purpose is not met', () => {
    const conditions = [{ id: 'sixty', for: { purposes: ['extension' as const] }, when: { fact: 'age', at_most: 60 } }];
    expect(outcomes({ ...sections, conditions }, { facts: { age: 60 } })('short')).toBe('not met');
  });
});

describe('points', () => {
  const sections: Partial<Policy> = {
    points_table: {
      maximum: 120,
      factors: [
        {
          id: 'pay',
          title: both('pay'),
          limit: 20,
          fact: 'pay',
          bands: [
            { from: 0, below: 50, points: 5 },
            { from: 50, points: 20 },
          ],
        },
        {
          id: 'local',
          title: both('local'),
          limit: 10,
          best_of: [{ when: yes, points: { from: 0, to: 10, why: 'discretion' } }],
        },
      ],
    },
    routes: [route('line', 'B', { points: { at_least: 20 } })],
  };

  test.each<[string, Told, string]>([
    ['enough', { facts: { pay: 60, holds_patent: false } }, 'met'],
    ['too few', { facts: { pay: 40, holds_patent: false } }, 'not met'],
    ['open', { facts: { holds_patent: false } }, 'open'],
    ['open, with a grant that does not reach', { facts: { pay: 40, holds_patent: true } }, 'not met'],
  ])('%s', (_, told, expected) => {
    expect(outcomes(sections, told)('line')).toBe(expected);
  });

  test('count a grant on its own level', () => {
    const lower = { ...sections, routes: [route('line', 'B', { points: { at_least: 15 } })] };
    expect(outcomes(lower, { facts: { pay: 40, holds_patent: true } })('line')).toBe('not met, met, met');
  });

  test('without a table are none', () => {
    const routes = [route('line', 'B', { points: { at_least: 1 } })];
    expect(outcomes({ routes }, {})('line')).toBe('not met');
  });
});

describe('a reference to routes (F5)', () => {
  const general = [{ id: 'adult', for: {}, when: { fact: 'age', at_least: 18 } }];
  const sections: Partial<Policy> = {
    conditions: general,
    routes: [
      route('prize', 'A', open, { group: 'A-I' }),
      route('inventor', 'A', yes, { group: 'A-II' }),
      route('doubtful', 'B', yes, { confidence: 'unconfirmed' }),
      route('by-route', 'C', { route: 'inventor' }),
      route('by-doubtful', 'C', { route: 'doubtful' }),
      route('by-group', 'C', { group: ['A-II'] }),
      route('by-groups', 'C', { group: ['A-I', 'A-II'] }),
      route('by-other-group', 'C', { group: ['A-III'] }),
      route('by-category', 'C', { category: 'A' }),
      route('by-category-b', 'C', { category: 'B' }),
      route('by-category-of', 'C', { category: 'A', of: 'shanghai/measures' }),
    ],
  };
  const minor = { facts: { age: 17, holds_patent: true, nobel_prize: false } };
  const adult = { facts: { age: 18, holds_patent: true, nobel_prize: false } };

  test('`route` and `group` mean the own test, without the general conditions', () => {
    const of = outcomes(sections, minor);
    expect([of('by-route'), of('by-group'), of('by-groups')]).toEqual(['met', 'met', 'met']);
    expect(of('inventor', 'whole')).toBe('not met');
  });

  test('`category` means the full outcome', () => {
    expect(outcomes(sections, minor)('by-category')).toBe('not met');
    expect(outcomes(sections, adult)('by-category')).toBe('met');
  });

  test('a category rests on unconfirmed routes only where unseen texts are granted', () => {
    expect(outcomes(sections, adult)('by-category-b')).toBe('not met, not met, met');
    expect(outcomes(sections, adult)('by-doubtful')).toBe('met');
  });

  test('`of` asks for the routes of one instrument', () => {
    expect(outcomes(sections, adult)('by-category-of')).toBe('not met');
    const local = policyWith({ id: 'shanghai/measures', place: 'shanghai', routes: [route('local', 'A', yes)] });
    expect(outcomes(sections, adult, {}, local)('by-category-of')).toBe('met');
  });

  test('several are met by any, open where the rest is open, and not met where there is none', () => {
    const withoutPatent = { facts: { age: 18, holds_patent: false } };
    expect(outcomes(sections, withoutPatent)('by-groups')).toBe('open');
    expect(outcomes(sections, withoutPatent)('by-category')).toBe('open');
    expect(outcomes(sections, adult)('by-other-group')).toBe('not met');
  });

  test('a route of another purpose is not met, never open', () => {
    const routes = [
      route('transfer', 'A', open, { for: { purposes: ['employer_change'] }, group: 'A-I' }),
      route('by-route', 'C', { route: 'transfer' }),
      route('by-group', 'C', { group: ['A-I'] }),
    ];
    expect(outcomes({ routes }, {})('by-route')).toBe('not met');
    expect(outcomes({ routes }, {})('by-group')).toBe('not met');
    expect(outcomes({ routes }, {}, { purpose: 'employer_change' })('by-route')).toBe('open');
  });

  test('routes may name those written after them', () => {
    const routes = [route('first', 'C', { route: 'second' }), route('second', 'B', yes)];
    expect(outcomes({ routes }, patent)('first')).toBe('met');
  });

  test('a route of another file is named with its instrument, not with the day of its edition', () => {
    const local = policyWith({
      id: 'shanghai/measures',
      place: 'shanghai',
      routes: [route('as-national', 'B', { route: 'national/classification#inventor' })],
    });
    expect(outcomes(sections, adult, {}, local)('as-national')).toBe('met');
  });
});
