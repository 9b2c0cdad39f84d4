// The first sentences of a comparison: where it is best, and where the place of the profile stands.
import { describe, expect, test } from 'vitest';
import { compareHeadline } from '../../src/explain/compare-headline.ts';
import type { PlaceAnswer } from '../../src/model/comparison.ts';
import { comparisonOf, placed } from '../support/compared.ts';

const said = (...answers: PlaceAnswer[]) => {
  const lines = compareHeadline(comparisonOf(answers));
  return [lines.map(({ en }) => en), lines.map(({ zh }) => zh)];
};

const inA = (id: string) => placed(id, { bounds: { proven: 'A', possible: 'A', with_discretion: 'A' } });
const own = { ...placed('shanghai'), is_own: true };

describe('the headline', () => {
  test('says where it is best and where the place of the profile stands', () => {
    expect(said(inA('hainan'), inA('sichuan'), own)).toEqual([
      ['Best on the facts given: A (hainan and sichuan).', 'shanghai, the place of the profile: B.'],
      ['按所提供的情况，最优：A 类（hainan地、sichuan地）。', 'shanghai地（资料所填地点）：B 类。'],
    ]);
  });

  test('says one thing where the place of the profile is among the best', () => {
    expect(said(own, placed('gansu', { bounds: { proven: 'C' } }))[0]).toEqual([
      'Best on the facts given: B (shanghai).',
    ]);
  });

  test('counts names past four, as places', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(inA);
    expect(said(...many, placed('x'))).toEqual([
      ['Best on the facts given: A (a, b, c, d and 2 more).'],
      ['按所提供的情况，最优：A 类（a地、b地、c地、d地等 6 地）。'],
    ]);
  });

  test('says that it is the same everywhere', () => {
    expect(said(own, placed('gansu'))).toEqual([
      ['The same everywhere on the facts given: B.'],
      ['按所提供的情况，各地相同：B 类。'],
    ]);
  });

  test('calls one place alone no best', () => {
    expect(said(own)).toEqual([['On the facts given: B (shanghai).'], ['按所提供的情况：B 类（shanghai地）。']]);
  });
});
