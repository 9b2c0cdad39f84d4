// Bands, steps, best values, sums and local grants -> the points of a factor for what is known.
import { describe, expect, test } from 'vitest';
import { pointsAt } from '../../src/compile/compile-points.ts';
import { type FactState, members, NOT_APPLICABLE } from '../../src/model/fact-state.ts';
import type { EncouragementPoints, Factor, Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, situationIn, standard } from '../support/lawbook.ts';
import { policyWith, programOf, type Told } from '../support/small-pack.ts';

const facts = [
  fact('annual_pay_cny', 'number', { minimum: 0 }),
  fact('experience', 'number', { minimum: 0, full_years: true }),
  fact('hsk_level', 'integer', { minimum: 0, maximum: 9 }),
  fact('degree', 'ordered', { choices: choices('none', 'bachelor', 'master') }),
  fact('merits', 'set', { choices: choices('patent', 'world_500', 'university') }),
  fact('local_points', 'number', { minimum: 0, maximum: 10, when_absent: { assume: 0, kind: 'rare' } }),
];

const both = (text: string) => ({ en: text, zh: text });
const merit = (...has_any: string[]) => ({ fact: 'merits', has_any });
type Shape = Partial<Factor> & Pick<Factor, 'limit'>;

function pointsOf(shape: Shape, told: Told, ...schemes: readonly Policy[]) {
  const factor: Factor = { id: 'the_factor', title: both('factor'), ...shape };
  const pack = lawbook({ facts }, standard({ points_table: { maximum: 120, factors: [factor] } }), ...schemes);
  const program = programOf(pack);
  const situation = situationIn(pack, program, told);
  const [on, discretion, unseen] = ([0, 1, 2] as const).map((level) => situation.points(level));
  return { on, discretion, unseen };
}
const onFacts = (shape: Shape, told: Told, ...schemes: readonly Policy[]) => pointsOf(shape, told, ...schemes).on;

const range = (low: number, high: number, open: { lowOpen?: boolean; highOpen?: boolean } = {}): FactState => ({
  kind: 'interval',
  low,
  high,
  ...open,
});
const { POSITIVE_INFINITY: ever } = Number;

describe('bands', () => {
  const pay: Shape = {
    limit: 20,
    fact: 'annual_pay_cny',
    bands: [
      { from: 450_000, points: 20 },
      { from: 50_000, below: 150_000, points: 5 },
      { from: 150_000, below: 450_000, points: 14 },
    ],
  };

  test.each<[string, FactState | undefined, number, number]>([
    ['below the lowest', range(49_999.99, 49_999.99), 0, 0],
    ['at the lowest edge', range(50_000, 50_000), 5, 5],
    ['just below the next', range(149_999.99, 149_999.99), 5, 5],
    ['at the next', range(150_000, 150_000), 14, 14],
    ['in the highest', range(2_000_000, 2_000_000), 20, 20],
    ['a range inside one', range(150_000, 449_999), 14, 14],
    ['a range that ends before the next', range(50_000, 150_000, { highOpen: true }), 5, 5],
    ['a range that touches the next', range(50_000, 150_000), 5, 14],
    ['a range over three', range(100_000, 500_000), 5, 20],
    ['a range from below the lowest', range(10_000, 60_000), 0, 5],
    ['a range up to the lowest, not included', range(10_000, 50_000, { highOpen: true }), 0, 0],
    ['a range without an upper end', range(150_000, ever), 14, 20],
    ['nothing known', undefined, 0, 20],
    ['does not apply', NOT_APPLICABLE, 0, 0],
  ])('%s', (_, state, min, max) => {
    expect(onFacts(pay, state ? { states: { annual_pay_cny: state } } : {})).toEqual({ min, max });
  });

  test('that end somewhere give a range that stops there what its bands are worth', () => {
    const ended: Shape = {
      limit: 20,
      fact: 'annual_pay_cny',
      bands: [
        { from: 0, below: 50, points: 5 },
        { from: 50, below: 100, points: 14 },
      ],
    };
    const paid = (state: FactState) => onFacts(ended, { states: { annual_pay_cny: state } });
    expect(paid(range(40, 100, { highOpen: true }))).toEqual({ min: 5, max: 14 });
    expect(paid(range(40, 100))).toEqual({ min: 0, max: 14 });
  });

  test('with a hole between them leave nothing as the least', () => {
    const holed: Shape = {
      ...pay,
      bands: [
        { below: 10, points: 5 },
        { from: 20, points: 14 },
      ],
    };
    expect(onFacts(holed, { states: { annual_pay_cny: range(5, 25) } })).toEqual({ min: 0, max: 14 });
    expect(onFacts(holed, { facts: { annual_pay_cny: 15 } })).toEqual({ min: 0, max: 0 });
  });

  test('count full years, and the places of an ordered choice', () => {
    const years: Shape = { limit: 20, fact: 'experience', bands: [{ from: 2, points: 5 }] };
    expect(onFacts(years, { facts: { experience: 1.9 } })).toEqual({ min: 0, max: 0 });
    expect(onFacts(years, { facts: { experience: 2.9 } })).toEqual({ min: 5, max: 5 });
    const degree: Shape = {
      limit: 20,
      fact: 'degree',
      bands: [
        { from: 1, below: 2, points: 10 },
        { from: 2, points: 15 },
      ],
    };
    expect(onFacts(degree, { facts: { degree: 'bachelor' } })).toEqual({ min: 10, max: 10 });
    expect(onFacts(degree, {})).toEqual({ min: 0, max: 15 });
  });

  test('never give more than the limit of the factor', () => {
    expect(onFacts({ ...pay, limit: 12 }, { facts: { annual_pay_cny: 500_000 } })).toEqual({ min: 12, max: 12 });
  });
});

