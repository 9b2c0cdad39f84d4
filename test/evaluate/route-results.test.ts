// One route on a table of facts: its outcome, waivers, outlook, confidence and sources.
import { describe, expect, test } from 'vitest';
import { missingFactsOf, routeResults, supportOf } from '../../src/evaluate/route-results.ts';
import type { RouteResult } from '../../src/model/assessment.ts';
import type { Notice, Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, place, route, routeOf, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told, tableOf } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const parts = {
  places: [place('national', 'national'), place('shanghai', 'municipality')],
  facts: [
    fact('age', 'integer', { minimum: 0 }),
    fact('recognised', 'boolean'),
    fact('prizes', 'set', {
      choices: [
        ...choices('turing_award'),
        { id: 'press_prize', name: both('press prize'), confidence: 'single_secondary' as const, sources: ['press'] },
      ],
    }),
    fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
  ],
  wages: [
    {
      format: 'laihua/reference/1' as const,
      id: 'average_wage',
      title: both('average wage'),
      values: [
        {
          place: 'shanghai',
          from: '2026-07-01',
          until: '2027-06-30',
          value: 100,
          confidence: 'two_secondary' as const,
          sources: ['notice'],
        },
      ],
    },
  ],
};
const relaxable = { by: 'permit_authority', basis: both('where needed') };
const clause = 'national/classification@2017-04-01';

function results(sections: Partial<Policy>, told: Told) {
  const pack = lawbook(parts, standard(sections));
  const program = programOf(pack);
  const table = tableOf(program, profileOf(pack, told));
  const found = routeResults(program, table);
  const get = (id: string): RouteResult => {
    const result = found.find((one) => one.id.endsWith(`#${id}`));
    if (!result) throw new Error(`no result ${id}`);
    return result;
  };
  return { program, table, get };
}

const conditions: Policy['conditions'] = [
  { id: 'b-age', title: both('age'), for: { categories: ['B'] }, when: { fact: 'age', at_most: 60, relaxable } },
];
const b = route(
  'b',
  'B',
  { fact: 'recognised', equals: true },
  { group: 'B-I', provision: { en: 'cl. 1', zh: '第一条' }, sources: ['table'] },
);

describe('a route', () => {
  test('carries its id, clause, group, place, reasons, confidence and sources', () => {
    expect(results({ conditions, routes: [b] }, { facts: { age: 38, recognised: true } }).get('b')).toMatchObject({
      id: `${clause}#b`,
      category: 'B',
      group: 'B-I',
      provision: { en: 'cl. 1', zh: '第一条' },
      place: 'national',
      outcome: 'met',
      awaits: [],
      missing_facts: [],
      waived: [],
      outlook: null,
      reasons: [
        { kind: 'test', fact: 'recognised', outcome: 'met' },
        { kind: 'condition', item: `${clause}#b-age`, outcome: 'met' },
      ],
      confidence: 'primary',
      sources: ['table'],
    });
  });

  test('shows the parts of an outer all_of side by side', () => {
    const all = route('b', 'B', {
      all_of: [
        { fact: 'recognised', equals: true },
        { fact: 'age', at_least: 18 },
      ],
    });
    const { reasons } = results({ routes: [all] }, {}).get('b');
    expect(reasons.map((reason) => reason.kind === 'test' && reason.fact)).toEqual(['recognised', 'age']);
  });

  test('lacks the facts of its own test and of its general conditions', () => {
    const { program, table, get } = results({ conditions, routes: [b] }, {});
    expect(get('b')).toMatchObject({
      outcome: 'undetermined',
      awaits: ['facts'],
      missing_facts: ['age', 'recognised'],
    });
    expect(missingFactsOf(program, routeOf(program, 'b'), table.situation)).toEqual(['age', 'recognised']);
  });

  test('not met asks for nothing', () => {
    expect(results({ conditions, routes: [b] }, { facts: { recognised: false } }).get('b')).toMatchObject({
      outcome: 'not_met',
      awaits: [],
      missing_facts: [],
    });
  });

  test('beside a failed relaxable condition awaits discretion: never met, never not met', () => {
    expect(results({ conditions, routes: [b] }, { facts: { age: 61, recognised: true } }).get('b')).toMatchObject({
      outcome: 'undetermined',
      awaits: ['discretion'],
      missing_facts: [],
    });
  });
});

