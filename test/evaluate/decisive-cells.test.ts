// The values a search tries for a fact: one for every way the tests of the program can come out.
import { describe, expect, test } from 'vitest';
import { decisiveCells } from '../../src/evaluate/decisive-cells.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import { exactly, type FactState, members, NOT_APPLICABLE } from '../../src/model/fact-state.ts';
import { fromDayNumber, toDayNumber } from '../../src/model/plain-date.ts';
import type { Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, place, route, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Told } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const named = (id: string, more = {}) => ({ id, name: both(id), ...more });
const parts = {
  places: [place('national', 'national'), place('shanghai', 'municipality')],
  facts: [
    fact('age', 'integer', { minimum: 0 }),
    fact('pay', 'number', { minimum: 0, unit: 'cny_a_year' }),
    fact('own_average', 'number', { minimum: 1 }),
    fact('experience', 'number', { minimum: 0, full_years: true }),
    fact('degree', 'ordered', { choices: choices('none', 'bachelor', 'master', 'doctor') }),
    fact('holds_patent', 'boolean'),
    fact('nationality', 'country'),
    fact('post', 'choice', {
      choices: [named('senior'), named('manager', { broader: 'senior' }), named('worker')],
    }),
    fact('merits', 'set', {
      choices: [
        named('turing_award'),
        named('abel_prize'),
        named('rumoured_prize', { confidence: 'unconfirmed' }),
        named('patent'),
      ],
    }),
    fact('contract_starts_on', 'date'),
    fact('contract_ended_on', 'date'),
    fact('local_points', 'number', { minimum: 0, maximum: 10 }),
  ],
  wages: [
    {
      format: 'laihua/reference/1' as const,
      id: 'average_wage',
      title: both('average wage'),
      own_figure: 'own_average',
      values: [
        {
          place: 'shanghai',
          from: '2026-07-01',
          until: '2027-06-30',
          value: { from: 12_434, to: 12_577 },
          confidence: 'primary' as const,
          sources: ['s'],
        },
      ],
    },
  ],
};

function cellsFor(id: string, criteria: readonly Criterion[], told: Told = {}, sections: Partial<Policy> = {}) {
  const routes = criteria.map((criterion, i) => route(`r${i}`, 'B', criterion));
  const pack = lawbook(parts, standard({ routes, ...sections }));
  const program = programOf(pack);
  return decisiveCells(program)(program.slots.get(id) ?? -1, situationIn(pack, program, told));
}
const numbers = (...args: Parameters<typeof cellsFor>) =>
  cellsFor(...args).map(({ state }) => (state.kind === 'interval' ? state.low : Number.NaN));
const sets = (...args: Parameters<typeof cellsFor>) =>
  cellsFor(...args).map(({ state }) => (state.kind === 'set' ? state.has : []));

describe('a whole number', () => {
  test.each<[Criterion, number[]]>([
    [{ fact: 'age', at_least: 18 }, [0, 18, 19]],
    [{ fact: 'age', at_most: 60 }, [0, 60, 61]],
    [{ fact: 'age', less_than: 40 }, [0, 40, 41]],
    [{ fact: 'age', equals: 40 }, [0, 40, 41]],
    [{ all_of: [{ fact: 'age', at_least: 18 }, { not: { fact: 'age', more_than: 60 } }] }, [0, 18, 19, 60, 61]],
  ])('changes where %j does', (criterion, expected) => {
    expect(numbers('age', [criterion])).toEqual(expected);
  });

  test('stays inside what is known of it', () => {
    const range: FactState = { kind: 'interval', low: 30, high: 60 };
    expect(
      numbers(
        'age',
        [
          { fact: 'age', at_least: 18 },
          { fact: 'age', at_most: 60 },
        ],
        { states: { age: range } },
      ),
    ).toEqual([30, 60]);
    expect(numbers('age', [{ fact: 'age', at_least: 18 }], { states: { age: range } })).toEqual([30]);
  });

  test('of full years has the steps of a factor as its edges', () => {
    const points_table = {
      maximum: 20,
      factors: [
        {
          id: 'years',
          title: both('years'),
          limit: 8,
          fact: 'experience',
          steps: { from: 2, points: 5, each: 1, adds: 1 },
        },
      ],
    };
    expect(numbers('experience', [], {}, { points_table })).toEqual([0, 2, 3, 4, 5]);
  });
});

