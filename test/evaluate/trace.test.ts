// What a criterion waits for, which facts it lacks, and the reasons it gives.
import { describe, expect, test } from 'vitest';
import { awaitsOf, idsToAsk, missingSlots, outcomeOf, reasonOf } from '../../src/evaluate/trace.ts';
import type { Reason } from '../../src/model/assessment.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Policy } from '../../src/model/policy.ts';
import { choices, fact, lawbook, place, route, routeOf, standard } from '../support/lawbook.ts';
import { profileOf, programOf, type Told, tableOf } from '../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const parts = {
  places: [place('national', 'national'), place('shanghai', 'municipality')],
  facts: [
    fact('date_of_birth', 'date'),
    fact('age', 'integer', { minimum: 0, asked_as: 'date_of_birth' }),
    fact('holds_patent', 'boolean'),
    fact('nobel_prize', 'boolean'),
    fact('post', 'choice', {
      choices: [
        { id: 'senior', name: both('senior') },
        { id: 'manager', name: both('manager'), broader: 'senior' },
      ],
    }),
    fact('degree', 'ordered', { choices: choices('none', 'bachelor') }),
    fact('annual_pay_cny', 'number', { minimum: 0, unit: 'cny_a_year' }),
    fact('own_figure', 'number'),
    fact('starts_on', 'date'),
    fact('ended_on', 'date'),
  ],
  wages: [
    {
      format: 'laihua/reference/1' as const,
      id: 'average_wage',
      title: both('average wage'),
      own_figure: 'own_figure',
      values: [
        {
          place: 'shanghai',
          from: '2026-07-01',
          until: '2027-06-30',
          until_stated: false,
          statistics_year: 2025,
          value: { from: 12_434, to: 12_577 },
          confidence: 'primary' as const,
          sources: ['notice'],
        },
      ],
    },
  ],
};

function traced(criterion: Criterion, told: Told = {}, sections: Partial<Policy> = {}) {
  const { routes = [], ...rest } = sections;
  const pack = lawbook(parts, standard({ routes: [...routes, route('r', 'B', criterion)], ...rest }));
  const program = programOf(pack);
  const table = tableOf(program, profileOf(pack, told));
  const { own } = routeOf(program, 'r');
  return {
    outcome: outcomeOf(own.test, table.situation),
    awaits: awaitsOf(own.test, table.situation),
    missing: idsToAsk(program, table.situation, missingSlots(program, own, table.situation)),
    reason: reasonOf(program, table, own),
  };
}

const patent: Criterion = { fact: 'holds_patent', equals: true };
const prize: Criterion = { fact: 'nobel_prize', equals: true };
const basis = both('where needed');
const discretion: Criterion = { discretion: { by: 'permit_authority', basis } };
const unsettled: Criterion = { unsettled: { why: 'operator_open', note: both('exactly 40') } };
const told = { facts: { holds_patent: true } };

describe('an outcome and what it waits for', () => {
  test.each<[string, Criterion, string, readonly string[], readonly string[]]>([
    ['a fact that holds', patent, 'met', [], []],
    ['a fact that fails', { not: patent }, 'not_met', [], []],
    ['an open fact', prize, 'undetermined', ['facts'], ['nobel_prize']],
    ['discretion', discretion, 'undetermined', ['discretion'], []],
    ['a text', unsettled, 'undetermined', ['source'], []],
    [
      'a fact and discretion',
      { all_of: [prize, discretion] },
      'undetermined',
      ['facts', 'discretion'],
      ['nobel_prize'],
    ],
    ['a fact or discretion', { any_of: [prize, discretion] }, 'undetermined', ['facts', 'discretion'], ['nobel_prize']],
    ['discretion and a text', { all_of: [discretion, unsettled] }, 'undetermined', ['source'], []],
    ['discretion or a text', { any_of: [discretion, unsettled] }, 'undetermined', ['discretion'], []],
    ['a failed fact and discretion', { all_of: [{ not: patent }, discretion] }, 'not_met', [], []],
    ['a known fact beside an open one that no longer matters', { any_of: [patent, prize] }, 'met', [], []],
  ])('%s', (_, criterion, outcome, awaits, missing) => {
    expect(traced(criterion, told)).toMatchObject({ outcome, awaits, missing });
  });

  test('a relaxable test that fails waits for discretion, one that is open for facts too', () => {
    const sixty: Criterion = { fact: 'age', at_most: 60, relaxable: { by: 'permit_authority', basis } };
    expect(traced(sixty, { facts: { age: 61 } })).toMatchObject({
      outcome: 'undetermined',
      awaits: ['discretion'],
      missing: [],
    });
    expect(traced(sixty).awaits).toEqual(['facts', 'discretion']);
  });
});