describe('what was waived', () => {
  const relaxations: Policy['relaxations'] = [
    {
      id: 'talent',
      relaxes: ['b-age'],
      when: { fact: 'prizes', has_any: ['turing_award'] },
      waive: true,
      confidence: 'two_secondary',
      sources: ['easing'],
    },
  ];
  const sections = { conditions, routes: [b], relaxations };
  const winner = (age: number) => ({ facts: { age, recognised: true, prizes: ['turing_award'] } });

  test('names the condition and the relaxation, whose confidence and source the route then rests on', () => {
    expect(results(sections, winner(65)).get('b')).toMatchObject({
      outcome: 'met',
      waived: [{ criterion: `${clause}#b-age`, by: `${clause}#talent` }],
      confidence: 'two_secondary',
      sources: ['table', 'easing'],
    });
  });

  test('is nothing where the condition stands by itself', () => {
    expect(results(sections, winner(60)).get('b')).toMatchObject({
      outcome: 'met',
      waived: [],
      confidence: 'primary',
      sources: ['table'],
    });
  });

  test('may be a condition the route names itself', () => {
    const named: Policy['conditions'] = [{ id: 'b-age', when: { fact: 'age', at_most: 60 } }];
    const routes = [route('b', 'B', { condition: 'b-age' })];
    expect(results({ ...sections, conditions: named, routes }, winner(65)).get('b').waived).toHaveLength(1);
  });
});

describe('what a route rests on', () => {
  test('is the weakest of what its own test uses', () => {
    const prize = route('a', 'A', { fact: 'prizes', has_any: ['turing_award', 'press_prize'] }, { sources: ['table'] });
    const support = (...prizes: string[]) => results({ routes: [prize] }, { facts: { prizes } }).get('a');
    expect(support('turing_award')).toMatchObject({ confidence: 'primary', sources: ['table'] });
    expect(support('press_prize')).toMatchObject({ confidence: 'single_secondary', sources: ['table', 'press'] });
  });

  test('is the wage figure it compares with', () => {
    const pay = route('a', 'A', { fact: 'annual_pay_cny', at_least_times: { times: 6, of: 'average_wage' } });
    expect(results({ routes: [pay] }, { facts: { annual_pay_cny: 7200 } }).get('a')).toMatchObject({
      outcome: 'met',
      confidence: 'two_secondary',
      sources: ['s-guide', 'notice'],
    });
  });

  test('is not a branch that failed, nor a general condition', () => {
    const general: Policy['conditions'] = [
      { id: 'age', for: {}, when: { fact: 'age', at_least: 18 }, confidence: 'single_secondary' },
    ];
    const either = route('a', 'A', {
      any_of: [
        { fact: 'recognised', equals: true },
        { fact: 'prizes', has_any: ['press_prize'] },
      ],
    });
    const { program, table } = results(
      { conditions: general, routes: [either] },
      { facts: { age: 30, recognised: true, prizes: [] } },
    );
    expect(supportOf(program, table.situation, routeOf(program, 'a'))).toEqual({
      confidence: 'primary',
      sources: ['s-guide'],
    });
  });

  test('is a named condition', () => {
    const named: Policy['conditions'] = [
      { id: 'adult', when: { fact: 'age', at_least: 18 }, confidence: 'two_secondary', sources: ['rule'] },
    ];
    expect(
      results({ conditions: named, routes: [route('a', 'A', { condition: 'adult' })] }, { facts: { age: 30 } }).get(
        'a',
      ),
    ).toMatchObject({
      confidence: 'two_secondary',
      sources: ['s-guide', 'rule'],
    });
  });
});

describe('an outlook', () => {
  const refused: Notice = {
    id: 'refused',
    nature: 'practice',
    outlook: 'reported_refused',
    about: ['b-age'],
    text: both('refused'),
  };
  const outlook = (notice: Partial<Notice>, age = 61) =>
    results(
      { conditions, routes: [b], notices: [{ ...refused, ...notice }] },
      { facts: { age, recognised: true } },
    ).get('b').outlook;

  test.each<[string, Partial<Notice>, number, string | null]>([
    ['is reported on the condition that awaits discretion', {}, 61, 'reported_refused'],
    ['is reported on the route itself', { about: ['b'] }, 61, 'reported_refused'],
    ['may be good', { outlook: 'reported_granted' }, 61, 'reported_granted'],
    ['is not printed where nothing is undetermined', {}, 60, null],
    ['is not taken from other notices', { nature: 'framing' }, 61, null],
    ['is not taken from a notice about something else', { about: ['a-age'] }, 61, null],
    ['is not taken from a notice for another category', { for: { categories: ['C'] } }, 61, null],
    ['is taken from a notice for its category', { for: { categories: ['B'] } }, 61, 'reported_refused'],
    ['is not taken from a notice whose test fails', { when: { fact: 'age', at_least: 65 } }, 61, null],
    ['is taken from a notice whose test holds', { when: { fact: 'age', at_least: 61 } }, 61, 'reported_refused'],
  ])('%s', (_, notice, age, expected) => {
    expect(outlook(notice, age)).toBe(expected);
  });

  test('never changes the outcome', () => {
    const { outcome, awaits } = results(
      { conditions, routes: [b], notices: [refused] },
      { facts: { age: 61, recognised: true } },
    ).get('b');
    expect([outcome, awaits]).toEqual(['undetermined', ['discretion']]);
  });
});
