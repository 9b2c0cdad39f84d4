// Which open facts are asked for, what each decides, and which of its values settle what.
import { describe, expect, test } from 'vitest';
import { categoryBounds, narrowedBounds } from '../../src/evaluate/category-bounds.ts';
import { decisiveCells } from '../../src/evaluate/decisive-cells.ts';
import { type Consequences, missingFacts, missingIds } from '../../src/evaluate/missing-facts.ts';
import type { Settlement } from '../../src/model/assessment.ts';
import { toDayNumber } from '../../src/model/plain-date.ts';
import type { Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, route, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Request, type Told } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const facts = [
  fact('date_of_birth', 'date'),
  fact('age', 'integer', { minimum: 0, asked_as: 'date_of_birth' }),
  fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year', help: both('before tax') }),
  fact('monthly_pay_cny', 'number', { minimum: 0, unit: 'cny_a_month', asked_as: 'annual_pay_cny' }),
  fact('experience', 'number', { minimum: 0, full_years: true }),
  fact('degree', 'ordered', { choices: choices('none', 'bachelor', 'master', 'doctor') }),
  fact('prizes', 'set', { choices: choices('turing_award', 'abel_prize', 'local_prize') }),
  fact('holds_patent', 'boolean'),
  fact('nationality', 'country'),
  fact('invested_on', 'date'),
];

const unmoved = () => ({ evidence: '', procedure: '', permit: '' });
const nothing: Consequences = {
  at: unmoved,
  movedBy: () => unmoved,
  reads: () => true,
  stands: () => true,
  missing: [],
};

function asked(
  sections: Partial<Policy>,
  told: Told = {},
  consequences: Consequences = nothing,
  request: Request = {},
) {
  const pack = lawbook({ facts }, standard(sections));
  const program = programOf(pack, request);
  const situation = situationIn(pack, program, told);
  const cellsOf = decisiveCells(program);
  const bounds = narrowedBounds(program, situation, cellsOf);
  const found = missingFacts(program, situation, bounds, consequences, cellsOf);
  return {
    found,
    ids: missingIds(program, situation, bounds, consequences),
    kleene: categoryBounds(program, situation),
  };
}
/** Settlements of one fact without the points, as `ends -> proven/possible`. */
function settled(id: string, ...args: Parameters<typeof asked>): readonly string[] {
  const { settles = [] } = asked(...args).found.find((one) => one.id === id) ?? {};
  return settles.map(
    ({ category, possible, points: _, ...ends }: Settlement) =>
      `${JSON.stringify(ends)} ${category ?? '-'}/${possible ?? '-'}`,
  );
}