describe('steps', () => {
  const years: Shape = { limit: 20, fact: 'experience', steps: { from: 2, points: 5, each: 1, adds: 1 } };

  test.each<[string, FactState | undefined, number, number]>([
    ['a year too few', range(1, 1), 0, 0],
    ['part of a year too few', range(1.9, 1.9), 0, 0],
    ['the first', range(2, 2), 5, 5],
    ['the first and a part', range(2.9, 2.9), 5, 5],
    ['nine years', range(9, 9), 12, 12],
    ['one before the limit', range(16, 16), 19, 19],
    ['the limit', range(17, 17), 20, 20],
    ['beyond the limit', range(40, 40), 20, 20],
    ['a range', range(1, 4), 0, 7],
    ['at least five', range(5, ever), 8, 20],
    ['below five', range(0, 5, { highOpen: true }), 0, 7],
    ['nothing known', undefined, 0, 20],
    ['does not apply', NOT_APPLICABLE, 0, 0],
  ])('%s', (_, state, min, max) => {
    expect(onFacts(years, state ? { states: { experience: state } } : {})).toEqual({ min, max });
  });

  test('of more than one unit count only when they are full', () => {
    const pairs: Shape = { ...years, steps: { from: 2, points: 5, each: 2, adds: 3 } };
    expect(onFacts(pairs, { facts: { experience: 5 } })).toEqual({ min: 8, max: 8 });
    expect(onFacts(pairs, { facts: { experience: 6 } })).toEqual({ min: 11, max: 11 });
  });
});

describe('the best of several', () => {
  const best: Shape = {
    limit: 5,
    best_of: [
      { when: merit('patent'), points: 3 },
      { when: merit('world_500'), points: 5 },
    ],
  };
  const maybe = (has: readonly string[], more: readonly string[] | 'any'): FactState => ({
    kind: 'set',
    has,
    maybe: more,
  });

  test.each<[string, FactState | undefined, number, number]>([
    ['none', members([]), 0, 0],
    ['one', members(['patent']), 3, 3],
    ['both count once', members(['patent', 'world_500']), 5, 5],
    ['one, perhaps a better one', maybe(['patent'], 'any'), 3, 5],
    ['the best, whatever else', maybe(['world_500'], 'any'), 5, 5],
    ['perhaps one', maybe([], ['patent']), 0, 3],
    ['nothing known', undefined, 0, 5],
    ['does not apply', NOT_APPLICABLE, 0, 0],
  ])('%s', (_, state, min, max) => {
    expect(onFacts(best, state ? { states: { merits: state } } : {})).toEqual({ min, max });
  });

  test('a value without a test is for everybody', () => {
    expect(onFacts({ limit: 5, best_of: [{ points: 2 }, { when: merit('patent'), points: 3 }] }, {})).toEqual({
      min: 2,
      max: 3,
    });
  });
});

