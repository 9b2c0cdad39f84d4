// Whether a filing is open: its grounds, its window, and how many days are left.
import { describe, expect, test } from 'vitest';
import { isFor, procedureOf } from '../../../src/evaluate/procedure/procedure.ts';
import type { Category } from '../../../src/model/category.ts';
import { NOT_APPLICABLE } from '../../../src/model/fact-state.ts';
import { toDayNumber } from '../../../src/model/plain-date.ts';
import type { FilingCondition, FilingWindow, Policy } from '../../../src/model/policy.ts';
import { fact, lawbook, route, standard } from '../../support/lawbook.ts';
import { policyWith, profileOf, programOf, type Request, type Told, tableOf } from '../../support/small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });
const facts = [
  fact('permit_valid_until', 'date', { may_not_apply: true }),
  fact('changed_on', 'date'),
  fact('married_to_citizen', 'boolean'),
  fact('account_exists', 'boolean'),
  fact('holds_r_visa', 'boolean'),
];

interface Asked extends Request {
  readonly category?: Category | null;
  readonly prepared_on?: string;
}

function procedure(sections: Partial<Policy>, told: Told, asked: Asked = {}) {
  const pack = lawbook(
    { facts },
    policyWith(sections),
    standard({ routes: [route('a', 'A', { fact: 'married_to_citizen', equals: true })] }),
  );
  const program = programOf(pack, asked);
  const filing = {
    category: asked.category === undefined ? ('B' as const) : asked.category,
    route: undefined,
    chosen: 'default' as const,
  };
  return procedureOf(program, tableOf(program, profileOf(pack, told)), filing, asked.prepared_on);
}

const permit = { fact: 'permit_valid_until' };
const window: FilingWindow = {
  id: 'extension',
  title: both('extension'),
  opens: { days: 90, before: permit },
  closes: { days: 30, before: permit },
};
const until = (permit_valid_until: string): Told => ({ facts: { permit_valid_until } });

describe('a window from ninety to thirty days before the permit ends', () => {
  test.each<[string, string, string, number]>([
    ['the day before it opens', '2027-03-16', 'too_early', 61],
    ['the day it opens', '2027-03-15', 'open', 60],
    ['inside it', '2027-02-01', 'open', 18],
    ['the day before it closes', '2027-01-15', 'open', 1],
    ['the day it closes', '2027-01-14', 'last_day', 0],
    ['the day after', '2027-01-13', 'too_late', -1],
  ])('on 15 December 2026, %s', (_, ends, state, days_left) => {
    const found = procedure({ filing_windows: [window] }, until(ends));
    expect(found).toMatchObject({ state, days_left, outcome: 'met', missing_facts: [] });
  });

  test('gives its first and last day', () => {
    expect(procedure({ filing_windows: [window] }, until('2027-02-01'))).toMatchObject({
      earliest: '2026-11-03',
      latest: '2027-01-02',
      windows: [{ id: 'national/guide@2023-11-07#extension', opens: '2026-11-03', closes: '2027-01-02' }],
    });
  });

  test('counts the days left from the day the plan is made', () => {
    const found = procedure({ filing_windows: [window] }, until('2027-02-01'), { prepared_on: '2026-11-21' });
    expect(found).toMatchObject({ days_left: 42, state: 'open' });
  });

  test('is unknown while the end of the permit is, and names that fact', () => {
    const open = {
      state: 'unknown',
      earliest: null,
      latest: null,
      days_left: null,
      missing_facts: ['permit_valid_until'],
    };
    expect(procedure({ filing_windows: [window] }, {})).toMatchObject(open);
    const month = { kind: 'interval', low: toDayNumber('2027-02-01'), high: toDayNumber('2027-02-28') } as const;
    expect(procedure({ filing_windows: [window] }, { states: { permit_valid_until: month } })).toMatchObject(open);
  });

  test('does not bind who has no permit', () => {
    const found = procedure({ filing_windows: [window] }, { states: { permit_valid_until: NOT_APPLICABLE } });
    expect(found).toMatchObject({ state: 'open', earliest: null, latest: null, missing_facts: [] });
  });
});

