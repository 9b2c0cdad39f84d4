// The small language of --filter: what it selects, and what it says of a word it does not know.
import { describe, expect, it } from 'vitest';
import { rowFilter } from '../../src/batch/row-filter.ts';
import type { BatchRow } from '../../src/model/batch-row.ts';

const row = (more: Partial<BatchRow> = {}): BatchRow => ({
  format: 'laihua/batch-row/1',
  from: 'keller.yaml',
  status: 'assessed',
  reference: 'K 1',
  name: 'KELLER, Maria',
  place: 'guangdong/shenzhen',
  purpose: 'extension',
  as_of: '2026-12-15',
  as_of_from: 'profile',
  in_force: true,
  permit: 'yes',
  proven: 'B',
  possible: 'A',
  with_discretion: 'A',
  points_min: 72,
  points_max: 86,
  route: 'national/classification@2017-04-01#b-i',
  window: 'open',
  missing_facts: ['hsk_level'],
  missing_evidence: [{ type: 'passport', status: 'missing', blocks_filing: true }],
  next_date: '2026-12-20',
  next_step: 'window_closes',
  next_about: null,
  problems: [],
  ...more,
});

describe('--filter', () => {
  it.each([
    ['possible=A and proven=B', true],
    ['possible = a AND proven != B', false],
    ['proven=none or points_max>=85', true],
    ['proven=C or proven=B and points_min<70', false],
    ['proven<A', true],
    ['proven>=B', true],
    ['proven>B', false],
    ['place=shenzhen', true],
    ['place=guangdong/shenzhen and purpose!=extension', false],
    ['route=b-i', true],
    ['reference="K 1"', true],
    ['missing_facts has hsk_level', true],
    ['missing_evidence lacks passport', false],
    ['next_date<2026-12-21 and as_of>2026-12-14', true],
    ['window=open', true],
  ])('%s: %s', (typed, selected) => {
    expect(rowFilter(typed)(row())).toBe(selected);
  });

  it('takes what a row does not have for neither more nor less', () => {
    const nothing = row({ proven: null, points_min: null, next_date: null });
    expect(
      ['points_min<1000', 'points_min>=0', 'next_date<2100-01-01'].map((test) => rowFilter(test)(nothing)),
    ).toEqual([false, false, false]);
    expect(rowFilter('proven=none')(nothing)).toBe(true);
    expect(rowFilter('points_min!=5')(nothing)).toBe(true);
  });

  it('selects nothing that was not assessed', () => {
    expect(rowFilter('proven=none or missing_facts lacks age')(row({ status: 'not_assessed', proven: null }))).toBe(
      false,
    );
  });

  it.each([
    ['posible=A', '--filter knows no field "posible"', 'did you mean possible?'],
    ['category=A', '--filter knows no field "category"', expect.stringMatching(/^one of proven, possible/)],
    ['possible=D', '--filter: "D" is no value of possible', 'A, B, C or none'],
    ['points_min=many', '--filter: "many" is no value of points_min', 'a number'],
    ['next_date<soon', '--filter: "soon" is no value of next_date', 'a day written YYYY-MM-DD'],
    [
      'purpose=emigration',
      '--filter: "emigration" is no value of purpose',
      expect.stringMatching(/^one of new_from_abroad/),
    ],
    ['place<beijing', '--filter takes no "<" after place', 'place = or != …'],
    ['missing_facts=age', '--filter takes no "=" after missing_facts', 'missing_facts has or lacks …'],
    ['possible=A and', '--filter lacks a comparison', expect.stringContaining('possible=A and proven=B')],
    [
      'possible=A proven=B',
      '--filter expects one comparison after another, found "possible = A proven = B"',
      expect.anything(),
    ],
    ['', '--filter lacks a comparison', expect.anything()],
  ])('refuses %j', (typed, message, hint) => {
    expect(() => rowFilter(typed)).toThrow(expect.objectContaining({ name: 'UsageError', message, hint }));
  });
});