describe('the sum of several', () => {
  const sum: Shape = {
    limit: 7,
    sum_of: [
      { when: merit('patent'), points: 3 },
      { when: merit('world_500'), points: 5 },
    ],
  };

  test.each<[string, FactState | undefined, number, number]>([
    ['one', members(['patent']), 3, 3],
    ['both, up to the limit', members(['patent', 'world_500']), 7, 7],
    ['one, perhaps both', { kind: 'set', has: ['world_500'], maybe: ['patent'] }, 5, 7],
    ['nothing known', undefined, 0, 7],
  ])('%s', (_, state, min, max) => {
    expect(onFacts(sum, state ? { states: { merits: state } } : {})).toEqual({ min, max });
  });
});

describe('a grant that is a range', () => {
  test.each([
    ['discretion', [4, 8, 8]],
    ['text_not_seen', [4, 4, 8]],
    ['operator_open', [4, 4, 8]],
    ['texts_conflict', [4, 4, 8]],
  ] as const)('because of %s counts its lower end on the facts and its upper end on its own rung', (why, expected) => {
    const points = { from: 4, to: 8, why };
    expect(([0, 1, 2] as const).map((level) => pointsAt(points, level))).toEqual(expected);
    const found = pointsOf(
      { limit: 10, best_of: [{ when: merit('patent'), points }] },
      { facts: { merits: ['patent'] } },
    );
    expect([found.on, found.discretion, found.unseen]).toEqual(expected.map((value) => ({ min: value, max: value })));
  });

  test('in a band widens only where the value is in it', () => {
    const table: Shape = {
      limit: 20,
      fact: 'hsk_level',
      bands: [
        { from: 5, below: 6, points: { from: 4, to: 5, why: 'operator_open' } },
        { from: 6, points: 8 },
      ],
    };
    expect(pointsOf(table, { facts: { hsk_level: 5 } })).toMatchObject({ on: { min: 4, max: 4 }, unseen: { max: 5 } });
    expect(pointsOf(table, { facts: { hsk_level: 6 } })).toMatchObject({ on: { max: 8 }, unseen: { max: 8 } });
  });

  test('a plain number is the same on every rung', () => {
    expect(([0, 1, 2] as const).map((level) => pointsAt(5, level))).toEqual([5, 5, 5]);
  });
});