describe('the facts it lacks', () => {
  test('are asked through the fact whose question settles them too, unless that one is known', () => {
    expect(traced({ fact: 'age', at_least: 18 }).missing).toEqual(['date_of_birth']);
    expect(traced({ fact: 'age', at_least: 18 }, { facts: { date_of_birth: '1990-01-01' } }).missing).toEqual(['age']);
  });

  test('leave out parts that are decided', () => {
    expect(traced({ all_of: [patent, prize] }, told).missing).toEqual(['nobel_prize']);
    expect(traced({ any_of: [{ not: patent }, prize] }, told).missing).toEqual(['nobel_prize']);
  });

  test('name the day a test hangs on, not the fact that is given', () => {
    const joins: Criterion = { fact: 'starts_on', on_or_before: { days: 1, after: { fact: 'ended_on' } } };
    expect(traced(joins).missing).toEqual(['starts_on', 'ended_on']);
    expect(traced(joins, { facts: { starts_on: '2026-12-01' } }).missing).toEqual(['ended_on']);
    expect(traced(joins, { facts: { ended_on: '2026-12-01' } }).missing).toEqual(['starts_on']);
  });

  test('name a given fact that is too wide to decide', () => {
    expect(traced({ fact: 'post', equals: 'manager' }, { facts: { post: 'senior' } }).missing).toEqual(['post']);
  });

  test('are those of conditions and of their relaxations', () => {
    const sections: Partial<Policy> = {
      conditions: [{ id: 'graduate', when: { fact: 'degree', at_least: 'bachelor' } }],
      relaxations: [{ id: 'waived', relaxes: ['graduate'], when: prize, waive: true }],
    };
    const named = { condition: 'graduate' };
    expect(traced(named, {}, sections).missing).toEqual(['nobel_prize', 'degree']);
    expect(traced(named, { facts: { degree: 'none' } }, sections).missing).toEqual(['nobel_prize']);
    expect(traced(named, { facts: { degree: 'bachelor' } }, sections).missing).toEqual([]);
  });

  test('are those of the routes a reference stands for, for a category with its general conditions', () => {
    const sections: Partial<Policy> = {
      conditions: [{ id: 'graduate', for: { categories: ['A'] }, when: { fact: 'degree', at_least: 'bachelor' } }],
      routes: [route('a', 'A', prize, { group: 'A-I' })],
    };
    expect(traced({ route: 'a' }, {}, sections).missing).toEqual(['nobel_prize']);
    expect(traced({ group: ['A-I'] }, {}, sections).missing).toEqual(['nobel_prize']);
    expect(traced({ category: 'A' }, {}, sections).missing).toEqual(['nobel_prize', 'degree']);
  });

  test('of points are those of the factors that are open', () => {
    const points_table: Policy['points_table'] = {
      maximum: 20,
      factors: [
        { id: 'degree', title: both('degree'), limit: 10, fact: 'degree', bands: [{ from: 1, points: 10 }] },
        { id: 'merit', title: both('merit'), limit: 10, best_of: [{ when: { any_of: [patent, prize] }, points: 10 }] },
      ],
    };
    const line = { points: { at_least: 15 } };
    expect(traced(line, {}, { points_table }).missing).toEqual(['holds_patent', 'nobel_prize', 'degree']);
    expect(traced(line, told, { points_table }).missing).toEqual(['degree']);
  });
});

