// How a paper is authenticated, by its country of issue and the day, against the table the form names.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../support/small-pack.ts';
import type { Asking } from './list-for.ts';
import { standing } from './standing-with.ts';

describe('authentication by country and day', () => {
  const certified = (item: Omit<Item, 'type'>, more?: Asking) => {
    const { status, problems, unclear } = standing('degree_certificate', { certification: 'degree' }, item, more);
    return [status, ...problems, ...unclear];
  };

  it.each<[string, Omit<Item, 'type'>, readonly string[]]>([
    [
      'German, apostille of the first day',
      { issuing_country: 'DE', certified: ['apostille'], certified_on: '2023-11-07' },
      ['held'],
    ],
    [
      'German, apostille of the day before',
      { issuing_country: 'DE', certified: ['apostille'], certified_on: '2023-11-06' },
      ['unclear', 'authenticated_before_force'],
    ],
    [
      'German, apostille without a day',
      { issuing_country: 'DE', certified: ['apostille'] },
      ['unclear', 'certified_on'],
    ],
    [
      'German, apostille without a day on a paper issued since',
      { issuing_country: 'DE', certified: ['apostille'], issued_on: '2023-11-07' },
      ['held'],
    ],
    [
      'German, apostille without a day on an older paper',
      { issuing_country: 'DE', certified: ['apostille'], issued_on: '2023-11-06' },
      ['unclear', 'certified_on'],
    ],
    [
      'German, consular before that day',
      { issuing_country: 'DE', certified: ['consular'], certified_on: '2021-05-10' },
      ['held'],
    ],
    [
      'German, consular after that day',
      { issuing_country: 'DE', certified: ['consular'], certified_on: '2024-05-10' },
      ['held'],
    ],
    [
      'German, early apostille beside a consular one',
      { issuing_country: 'DE', certified: ['apostille', 'consular'], certified_on: '2021-05-10' },
      ['held'],
    ],
    [
      'German, notarised only',
      { issuing_country: 'DE', certified: ['notarised'] },
      ['insufficient', 'wrong_authentication'],
    ],
    [
      'German, not authenticated',
      { issuing_country: 'DE', certified: ['none'] },
      ['insufficient', 'not_authenticated'],
    ],
    [
      'German, an empty list of authentications',
      { issuing_country: 'DE', certified: [] },
      ['insufficient', 'not_authenticated'],
    ],
    ['German, nothing said', { issuing_country: 'DE' }, ['unclear', 'certified']],
    ['nothing said at all', {}, ['unclear', 'issuing_country', 'certified']],
    [
      'Canadian, apostille of the first day there',
      { issuing_country: 'CA', certified: ['apostille'], certified_on: '2024-01-11' },
      ['held'],
    ],
    [
      'Canadian, apostille of the day before',
      { issuing_country: 'CA', certified: ['apostille'], certified_on: '2024-01-10' },
      ['unclear', 'authenticated_before_force'],
    ],
    [
      'Indian, apostille',
      { issuing_country: 'IN', certified: ['apostille'], certified_on: '2025-01-10' },
      ['insufficient', 'wrong_authentication'],
    ],
    ['Indian, consular', { issuing_country: 'IN', certified: ['consular'] }, ['held']],
    [
      'of a State not listed, apostille',
      { issuing_country: 'KE', certified: ['apostille'], certified_on: '2025-01-10' },
      ['held'],
    ],
    ['of a State not listed, consular', { issuing_country: 'KE', certified: ['consular'] }, ['held']],
    ['of Hong Kong, local notary', { issuing_country: 'HK', certified: ['notarised'] }, ['held']],
    [
      'of Hong Kong, apostille',
      { issuing_country: 'HK', certified: ['apostille'] },
      ['insufficient', 'wrong_authentication'],
    ],
    ['of the mainland, nothing', { issuing_country: 'CN' }, ['held']],
  ])('%s', (_, item, expected) => {
    expect(certified(item)).toEqual(expected);
  });

  it('an apostille has no effect before the Convention is in force with that State', () => {
    const item: Omit<Item, 'type'> = { issuing_country: 'CA', certified: ['apostille'], certified_on: '2024-01-05' };
    expect(certified(item, { as_of: '2024-01-10' })).toEqual(['insufficient', 'wrong_authentication']);
  });

  it('the country of the degree stands in where the paper does not tell its own', () => {
    expect(certified({}, { facts: { highest_degree_country: 'CN' } })).toEqual(['held']);
    expect(certified({ certified: ['notarised'] }, { facts: { highest_degree_country: 'HK' } })).toEqual(['held']);
  });
});
