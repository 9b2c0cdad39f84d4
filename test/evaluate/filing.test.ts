// The category and route the file is made for.
import { describe, expect, test } from 'vitest';
import { categoryBounds } from '../../src/evaluate/category-bounds.ts';
import { chooseFiling, type FilingRequest } from '../../src/evaluate/filing.ts';
import type { Policy } from '../../src/model/policy.ts';
import { fact, lawbook, route, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Told } from '../support/small-pack.ts';

const yes = { fact: 'recognised', equals: true };
const open = { fact: 'holds_patent', equals: true };
const open2 = { all_of: [open, { fact: 'nobel_prize', equals: true }] };
const discretion = { discretion: { by: 'permit_authority', basis: { en: 'x', zh: 'x' } } };
const unsettled = { unsettled: { why: 'text_not_seen' as const, note: { en: 'x', zh: 'x' } } };
const never = { fact: 'recognised', equals: false };
const facts = ['recognised', 'holds_patent', 'nobel_prize'].map((id) => fact(id, 'boolean'));

function filing(
  routes: NonNullable<Policy['routes']>,
  request: FilingRequest = {},
  {
    documents = {},
    told = { facts: { recognised: true } },
  }: { documents?: Readonly<Record<string, number>>; told?: Told } = {},
) {
  const pack = lawbook({ facts }, standard({ routes }));
  const program = programOf(pack);
  const situation = situationIn(pack, program, told);
  const short = (id: string) => id.slice(id.indexOf('#') + 1);
  const found = chooseFiling(
    program,
    situation,
    () => categoryBounds(program, situation),
    request,
    ({ origin }) => documents[short(origin.id)] ?? 0,
  );
  return [found.category, found.route ? short(found.route.origin.id) : null, found.chosen];
}

const a = (id: string, when: Parameters<typeof route>[2], more = {}) => route(id, 'A', when, more);
const b = (id: string, when: Parameters<typeof route>[2], more = {}) => route(id, 'B', when, more);

describe('by default a file is made for', () => {
  test.each<[string, Parameters<typeof filing>, unknown]>([
    ['the highest category proven', [[a('a', open), b('b', yes)]], ['B', 'b', 'default']],
    ['the highest possible, where nothing is proven', [[a('a', open), b('b', open)]], ['A', 'a', 'default']],
    [
      'what discretion may give, where nothing is possible',
      [[a('a', discretion), b('b', never)]],
      ['A', 'a', 'default'],
    ],
    ['nothing, where only unseen texts are left', [[a('a', unsettled)]], [null, null, 'default']],
    ['nothing, where nothing is met', [[a('a', never)]], [null, null, 'default']],
    ['a route that is met before one that is open', [[b('open', open), b('met', yes)]], ['B', 'met', 'default']],
    [
      'facts before discretion, discretion before a text',
      [[b('text', { all_of: [open, unsettled] }), b('grant', discretion), b('facts', open)]],
      ['B', 'facts', 'default'],
    ],
    [
      'the best supported',
      [[b('press', yes, { confidence: 'two_secondary' }), b('text', yes)]],
      ['B', 'text', 'default'],
    ],
    [
      'the one with fewest open facts before the best supported',
      [[b('two', open2), b('one', open, { confidence: 'single_secondary' })]],
      ['B', 'one', 'default'],
    ],
    ['the one with fewest open facts', [[b('two', open2), b('one', open)]], ['B', 'one', 'default']],
    [
      'the one with fewest papers',
      [[b('many', yes), b('few', yes)], {}, { documents: { many: 9, few: 3 } }],
      ['B', 'few', 'default'],
    ],
    ['the first of two alike', [[b('first', yes), b('second', yes)]], ['B', 'first', 'default']],
  ])('%s', (_, args, expected) => {
    expect(filing(...args)).toEqual(expected);
  });
});

describe('on request it is made for', () => {
  const routes = [a('a', open), b('b', yes), b('other', never)];
  test.each<[FilingRequest, unknown]>([
    [{ category: 'A' }, ['A', 'a', 'user']],
    [{ category: 'C' }, ['C', null, 'user']],
    [{ route: 'a' }, ['A', 'a', 'user']],
    [{ route: 'national/classification@2017-04-01#a' }, ['A', 'a', 'user']],
    [{ route: 'other' }, ['B', 'other', 'user']],
    [{ route: 'other', category: 'A' }, ['B', 'other', 'user']],
    [{ route: 'nowhere' }, ['B', 'b', 'default']],
  ])('%j', (request, expected) => {
    expect(filing(routes, request)).toEqual(expected);
  });
});
