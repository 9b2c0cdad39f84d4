// The dates back from the filing day and on after it.
import { describe, expect, test } from 'vitest';
import { procedureOf } from '../../../src/evaluate/procedure/procedure.ts';
import { timeLimitsOf } from '../../../src/evaluate/procedure/time-limits.ts';
import { type TimelineInput, timelineOf } from '../../../src/evaluate/procedure/timeline.ts';
import { validityOf } from '../../../src/evaluate/procedure/validity.ts';
import type { EvidenceLine } from '../../../src/model/assessment.ts';
import type { Policy, TimeLimit } from '../../../src/model/policy.ts';
import type { HolidayCalendar } from '../../../src/model/reference-series.ts';
import { fact, lawbook, standard } from '../../support/lawbook.ts';
import { profileOf, programOf, type Request, type Told, tableOf } from '../../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const facts = [
  fact('entered_china_on', 'date'),
  fact('current_permit_valid_until', 'date'),
  fact('residence_permit_valid_until', 'date'),
];
const holidays: HolidayCalendar = {
  format: 'laihua/holidays/1',
  years: [
    {
      year: 2026,
      off: [{ from: '2026-10-01', to: '2026-10-07', name: both('National Day') }],
      work: ['2026-10-10'],
      confidence: 'primary',
      sources: ['s'],
    },
  ],
};

function timeline(
  sections: Partial<Policy>,
  told: Told = {},
  { evidence = [], ...request }: Request & Partial<Pick<TimelineInput, 'evidence'>> = {},
) {
  const pack = lawbook({ facts, holidays }, standard(sections));
  const program = programOf(pack, request);
  const profile = profileOf(pack, told);
  const table = tableOf(program, profile);
  const filing = { category: 'B' as const, route: undefined, chosen: 'default' as const };
  return timelineOf(program, table, {
    filing,
    profile,
    procedure: procedureOf(program, table, filing, undefined),
    evidence,
    timeLimits: timeLimitsOf(program, table, filing),
    validity: validityOf(program, table, filing),
    notices: [],
  });
}
const days = (...args: Parameters<typeof timeline>) => timeline(...args).map(({ on, kind }) => `${on} ${kind}`);

const limit = (step: TimeLimit['step'], working_days: number, more: Partial<TimeLimit> = {}): TimeLimit => ({
  id: step.replace('_', '-'),
  step,
  working_days,
  standing: 'statutory',
  ...more,
});
const before = { as_of: '2026-09-28' };

describe('the decision', () => {
  test('without any limit there is only the filing day', () => {
    expect(timeline({})).toEqual([{ on: '2026-12-15', kind: 'filing', sources: [] }]);
  });

  test('counts working days over a holiday and a make-up Saturday, the filing day not among them', () => {
    const [, due] = timeline({ time_limits: [limit('decision', 5)] }, {}, before);
    expect(due).toEqual({
      on: '2026-10-10',
      kind: 'decision_due',
      working_days: 5,
      standing: 'statutory',
      item: 'national/classification@2017-04-01#decision',
      sources: ['s-guide'],
    });
  });

  test('says which years it counted in weekdays only', () => {
    const [, due] = timeline({ time_limits: [limit('decision', 20)] });
    expect(due).toMatchObject({ on: '2027-01-12', weekdays_only: [2027] });
    const [, soon] = timeline({ time_limits: [limit('decision', 2)] });
    expect(soon).not.toHaveProperty('weekdays_only');
  });

  test('follows pre-review and acceptance one after the other', () => {
    const time_limits = [
      limit('pre_review', 5),
      limit('acceptance', 5),
      limit('decision', 10, { extendable_by: { working_days: 10 } }),
    ];
    const found = timeline({ time_limits }, {}, { as_of: '2026-11-02' });
    expect(found.map(({ on, kind, working_days }) => [on, kind, working_days])).toEqual([
      ['2026-11-02', 'filing', undefined],
      ['2026-11-09', 'pre_review_due', 5],
      ['2026-11-16', 'acceptance_due', 10],
      ['2026-11-30', 'decision_due', 20],
      ['2026-12-14', 'decision_due_extended', 30],
    ]);
  });

  test('counts from the filing where a limit holds the pre-review, and what follows counts from the legal limit', () => {
    const time_limits = [
      limit('pre_review', 5),
      limit('decision', 10),
      limit('examination', 8, { standing: 'service_target', from_filing: true }),
    ];
    const found = timeline({ time_limits }, {}, { as_of: '2026-11-02' });
    expect(found.map(({ kind, working_days }) => [kind, working_days])).toEqual([
      ['filing', undefined],
      ['pre_review_due', 5],
      ['decision_target', 8],
      ['decision_due', 15],
    ]);
  });

  test('has the target of the service beside the limit of the law', () => {
    const time_limits = [limit('decision', 20), limit('examination', 5, { standing: 'service_target' })];
    expect(days({ time_limits }, {}, { as_of: '2026-11-02' })).toEqual([
      '2026-11-02 filing',
      '2026-11-09 decision_target',
      '2026-11-30 decision_due',
    ]);
  });
});