describe('a fraction', () => {
  test('has a value on every edge and one between two', () => {
    expect(
      numbers('pay', [
        { fact: 'pay', at_least: 100 },
        { fact: 'pay', more_than: 200 },
      ]),
    ).toEqual([0, 100, 150, 200, 201]);
  });

  test('whose ends are not included keeps off them', () => {
    const open: FactState = { kind: 'interval', low: 100, high: 200, lowOpen: true, highOpen: true };
    const limits: Criterion[] = [
      { fact: 'pay', at_least: 100 },
      { fact: 'pay', at_least: 150 },
      { fact: 'pay', at_least: 200 },
    ];
    expect(numbers('pay', limits, { states: { pay: open } })).toEqual([125, 150, 175]);
  });

  test('has the lines of a wage multiple, both ends of a range', () => {
    const line: Criterion = { fact: 'pay', at_least_times: { times: 6, of: 'average_wage' } };
    expect(numbers('pay', [line])).toEqual([0, 895_248, 900_396, 905_544, 905_545]);
  });

  test('has the line that the candidate’s own figure gives as its edge, where it lies in a published range', () => {
    const sixTimes: Criterion = { fact: 'pay', at_least_times: { times: 6, of: 'average_wage' } };
    const lines = (own: number) => numbers('pay', [sixTimes], { facts: { own_average: own } });
    expect(lines(12_450)).toContain(6 * 12_450 * 12);
    expect(lines(12_500)).toContain(6 * 12_500 * 12);
  });

  test('has the bands of a factor as its edges', () => {
    const points_table = {
      maximum: 20,
      factors: [
        {
          id: 'pay',
          title: both('pay'),
          limit: 20,
          fact: 'pay',
          bands: [
            { from: 50, below: 70, points: 5 },
            { from: 70, points: 20 },
          ],
        },
      ],
    };
    expect(numbers('pay', [], {}, { points_table })).toEqual([0, 50, 60, 70, 71]);
  });

  test('that is worth its own number of points is tried at every point up to the limit', () => {
    const points_table = {
      maximum: 20,
      factors: [{ id: 'local', title: both('local'), limit: 4, fact: 'local_points', as_given: true as const }],
    };
    const tried = numbers('local_points', [], {}, { points_table });
    expect(tried).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
  });
});

describe('other kinds of facts', () => {
  test('an ordered choice is tried by its places', () => {
    expect(numbers('degree', [{ fact: 'degree', at_least: 'bachelor' }])).toEqual([0, 1, 2]);
    expect(numbers('degree', [{ fact: 'degree', equals: 'doctor' }])).toEqual([0, 3]);
  });

  test('a yes or no is tried both ways, a known one as it is', () => {
    const criterion: Criterion = { fact: 'holds_patent', equals: true };
    expect(cellsFor('holds_patent', [criterion]).map(({ value }) => value)).toEqual([false, true]);
    expect(cellsFor('holds_patent', [criterion], { facts: { holds_patent: true } }).map(({ value }) => value)).toEqual([
      true,
    ]);
  });

  test('a choice is tried by its narrowest values', () => {
    expect(cellsFor('post', [{ fact: 'post', equals: 'senior' }]).map(({ value }) => value)).toEqual([
      'manager',
      'worker',
    ]);
  });

  test('a country is tried by those that are named, and one that is not', () => {
    const found = cellsFor('nationality', [
      { fact: 'nationality', one_of: ['DE', 'FR'] },
      { fact: 'nationality', equals: 'DE' },
    ]);
    expect(found.map(({ value }) => value)).toEqual(['DE', 'FR', undefined]);
  });

  test('a fact that does not apply stays so', () => {
    expect(cellsFor('age', [], { states: { age: NOT_APPLICABLE } })).toEqual([{ state: NOT_APPLICABLE }]);
  });

  test('a fact nothing asks about has one value', () => {
    expect(cellsFor('age', [])).toEqual([{ state: exactly(0), cut: 0 }]);
  });

  test('a day has the window and the day after each end', () => {
    const within: Criterion = { fact: 'contract_starts_on', within: { months: 6, before: 'filing' } };
    expect(numbers('contract_starts_on', [within]).map(fromDayNumber)).toEqual([
      '2026-06-14',
      '2026-06-15',
      '2026-06-16',
      '2026-12-15',
      '2026-12-16',
    ]);
  });

  test('a limit that is another fact moves with it', () => {
    const joins: Criterion = {
      fact: 'contract_starts_on',
      on_or_before: { days: 1, after: { fact: 'contract_ended_on' } },
    };
    const pack = lawbook(parts, standard({ routes: [route('r', 'B', joins)] }));
    const program = programOf(pack);
    const cellsOf = decisiveCells(program);
    const tried = (on: string) => {
      const situation = situationIn(pack, program, { states: { contract_ended_on: exactly(toDayNumber(on)) } });
      const cells = cellsOf(program.slots.get('contract_starts_on') ?? -1, situation);
      return cells.map(({ state }) => (state.kind === 'interval' ? fromDayNumber(state.low) : ''));
    };
    expect(tried('2026-11-30')).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
    expect(tried('2026-05-31')).toEqual(['2026-05-31', '2026-06-01', '2026-06-02']);
  });
});