describe('windows', () => {
  test('may only open or only close', () => {
    const { closes: _, ...opening } = window;
    expect(procedure({ filing_windows: [opening] }, until('2027-01-01'))).toMatchObject({
      state: 'open',
      latest: null,
      days_left: null,
    });
    const closing: FilingWindow = {
      id: 'change',
      title: both('change'),
      closes: { working_days: 10, after: { fact: 'changed_on' } },
    };
    expect(procedure({ filing_windows: [closing] }, { facts: { changed_on: '2026-12-01' } })).toMatchObject({
      state: 'last_day',
      earliest: null,
      latest: '2026-12-15',
    });
  });

  test('together leave only the days they share', () => {
    const second: FilingWindow = { id: 'early', title: both('early'), opens: '2026-12-01', closes: '2026-12-31' };
    expect(procedure({ filing_windows: [window, second] }, until('2027-02-01'))).toMatchObject({
      earliest: '2026-12-01',
      latest: '2026-12-31',
    });
  });

  test('one that is too late decides, even where another is not known', () => {
    const past: FilingWindow = { id: 'past', title: both('past'), closes: '2026-12-14' };
    expect(procedure({ filing_windows: [window, past] }, {})).toMatchObject({
      state: 'too_late',
      latest: '2026-12-14',
    });
    const next: FilingWindow = { id: 'next', title: both('next'), opens: '2026-12-16' };
    expect(procedure({ filing_windows: [window, next] }, {}).state).toBe('too_early');
  });

  test('bind only the purpose, category and persons they are for', () => {
    const scoped = (more: Partial<FilingWindow>, told: Told = until('2026-12-20'), asked: Asked = {}) =>
      procedure({ filing_windows: [{ ...window, ...more }] }, told, asked).state;
    expect(scoped({ for: { purposes: ['extension'] } })).toBe('open');
    expect(scoped({ for: { purposes: ['extension'] } }, until('2026-12-20'), { purpose: 'extension' })).toBe(
      'too_late',
    );
    expect(scoped({ for: { categories: ['A'] } })).toBe('open');
    expect(scoped({ for: { categories: ['B'] } })).toBe('too_late');
    const when = { fact: 'married_to_citizen', equals: true };
    const told = (married_to_citizen: boolean): Told => ({
      facts: { permit_valid_until: '2026-12-20', married_to_citizen },
    });
    expect(scoped({ when }, told(false))).toBe('open');
    expect(scoped({ when }, told(true))).toBe('too_late');
  });

  test('none at all leave the filing open', () => {
    expect(procedure({}, {})).toMatchObject({
      outcome: 'met',
      state: 'open',
      earliest: null,
      latest: null,
      windows: [],
      conditions: [],
    });
  });
});

describe('a filing condition', () => {
  const account: FilingCondition = {
    id: 'account',
    title: both('account'),
    when: { fact: 'account_exists', equals: true },
  };
  const inChina: FilingCondition = {
    id: 'in-china',
    title: both('in China'),
    one_of: [
      { id: 'in-1', title: both('category A'), when: { category: 'A' } },
      { id: 'in-9', title: both('others'), when: { discretion: { by: 'permit_authority', basis: both('others') } } },
    ],
  };
  const visa = {
    id: 'r-visa',
    relaxes: ['in-china'],
    when: { fact: 'holds_r_visa', equals: true },
    waive: true as const,
  };
  const outsider = { married_to_citizen: false, holds_r_visa: false };

  test.each<[string, Told, string, readonly string[], readonly string[]]>([
    ['holds', { facts: { account_exists: true } }, 'met', [], []],
    ['fails', { facts: { account_exists: false } }, 'not_met', [], []],
    ['is open', {}, 'undetermined', ['facts'], ['account_exists']],
  ])('that %s', (_, told, outcome, awaits, missing_facts) => {
    const found = procedure({ filing_conditions: [account] }, told);
    expect(found).toMatchObject({ outcome, awaits, missing_facts, by: [] });
    expect(found.conditions[0]).toMatchObject({
      id: 'national/guide@2023-11-07#account',
      outcome,
      reasons: [{ fact: 'account_exists' }],
    });
  });

  test('names the ground that opened it', () => {
    const found = procedure({ filing_conditions: [inChina] }, { facts: { married_to_citizen: true } });
    expect(found).toMatchObject({ outcome: 'met', by: ['in-1'] });
  });

  test('is opened by a relaxation of another instrument, named in full', () => {
    const found = procedure(
      { filing_conditions: [inChina], relaxations: [visa] },
      { facts: { ...outsider, holds_r_visa: true } },
    );
    expect(found).toMatchObject({ outcome: 'met', by: ['national/guide@2023-11-07#r-visa'] });
  });

  test('waits for the authority where only its discretion is left', () => {
    expect(procedure({ filing_conditions: [inChina] }, { facts: outsider })).toMatchObject({
      outcome: 'undetermined',
      awaits: ['discretion'],
      missing_facts: [],
      by: [],
    });
  });

  test('asks for what its grounds and its relaxations lack', () => {
    const found = procedure({ filing_conditions: [inChina], relaxations: [visa] }, {});
    expect(found.missing_facts).toEqual(['married_to_citizen', 'holds_r_visa']);
  });

  test('that is unconfirmed closes nothing (F15)', () => {
    const filing_conditions = [{ ...account, confidence: 'unconfirmed' as const }];
    expect(procedure({ filing_conditions }, { facts: { account_exists: false } })).toMatchObject({
      outcome: 'met',
      conditions: [],
    });
  });

  test('one failed closes the filing, whatever the others say', () => {
    const filing_conditions = [account, inChina];
    const told = (account_exists: boolean): Told => ({ facts: { ...outsider, account_exists } });
    expect(procedure({ filing_conditions }, told(false)).outcome).toBe('not_met');
    expect(procedure({ filing_conditions }, told(true)).outcome).toBe('undetermined');
  });
});

test.each<[Parameters<typeof isFor>[0], Category | null, boolean]>([
  [{}, 'B', true],
  [{}, null, true],
  [{ categories: ['A'] }, 'A', true],
  [{ categories: ['A'] }, 'B', false],
  [{ categories: ['A', 'B', 'C'] }, null, false],
])('an item of scope %j is for a filing of category %s: %s', (scope, category, expected) => {
  expect(isFor(scope, { category, route: undefined, chosen: 'default' })).toBe(expected);
});