describe('points a local authority granted', () => {
  const given: Shape = { limit: 10, fact: 'local_points', as_given: true };
  const scheme = (encouragement_points: EncouragementPoints, id = 'shanghai/encouragement'): Policy =>
    policyWith({ id, place: 'shanghai', kind: 'encouragement_table', encouragement_points });
  const lists = scheme({
    limit: 10,
    best_of: [
      { when: merit('patent'), points: 10 },
      { when: merit('university'), points: { from: 0, to: 10, why: 'text_not_seen' } },
    ],
  });

  test('are those the profile gives, whatever the scheme says', () => {
    expect(onFacts(given, { facts: { local_points: 6, merits: ['patent'] } }, lists)).toEqual({ min: 6, max: 6 });
    expect(onFacts(given, { states: { local_points: range(2, 6) }, facts: { merits: [] } }, lists)).toEqual({
      min: 2,
      max: 6,
    });
  });

  test('are none where nothing is said and no scheme is in force', () => {
    expect(onFacts(given, {})).toEqual({ min: 0, max: 0 });
  });

  test('are what the scheme gives where the profile is silent', () => {
    expect(onFacts(given, { facts: { merits: ['patent'] } }, lists)).toEqual({ min: 10, max: 10 });
    expect(onFacts(given, { facts: { merits: [] } }, lists)).toEqual({ min: 0, max: 0 });
    expect(onFacts(given, {}, lists)).toEqual({ min: 0, max: 10 });
  });

  test('keep a grant whose amount was not seen on the rung of unseen texts', () => {
    expect(pointsOf(given, { facts: { merits: ['university'] } }, lists)).toEqual({
      on: { min: 0, max: 0 },
      discretion: { min: 0, max: 0 },
      unseen: { min: 10, max: 10 },
    });
  });

  test.each<[string, Partial<Policy>]>([
    ['in doubt', { in_doubt: { from: '2018-01-01', why: both('not seen since') } }],
    ['unconfirmed', { confidence: 'unconfirmed' }],
  ])('of a scheme %s count on the rung of unseen texts only', (_, doubt) => {
    expect(pointsOf(given, { facts: { merits: ['patent'] } }, { ...lists, ...doubt })).toEqual({
      on: { min: 0, max: 0 },
      discretion: { min: 0, max: 0 },
      unseen: { min: 10, max: 10 },
    });
  });

  test('add up where the scheme says so, within the limit of the scheme', () => {
    const cumulative = scheme({
      limit: 8,
      sum_of: [
        { when: merit('patent'), points: 5 },
        { when: merit('world_500'), points: 5 },
      ],
    });
    expect(onFacts(given, { facts: { merits: ['patent', 'world_500'] } }, cumulative)).toEqual({ min: 8, max: 8 });
    expect(onFacts(given, { facts: { merits: ['patent'] } }, cumulative)).toEqual({ min: 5, max: 5 });
  });

  test('are the better of two schemes', () => {
    const weaker = scheme({ limit: 4, best_of: [{ when: merit('patent'), points: 4 }] }, 'shanghai/other');
    expect(onFacts(given, { facts: { merits: ['patent'] } }, weaker, lists)).toEqual({ min: 10, max: 10 });
  });

  test('of two schemes whose outcomes are open are at least the better lower and at most the better upper end', () => {
    const sure = scheme({ limit: 4, best_of: [{ points: 4 }] }, 'shanghai/other');
    expect(onFacts(given, {}, sure, lists)).toEqual({ min: 4, max: 10 });
  });

  test('asked for and not known may be anything the table allows', () => {
    expect(onFacts(given, { states: { local_points: range(0, 10) } })).toEqual({ min: 0, max: 10 });
  });

  test('never exceed the limit of the factor', () => {
    expect(onFacts({ ...given, limit: 5 }, { facts: { local_points: 8 } })).toEqual({ min: 5, max: 5 });
  });
});

test('factors add up, and each says which facts it reads', () => {
  const factors: Factor[] = [
    { id: 'pay', title: both('pay'), limit: 20, fact: 'annual_pay_cny', bands: [{ from: 10, points: 20 }] },
    {
      id: 'merit',
      title: both('merit'),
      limit: 5,
      best_of: [{ when: { all_of: [merit('patent'), { not: { fact: 'hsk_level', equals: 0 } }] }, points: 5 }],
    },
  ];
  const pack = lawbook({ facts }, standard({ points_table: { maximum: 120, factors } }));
  const program = programOf(pack);
  expect(situationIn(pack, program, { facts: { annual_pay_cny: 10 } }).points(0)).toEqual({ min: 20, max: 25 });
  const ids = program.table?.factors.map(({ slots }) => slots.map((slot) => program.definitions[slot]?.id).sort());
  expect(ids).toEqual([['annual_pay_cny'], ['hsk_level', 'merits']]);
});

test('a factor that two editions of a policy share is worth what each of them is sure of', () => {
  const factor: Factor = {
    id: 'the_factor',
    title: both('factor'),
    limit: 5,
    best_of: [{ when: merit('patent'), points: 5 }],
  };
  const sure = standard({ points_table: { maximum: 120, factors: [factor] } });
  const pack = lawbook({ facts }, sure);
  const worth = (policy: Policy) => {
    const changed = { ...pack, policies: pack.policies.map((each) => (each === sure ? policy : each)) };
    return situationIn(changed, programOf(changed), { facts: { merits: ['patent'] } }).points(0);
  };
  expect(worth(sure)).toEqual({ min: 5, max: 5 });
  expect(worth({ ...sure, confidence: 'unconfirmed' })).toEqual({ min: 0, max: 0 });
});
