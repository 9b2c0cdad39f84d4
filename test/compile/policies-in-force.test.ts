// Which instruments a place sees on a day, and which are over, to come, or in doubt.
import { describe, expect, test } from 'vitest';
import { placeChain, policiesInForce } from '../../src/compile/policies-in-force.ts';
import type { Policy } from '../../src/model/policy.ts';
import { lawbook, place } from '../support/lawbook.ts';
import { policyWith } from '../support/small-pack.ts';

const places = [
  place('national', 'national'),
  place('beijing', 'municipality'),
  place('guangdong', 'province'),
  place('guangdong/guangzhou', 'city'),
  place('guangdong/guangzhou/nansha', 'zone'),
  place('guangdong-macao', 'zone'),
];
const policy = (id: string, more: Partial<Policy> = {}): Policy =>
  policyWith({ id, place: id.slice(0, id.lastIndexOf('/')), effective_from: '2017-04-01', ...more });

const seen = (at: string, day: string, ...policies: readonly Policy[]) => {
  const { inForce, notInForce, inDoubt } = policiesInForce(lawbook({ places }, ...policies), at, day);
  const ids = (found: readonly Policy[]) => found.map(({ id }) => id);
  return { inForce: ids(inForce), notInForce: ids(notInForce), inDoubt: ids(inDoubt) };
};

test.each([
  ['national', ['national']],
  ['beijing', ['beijing', 'national']],
  ['guangdong/guangzhou/nansha', ['guangdong/guangzhou/nansha', 'guangdong/guangzhou', 'guangdong', 'national']],
])('the places above %s, nearest first', (at, chain) => {
  expect(placeChain(at)).toEqual(chain);
});

describe('a place sees its own instruments and those of the places above it', () => {
  const all = [
    policy('national/points'),
    policy('guangdong/measures'),
    policy('guangdong/guangzhou/measures'),
    policy('guangdong/guangzhou/nansha/measures'),
    policy('guangdong-macao/measures'),
    policy('regions/delta', { place: ['beijing', 'guangdong/guangzhou'] }),
  ];

  test.each([
    ['national', ['national/points']],
    ['beijing', ['national/points', 'regions/delta']],
    ['guangdong', ['national/points', 'guangdong/measures']],
    ['guangdong/guangzhou', ['national/points', 'guangdong/measures', 'guangdong/guangzhou/measures', 'regions/delta']],
    ['guangdong/guangzhou/nansha', all.map(({ id }) => id).filter((id) => id !== 'guangdong-macao/measures')],
  ])('%s', (at, expected) => {
    expect(seen(at, '2026-12-15', ...all)).toEqual({ inForce: expected, notInForce: [], inDoubt: [] });
  });
});

describe('a window holds on both of its days', () => {
  const pilot = policy('beijing/pilot', { effective_from: '2016-11-01', effective_until: '2017-03-31' });
  test.each([
    ['2016-10-31', false],
    ['2016-11-01', true],
    ['2017-03-31', true],
    ['2017-04-01', false],
  ])('%s: %s', (day, holds) => {
    const found = seen('beijing', day, pilot);
    expect(found.inForce).toEqual(holds ? ['beijing/pilot'] : []);
    expect(found.notInForce).toEqual(holds ? [] : ['beijing/pilot']);
  });

  test('without a last day it goes on', () => {
    expect(seen('beijing', '2199-12-31', policy('beijing/measures')).inForce).toEqual(['beijing/measures']);
  });

  test('an instrument of another place is neither in force nor over here', () => {
    expect(seen('guangdong', '2020-01-01', pilot)).toEqual({ inForce: [], notInForce: [], inDoubt: [] });
  });
});

describe('an instrument in doubt', () => {
  const doubtful = policy('beijing/measures', {
    effective_until: '2026-12-31',
    in_doubt: { from: '2024-06-01', why: { en: 'nothing later shows it', zh: '此后未见适用' } },
  });
  test.each([
    ['2024-05-31', []],
    ['2024-06-01', ['beijing/measures']],
    ['2026-12-31', ['beijing/measures']],
  ])('is still in force on %s, and listed as doubtful: %j', (day, inDoubt) => {
    expect(seen('beijing', day, doubtful)).toEqual({ inForce: ['beijing/measures'], notInForce: [], inDoubt });
  });

  test('is no longer in doubt once it is over', () => {
    expect(seen('beijing', '2027-01-01', doubtful)).toEqual({
      inForce: [],
      notInForce: ['beijing/measures'],
      inDoubt: [],
    });
  });
});