describe('the values that settle', () => {
  test('a number, as ranges', () => {
    const routes = [
      route('b', 'B', { fact: 'annual_pay_cny', at_least: 100 }),
      route('a', 'A', { fact: 'annual_pay_cny', at_least: 500 }),
    ];
    expect(settled('annual_pay_cny', { routes })).toEqual([
      '{"below":100} -/-',
      '{"at_least":100,"below":500} B/B',
      '{"at_least":500} A/A',
    ]);
  });

  test('a limit that is not included, as more than it', () => {
    const routes = [route('a', 'A', { fact: 'annual_pay_cny', more_than: 500 })];
    expect(settled('annual_pay_cny', { routes })).toEqual(['{"at_most":500} -/-', '{"more_than":500} A/A']);
  });

  test('full years, as whole ones', () => {
    const routes = [
      route('b', 'B', {
        all_of: [
          { fact: 'experience', at_least: 2 },
          { fact: 'experience', at_most: 10 },
        ],
      }),
    ];
    expect(settled('experience', { routes })).toEqual([
      '{"below":2} -/-',
      '{"at_least":2,"below":11} B/B',
      '{"at_least":11} -/-',
    ]);
  });

  test('an ordered choice, by the names of its values', () => {
    const routes = [
      route('b', 'B', { fact: 'degree', at_least: 'bachelor' }),
      route('a', 'A', { fact: 'degree', equals: 'doctor' }),
    ];
    expect(settled('degree', { routes })).toEqual([
      '{"below":"bachelor"} -/-',
      '{"at_least":"bachelor","below":"doctor"} B/B',
      '{"at_least":"doctor"} A/A',
    ]);
  });

  test('a yes or no, a country, each by its value', () => {
    expect(settled('holds_patent', { routes: [route('a', 'A', { fact: 'holds_patent', equals: true })] })).toEqual([
      '{"value":false} -/-',
      '{"value":true} A/A',
    ]);
    const routes = [route('a', 'A', { fact: 'nationality', one_of: ['DE', 'FR'] })];
    expect(settled('nationality', { routes }).slice(0, 2)).toEqual(['{"value":"DE"} A/A', '{"value":"FR"} A/A']);
  });

  test('a set, by its members, with those that do as well', () => {
    const routes = [
      route('a', 'A', { fact: 'prizes', has_any: ['turing_award', 'abel_prize'] }),
      route('b', 'B', { fact: 'prizes', has_any: ['local_prize'] }),
    ];
    expect(settled('prizes', { routes })).toEqual([
      '{"value":[]} -/-',
      '{"value":["turing_award"],"any_of":["turing_award","abel_prize"]} A/A',
      '{"value":["local_prize"]} B/B',
      '{"value":["turing_award","local_prize"]} A/A',
    ]);
  });

  test('a day, as days', () => {
    const routes = [route('a', 'A', { fact: 'invested_on', on_or_before: { years: 3, before: 'filing' } })];
    expect(settled('invested_on', { routes })).toEqual(['{"below":"2023-12-16"} A/A', '{"at_least":"2023-12-16"} -/-']);
  });

  test('nothing, where the fact alone changes no category', () => {
    const routes = [
      route('a', 'A', {
        all_of: [
          { fact: 'holds_patent', equals: true },
          { fact: 'degree', at_least: 'bachelor' },
        ],
      }),
    ];
    expect(settled('degree', { routes })).toEqual(['{"below":"bachelor"} -/-', '{"at_least":"bachelor"} -/A']);
    const both = [...routes, route('b', 'A', { fact: 'experience', at_least: 2 })];
    expect(settled('degree', { routes: both })).toEqual([]);
  });
});

describe('an age, asked by the day of birth', () => {
  const routes = [
    route('b', 'B', {
      all_of: [
        { fact: 'age', at_least: 18 },
        { fact: 'age', at_most: 60 },
      ],
    }),
  ];

  test('is settled by the last days of birth', () => {
    expect(settled('date_of_birth', { routes })).toEqual([
      '{"more_than":"2008-12-15"} -/-',
      '{"at_most":"2008-12-15","more_than":"1965-12-15"} B/B',
      '{"at_most":"1965-12-15"} -/-',
    ]);
  });

  test('who was born on 29 February is of age on 28 February', () => {
    const adult = { routes: [route('b', 'B', { fact: 'age', at_least: 18 })] };
    expect(settled('date_of_birth', adult, {}, nothing, { as_of: '2026-02-28' })).toEqual([
      '{"more_than":"2008-02-29"} -/-',
      '{"at_most":"2008-02-29"} B/B',
    ]);
    expect(settled('date_of_birth', adult, {}, nothing, { as_of: '2026-02-27' })[1]).toBe(
      '{"at_most":"2008-02-27"} B/B',
    );
  });

  test('is asked for itself where the day of birth is known', () => {
    expect(asked({ routes }, { facts: { date_of_birth: '1990-01-01' } }).ids).toEqual(['age']);
  });
});

test('monthly pay is settled by the question for the yearly one', () => {
  const routes = [route('a', 'A', { fact: 'monthly_pay_cny', at_least: 50 })];
  const { found } = asked({ routes });
  expect(found.map(({ id }) => id)).toEqual(['annual_pay_cny']);
  expect(found[0]).toMatchObject({ label: both('annual_pay_cny'), help: both('before tax'), decides: ['category'] });
});