describe('a set', () => {
  const has = (...has_any: string[]): Criterion => ({ fact: 'merits', has_any });

  test('is tried empty, with each member the tests tell apart, and with all', () => {
    expect(sets('merits', [has('turing_award'), has('patent')])).toEqual([
      [],
      ['turing_award'],
      ['patent'],
      ['turing_award', 'patent'],
    ]);
  });

  test('takes one member for those that the same tests ask for, and names the others', () => {
    const found = cellsFor('merits', [has('turing_award', 'abel_prize')]);
    expect(found).toEqual([
      { state: members([]), value: [] },
      { state: members(['turing_award']), value: ['turing_award'], any_of: ['turing_award', 'abel_prize'] },
    ]);
  });

  test('does not let an unconfirmed member stand for a confirmed one', () => {
    expect(sets('merits', [has('rumoured_prize', 'patent')])).toEqual([
      [],
      ['rumoured_prize'],
      ['patent'],
      ['rumoured_prize', 'patent'],
    ]);
  });

  test('keeps what is known and tries what is not', () => {
    const state: FactState = { kind: 'set', has: ['patent'], maybe: ['turing_award'] };
    expect(sets('merits', [has('turing_award', 'abel_prize'), has('patent')], { states: { merits: state } })).toEqual([
      ['patent'],
      ['patent', 'turing_award'],
    ]);
    const open: FactState = { kind: 'set', has: ['patent'], maybe: 'any' };
    expect(sets('merits', [has('patent')], { states: { merits: open } })).toEqual([['patent']]);
  });

  test('is tried with and without what a negated test wants away', () => {
    const criterion: Criterion = { all_of: [has('turing_award'), has('abel_prize'), { not: has('patent') }] };
    const tried = sets('merits', [criterion]);
    expect(tried).toContainEqual(['turing_award', 'abel_prize']);
    expect(tried).toContainEqual(['turing_award', 'abel_prize', 'patent']);
  });
});

test('every corner of a program is read: conditions, relaxations, requirements, grounds, notices and validity', () => {
  const age = (at_least: number) => ({ fact: 'age', at_least });
  const tried = numbers(
    'age',
    [{ condition: 'named' }],
    {},
    {
      conditions: [
        { id: 'named', when: age(11) },
        { id: 'general', for: {}, when: age(22) },
      ],
      relaxations: [
        { id: 'waived', relaxes: ['named'], when: age(33), waive: true },
        { id: 'weaker', relaxes: ['general'], to: age(44) },
        { id: 'paper', relaxes: ['passport'], instead: { document: 'photo', when: age(55) } },
      ],
      requirements: [
        {
          id: 'passport',
          document: 'passport',
          when: age(66),
          instead: { document: 'photo', when: age(77) },
          order: 1,
        },
        { id: 'one', one_of: [{ document: 'passport', when: age(88) }, { document: 'photo' }], order: 2 },
      ],
      filing_conditions: [{ id: 'open', title: both('open'), when: age(99) }],
      notices: [{ id: 'said', nature: 'framing', text: both('said'), when: age(110) }],
      validity: [{ id: 'long', at_most: { years: 1 }, when: age(121) }],
      time_limits: [{ id: 'soon', step: 'decision', working_days: 5, standing: 'statutory', when: age(132) }],
      filing_windows: [{ id: 'window', title: both('window'), when: age(143) }],
    },
  );
  expect(tried).toEqual(expect.arrayContaining([11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 121, 132, 143]));
});
