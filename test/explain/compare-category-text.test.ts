// The category bounds of one place in a few words.
import { expect, test } from 'vitest';
import { comparedCategoryText, standingOf } from '../../src/explain/compare-category-text.ts';
import type { PlaceAnswer } from '../../src/model/comparison.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import { placed } from '../support/compared.ts';

const open = { proven: null, possible: null, with_discretion: null, with_unseen: null } as const;

test.each<[string, string, PlaceAnswer['filing']['outcome'], PlaceAnswer, Purpose?]>([
  ['B', 'B 类', 'met', placed('x')],
  ['B, A open', 'B 类，A 类待定', 'met', placed('x', { bounds: { possible: 'A', with_discretion: 'A' } })],
  ['B, A by discretion', 'B 类，A 类待裁量', 'met', placed('x', { bounds: { with_discretion: 'A' } })],
  ['A open', 'A 类待定', 'undetermined', placed('x', { bounds: { ...open, possible: 'A', with_discretion: 'A' } })],
  [
    'B open, A by discretion',
    'B 类待定，A 类待裁量',
    'undetermined',
    placed('x', { bounds: { ...open, possible: 'B', with_discretion: 'A' } }),
  ],
  ['none', '无', 'not_met', placed('x', { bounds: open })],
  ['no permit needed', '无需许可', 'met', placed('x', { permit: { needed: 'no' }, category: null })],
  ['no policy in force', '无现行政策', 'not_met', placed('x', { in_force: false, category: null })],
  ['A held', '现有 A 类', 'met', placed('x', { bounds: { ...open, held: 'A' } }), 'reissue'],
  ['not computed', '不认定类别', 'not_met', placed('x', { bounds: open }), 'cancellation'],
])('%s', (en, zh, standing, answer, purpose = 'new_from_abroad') => {
  expect(comparedCategoryText(answer, purpose)).toEqual({ en, zh });
  expect(standingOf(answer)).toBe(standing);
});
