// The order of places: category before points before confidence before documents before time, then the order of the pack.
import { expect, test } from 'vitest';
import { bestFirst } from '../../src/compare/best-first.ts';
import type { PlaceAnswer } from '../../src/model/comparison.ts';
import { placed } from '../support/compared.ts';

const points = (min: number, max: number): PlaceAnswer['points'] => ({
  table: 't',
  min,
  max,
  total: null,
  maximum: 120,
  max_with_discretion: max,
  max_with_unseen: max,
});

test.each<[string, PlaceAnswer, PlaceAnswer]>([
  ['what is shown', placed('x', { bounds: { proven: 'A', possible: 'A' } }), placed('y', { points: points(99, 99) })],
  ['what is possible', placed('x', { bounds: { possible: 'A' } }), placed('y', { points: points(99, 99) })],
  [
    'what discretion may give',
    placed('x', { bounds: { with_discretion: 'A' } }),
    placed('y', { points: points(99, 99) }),
  ],
  ['points that are sure', placed('x', { points: points(71, 71) }), placed('y', { points: points(70, 90) })],
  ['points that are open', placed('x', { points: points(70, 80) }), placed('y')],
  ['confidence', placed('x'), placed('y', { bounds: { confidence: 'two_secondary' } })],
  [
    'fewer documents',
    placed('x', { documents: { needed: 7, blocking: 7, list: [] } }),
    placed('y', { documents: { needed: 8, blocking: 0, list: [] } }),
  ],
  [
    'a shorter time',
    placed('x', { decision: { service_target: 5, statutory: 25 } }),
    placed('y', { decision: { service_target: null, statutory: 20 } }),
  ],
  ['any time limit', placed('x'), placed('y', { decision: { service_target: null, statutory: null } })],
  ['a policy in force', placed('x', { bounds: { proven: null } }), placed('y', { in_force: false, category: null })],
  ['no permit', placed('x', { permit: { needed: 'no' }, category: null }), placed('y', { bounds: { proven: 'A' } })],
])('%s puts a place first, whichever stood first in the pack', (_merit, better, worse) => {
  expect(bestFirst([better, worse])[0]).toBe(better);
  expect(bestFirst([worse, better])[0]).toBe(better);
});

test('places alike keep their order', () => {
  const [a, b] = [placed('a'), placed('b')];
  expect(bestFirst([b, a])).toEqual([b, a]);
});