describe('what is asked', () => {
  const b = route('b', 'B', { fact: 'holds_patent', equals: true });
  const a = route('a', 'A', { fact: 'degree', equals: 'doctor' });

  test('is what could still raise the category', () => {
    expect(asked({ routes: [a, b] }).ids).toEqual(['degree', 'holds_patent']);
    expect(asked({ routes: [a, b] }, { facts: { holds_patent: true } }).ids).toEqual(['degree']);
    expect(asked({ routes: [a, b] }, { facts: { degree: 'doctor' } }).ids).toEqual([]);
  });

  test('is what the points hang on, and which of the two it decides', () => {
    const points_table = {
      maximum: 20,
      factors: [
        {
          id: 'years',
          title: both('years'),
          limit: 20,
          fact: 'experience',
          bands: [
            { from: 2, below: 5, points: 5 },
            { from: 5, points: 20 },
          ],
        },
      ],
    };
    const { found } = asked({ points_table, routes: [a, b] }, { facts: { degree: 'doctor' } });
    expect(found).toMatchObject([{ id: 'experience', decides: ['points'], settles: [] }]);
    const line = [route('line', 'A', { points: { at_least: 20 } })];
    const [years] = asked({ points_table, routes: line }).found;
    expect(years).toMatchObject({ decides: ['category', 'points'] });
    expect(years?.settles.at(-1)).toMatchObject({ category: 'A', points: { min: 20, max: 20 } });
  });

  test('is what the list, the procedure or the permit say they lack, while it is open', () => {
    const lacking: Consequences = { ...nothing, missing: ['invested_on', 'holds_patent', 'shoe_size'] };
    expect(asked({ routes: [] }, { facts: { holds_patent: true } }, lacking).ids).toEqual(['invested_on']);
  });

  test('decides what changes with it', () => {
    const slotOf = (id: string) => facts.findIndex((one) => one.id === id);
    const at: Consequences['at'] = ({ states }) => {
      const state = states[slotOf('holds_patent')];
      const holds = state?.kind === 'options' && state.options[0] === 'true' ? 'yes' : 'no';
      return { evidence: holds, procedure: holds, permit: 'yes' };
    };
    const consequences: Consequences = { ...nothing, missing: ['holds_patent'], at, movedBy: () => at };
    expect(asked({ routes: [] }, {}, consequences).found).toMatchObject([
      { id: 'holds_patent', decides: ['evidence', 'procedure'] },
    ]);
  });

  test('comes in the order of its weight: what settles first, then the category, then the spread of points', () => {
    const points_table = {
      maximum: 40,
      factors: [
        { id: 'degree', title: both('degree'), limit: 5, fact: 'degree', bands: [{ from: 1, points: 5 }] },
        { id: 'years', title: both('years'), limit: 20, fact: 'experience', bands: [{ from: 2, points: 20 }] },
      ],
    };
    const routes = [route('a', 'A', { fact: 'holds_patent', equals: true })];
    expect(asked({ points_table, routes }).found.map(({ id }) => id)).toEqual(['holds_patent', 'experience', 'degree']);
  });

  test('is nothing once everything is known', () => {
    const told = { facts: { holds_patent: false, degree: 'none' } };
    expect(asked({ routes: [a, b] }, told)).toMatchObject({ found: [], ids: [] });
  });
});

test('a fact known to a month is settled by the days inside it', () => {
  const routes = [route('a', 'A', { fact: 'invested_on', on_or_before: '2023-12-15' })];
  const month = { kind: 'interval', low: toDayNumber('2023-12-01'), high: toDayNumber('2023-12-31') } as const;
  expect(settled('invested_on', { routes }, { states: { invested_on: month } })).toEqual([
    '{"below":"2023-12-16"} A/A',
    '{"at_least":"2023-12-16"} -/-',
  ]);
});
