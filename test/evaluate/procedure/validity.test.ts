// How long the permit will be at most: limits, what eases them, and the dates with which it ends.
import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../src/evaluate/procedure/validity.ts';
import type { Category } from '../../../src/model/category.ts';
import type { Relaxation, Validity } from '../../../src/model/policy.ts';
import { fact, lawbook, standard } from '../../support/lawbook.ts';
import { profileOf, programOf, type Request, type Told, tableOf } from '../../support/small-pack.ts';

const facts = [
  fact('contract_ends_on', 'date'),
  fact('passport_valid_until', 'date'),
  fact('current_permit_valid_until', 'date'),
  fact('in_short_supply', 'boolean'),
];
const item = (more: Partial<Validity> = {}): Validity => ({ id: 'validity-b', at_most: { years: 2 }, ...more });

function validity(
  items: Validity[],
  told: Told = {},
  {
    relaxations = [],
    category = 'B',
    ...request
  }: Request & { relaxations?: Relaxation[]; category?: Category | null } = {},
) {
  const pack = lawbook({ facts }, standard({ validity: items, relaxations }));
  const program = programOf(pack, request);
  return validityOf(program, tableOf(program, profileOf(pack, told)), {
    category,
    route: undefined,
    chosen: 'default',
  });
}

describe('the limit', () => {
  test.each<[NonNullable<Validity['at_most']>, string]>([
    [{ years: 2 }, '2028-12-14'],
    [{ years: 5 }, '2031-12-14'],
    [{ months: 6 }, '2027-06-14'],
    [{ days: 90 }, '2027-03-14'],
  ])('of %j from a filing on 15 December 2026 ends on %s', (at_most, on) => {
    expect(validity([item({ at_most })])).toEqual({
      at_most: on,
      at_least: null,
      because: ['validity-b'],
      limit: at_most,
    });
  });

  test('of an extension counts from the day after the permit held', () => {
    const told = { facts: { current_permit_valid_until: '2027-01-31' } };
    expect(validity([item()], told, { purpose: 'extension' }).at_most).toBe('2029-01-31');
    expect(validity([item()], {}, { purpose: 'extension' }).at_most).toBe('2028-12-14');
    expect(validity([item()], told).at_most).toBe('2028-12-14');
  });

  test('is not lifted by a least time for the first permit, which is told and ends no later', () => {
    const least: Relaxation = { id: 'two-years', relaxes: ['validity-b'], to: { at_least: { years: 2 } } };
    const found = validity([item({ at_most: { years: 5 } })], {}, { relaxations: [least] });
    expect([found.at_most, found.at_least, found.because]).toEqual([
      '2031-12-14',
      '2028-12-14',
      ['validity-b', 'two-years'],
    ]);
    expect(validity([item({ at_most: { years: 1 } })], {}, { relaxations: [least] }).at_least).toBe('2027-12-14');
    const later = { purpose: 'extension' as const, relaxations: [least] };
    expect(validity([item({ at_most: { years: 5 } })], {}, later).at_least).toBeNull();
  });

  test('for the first permit holds for the first only', () => {
    const first = item({ at_most: { years: 2 }, first_at_most: { years: 1 } });
    expect(validity([first]).limit).toEqual({ years: 1 });
    expect(validity([first], {}, { purpose: 'extension' }).limit).toEqual({ years: 2 });
  });

  test('is the shortest of several, each named', () => {
    const found = validity([item(), item({ id: 'graduate', at_most: { years: 1 } })]);
    expect(found).toEqual({
      at_most: '2027-12-14',
      at_least: null,
      because: ['validity-b', 'graduate'],
      limit: { years: 1 },
    });
  });

  test.each<[string, Partial<Validity>, Category | null]>([
    ['another category', { for: { categories: ['A'] } }, 'B'],
    ['a category while none is filed for', { for: { categories: ['B'] } }, null],
    ['another purpose', { for: { purposes: ['extension'] } }, 'B'],
    ['persons it may not be about', { when: { fact: 'in_short_supply', equals: true } }, 'B'],
    ['what nobody confirmed', { confidence: 'unconfirmed' }, 'B'],
  ])('is none where the item is for %s', (_, more, category) => {
    expect(validity([item(more)], {}, { category })).toEqual({
      at_most: null,
      at_least: null,
      because: [],
      limit: null,
    });
  });
});

describe('a relaxation of the limit', () => {
  const longer: Relaxation = {
    id: 'short-supply',
    relaxes: ['validity-b'],
    when: { fact: 'in_short_supply', equals: true },
    to: { at_most: { years: 3 } },
  };
  const supply = (in_short_supply: boolean): Told => ({ facts: { in_short_supply } });

  test.each<[string, Told, Partial<Relaxation>, number]>([
    ['gives who is in its reach the longer limit', supply(true), {}, 3],
    ['leaves the others theirs', supply(false), {}, 2],
    ['leaves it where that is not known', {}, {}, 2],
    ['gives nothing where nobody confirmed it', supply(true), { confidence: 'unconfirmed' }, 2],
    ['never shortens', supply(true), { to: { at_most: { months: 6 } } }, 2],
    ['that only sets a minimum does not lift the cap', supply(true), { to: { at_least: { years: 5 } } }, 2],
  ])('%s', (_, told, more, years) => {
    expect(validity([item()], told, { relaxations: [{ ...longer, ...more }] }).limit).toEqual({ years });
  });
});

describe('the dates with which a permit ends', () => {
  const ending = item({ ends_with: ['contract_ends_on', 'passport_valid_until'] });
  test.each<[string, Told, string, readonly string[]]>([
    ['none known', {}, '2028-12-14', ['validity-b']],
    ['later than the limit', { facts: { contract_ends_on: '2030-01-01' } }, '2028-12-14', ['validity-b']],
    ['earlier', { facts: { contract_ends_on: '2027-12-31' } }, '2027-12-31', ['validity-b', 'contract_ends_on']],
    [
      'the earliest of two',
      { facts: { contract_ends_on: '2027-12-31', passport_valid_until: '2027-06-30' } },
      '2027-06-30',
      ['validity-b', 'passport_valid_until'],
    ],
    [
      'two on one day',
      { facts: { contract_ends_on: '2027-06-30', passport_valid_until: '2027-06-30' } },
      '2027-06-30',
      ['validity-b', 'contract_ends_on', 'passport_valid_until'],
    ],
    [
      'on the day of the limit',
      { facts: { contract_ends_on: '2028-12-14' } },
      '2028-12-14',
      ['validity-b', 'contract_ends_on'],
    ],
  ])('%s', (_, told, at_most, because) => {
    expect(validity([ending], told)).toEqual({ at_most, at_least: null, because, limit: { years: 2 } });
  });

  test('stand alone where no limit is printed', () => {
    const bare: Validity = { id: 'as-contract', ends_with: ['contract_ends_on'] };
    expect(validity([bare], { facts: { contract_ends_on: '2027-12-31' } })).toEqual({
      at_most: '2027-12-31',
      at_least: null,
      because: ['contract_ends_on'],
      limit: null,
    });
    expect(validity([bare])).toEqual({ at_most: null, at_least: null, because: ['as-contract'], limit: null });
  });
});