describe('the reasons', () => {
  test('follow the criterion part by part, with what was asked and what was found', () => {
    const { reason } = traced(
      { all_of: [patent, { not: { any_of: [prize, { fact: 'degree', equals: 'none' }] } }] },
      told,
    );
    expect(reason).toMatchObject({
      kind: 'all_of',
      outcome: 'undetermined',
      reasons: [
        {
          kind: 'test',
          fact: 'holds_patent',
          test: 'equals',
          expected: true,
          actual: true,
          origin: 'given',
          outcome: 'met',
        },
        {
          kind: 'not',
          reasons: [
            {
              kind: 'any_of',
              reasons: [
                { fact: 'nobel_prize', actual: null, origin: 'absent', outcome: 'undetermined' },
                { fact: 'degree', test: 'equals', expected: 'none' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('say who decides, and why a text is open', () => {
    expect(traced(discretion).reason).toMatchObject({ kind: 'discretion', by: 'permit_authority', basis });
    expect(traced(unsettled).reason).toMatchObject({
      kind: 'unsettled',
      why: 'operator_open',
      note: both('exactly 40'),
    });
    const relaxable = { by: 'permit_authority', basis };
    expect(traced({ fact: 'age', at_most: 60, relaxable }).reason).toMatchObject({ kind: 'test', relaxable });
  });

  test('of a condition name the relaxation that carried it, and none where it stands by itself', () => {
    const sections: Partial<Policy> = {
      conditions: [
        { id: 'graduate', title: both('graduate'), when: { fact: 'degree', at_least: 'bachelor' }, sources: ['n'] },
      ],
      relaxations: [{ id: 'waived', relaxes: ['graduate'], when: patent, waive: true }],
    };
    const named = { condition: 'graduate' };
    expect(traced(named, { facts: { holds_patent: true, degree: 'none' } }, sections).reason).toMatchObject({
      kind: 'condition',
      item: 'national/classification@2017-04-01#graduate',
      title: both('graduate'),
      outcome: 'met',
      relaxed_by: ['national/classification@2017-04-01#waived'],
      reasons: [{ fact: 'degree', outcome: 'not_met' }],
      sources: ['n'],
    });
    expect(traced(named, { facts: { holds_patent: true, degree: 'bachelor' } }, sections).reason).toMatchObject({
      relaxed_by: [],
    });
  });

  test('of a condition that is not in force are those of a reference that fails', () => {
    expect(traced({ condition: 'nowhere' }).reason).toMatchObject({
      kind: 'reference',
      outcome: 'not_met',
      items: ['nowhere'],
    });
  });

  test('of points give the line, the range and what unseen texts would add', () => {
    const points_table: Policy['points_table'] = {
      maximum: 20,
      factors: [
        { id: 'degree', title: both('degree'), limit: 10, fact: 'degree', bands: [{ from: 1, points: 10 }] },
        {
          id: 'local',
          title: both('local'),
          limit: 10,
          best_of: [{ points: { from: 0, to: 4, why: 'text_not_seen' } }],
        },
      ],
    };
    expect(traced({ points: { at_least: 8 } }, {}, { points_table }).reason).toMatchObject({
      kind: 'points',
      at_least: 8,
      min: 0,
      max: 10,
      max_with_unseen: 14,
    });
  });

  test.each<[Criterion, string, readonly string[]]>([
    [{ route: 'a' }, 'route', ['national/classification#a']],
    [{ group: ['A-I', 'A-II'] }, 'group', ['A-I', 'A-II']],
    [{ category: 'A' }, 'category', ['A']],
  ])('of the reference %j name what it stands for', (criterion, what, items) => {
    expect(traced(criterion).reason).toMatchObject({ kind: 'reference', what, items });
  });

  describe('of a pay test', () => {
    const six: Criterion = { fact: 'annual_pay_cny', at_least_times: { times: 6, of: 'average_wage' } };
    const pay = (more: Told['facts']) => {
      const reason = traced(six, { facts: { annual_pay_cny: 900_000, ...more } }).reason as Extract<
        Reason,
        { kind: 'test' }
      >;
      return reason.pay;
    };

    test('print both lines, the base, its year and how long it holds', () => {
      expect(pay({})).toEqual({
        times: 6,
        series: 'average_wage',
        place: 'shanghai',
        statistics_year: 2025,
        base: { low: 12_434, high: 12_577, per: 'month' },
        yearly: { low: 895_248, high: 905_544 },
        monthly: { low: 74_604, high: 75_462 },
        from_profile: false,
        until: '2027-06-30',
        until_stated: false,
        confidence: 'primary',
        sources: ['notice'],
      });
    });

    test("say that the figure is the consultant's own, which has no confidence of the pack", () => {
      expect(pay({ own_figure: 12_500 })).toMatchObject({ from_profile: true, base: { low: 12_500, high: 12_500 } });
      expect(pay({ own_figure: 12_500 })).not.toHaveProperty('confidence');
    });

    test('have no lines where nobody published a figure', () => {
      const unknown: Criterion = { fact: 'annual_pay_cny', at_least_times: { times: 4, of: 'graduate_wage' } };
      expect(traced(unknown).reason).toMatchObject({
        awaits: ['source'],
        pay: { times: 4, series: 'graduate_wage', from_profile: false, sources: [] },
      });
    });
  });
});