describe('steps after it', () => {
  const notices: Policy['notices'] = [
    { id: 'visa', nature: 'service', text: both('visa'), deadline: { months: 3, after: 'decision', kind: 'enter_by' } },
    {
      id: 'register',
      nature: 'service',
      text: both('register'),
      deadline: { hours: 24, after: 'entry', kind: 'register_stay' },
    },
    {
      id: 'residence',
      nature: 'service',
      title: both('residence permit'),
      text: both('residence'),
      deadline: { days: 30, after: 'entry', kind: 'residence_permit' },
    },
    { id: 'words', nature: 'framing', text: both('words') },
  ];

  test('count from the decision where a limit tells it', () => {
    expect(days({ notices })).toEqual(['2026-12-15 filing']);
    expect(days({ notices, time_limits: [limit('decision', 2)] })).toEqual([
      '2026-12-15 filing',
      '2026-12-17 decision_due',
      '2027-03-17 enter_by',
    ]);
  });

  test('count from the entry where it is known', () => {
    const found = timeline({ notices }, { facts: { entered_china_on: '2026-12-20' } });
    expect(found.slice(1)).toEqual([
      {
        on: '2026-12-21',
        kind: 'register_stay',
        item: 'national/classification@2017-04-01#register',
        sources: ['s-guide'],
      },
      {
        on: '2027-01-19',
        kind: 'residence_permit',
        item: 'national/classification@2017-04-01#residence',
        title: both('residence permit'),
        sources: ['s-guide'],
      },
    ]);
  });
});

describe('windows and permits', () => {
  test('stand in the order of their days, those of one day in the order back, filing, on', () => {
    const sections: Partial<Policy> = {
      filing_windows: [
        {
          id: 'extension',
          title: both('extension'),
          opens: { days: 90, before: { fact: 'current_permit_valid_until' } },
          closes: { days: 30, before: { fact: 'current_permit_valid_until' } },
        },
      ],
      validity: [{ id: 'validity-b', at_most: { years: 1 } }],
    };
    const told = { facts: { current_permit_valid_until: '2027-01-14', residence_permit_valid_until: '2027-01-20' } };
    expect(days(sections, told)).toEqual([
      '2026-10-16 window_opens',
      '2026-12-15 window_closes',
      '2026-12-15 filing',
      '2027-01-14 current_permit_ends',
      '2027-01-20 residence_permit_ends',
      '2027-12-14 permit_at_most_until',
    ]);
  });
});

describe('papers', () => {
  const line = (more: Partial<EvidenceLine>): EvidenceLine => ({
    type: 'criminal_record_certificate',
    name: both('record'),
    status: 'missing',
    provided_by: 'candidate',
    required_by: [],
    order: 1,
    blocks_filing: true,
    valid_until: null,
    eased_by: [],
    not_before: null,
    problems: [],
    unclear: [],
    one_of: [],
    depends_on: [],
    by: null,
    form: [],
    seen_in: null,
    items: [],
    confidence: 'primary',
    sources: ['guide'],
    ...more,
  });
  const shown = (more: Partial<EvidenceLine>, told: Told = {}) =>
    days({}, told, { evidence: [line(more)] }).filter((day) => !day.endsWith(' filing'));

  test.each<[string, Partial<EvidenceLine>, readonly string[]]>([
    ['missing, with an oldest day of issue', { not_before: '2026-06-15' }, ['2026-06-15 paper_issued_from']],
    ['missing, of any age', {}, []],
    ['expired', { status: 'expired', not_before: '2026-06-15' }, ['2026-06-15 paper_issued_from']],
    [
      'too old by the filing day',
      { status: 'expires_before_filing', not_before: '2026-06-15' },
      ['2026-06-15 paper_issued_from'],
    ],
    ['held, good until a day', { status: 'held', valid_until: '2027-03-01' }, ['2027-03-01 paper_serves_until']],
    ['held, without an end', { status: 'held' }, []],
    ['not needed', { status: 'not_needed', not_before: '2026-06-15' }, []],
  ])('%s', (_, more, expected) => {
    expect(shown(more)).toEqual(expected);
  });

  test('ordered, on the day it is expected', () => {
    const evidence = [{ type: 'criminal_record_certificate', expected_on: '2026-12-01' }];
    expect(shown({ status: 'expected', items: [0] }, { evidence })).toEqual(['2026-12-01 paper_expected']);
    expect(shown({ status: 'expected', items: [] }, { evidence })).toEqual([]);
  });
});
