// Places of a million rows by key, in plain numbers: the same as a map would give.
import { describe, expect, it } from 'vitest';
import { placeIndex } from '../../src/batch/place-index.ts';

describe('places by key', () => {
  it('are found again however many there are, the later in place of the earlier', () => {
    const index = placeIndex();
    const known = new Map<number, { start: number; length: number }>();
    // Keys that fall on one another, spread keys, the least and the largest.
    const keys = [
      0,
      2 ** 48 - 1,
      ...Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? i * 4096 : i * 7919 * 65_537)),
    ];
    for (const [i, key] of [...keys, ...keys.slice(0, 100)].entries()) {
      const place = { start: i * 700 + 2 ** 33, length: 600 + (i % 90) };
      index.set(key, place);
      known.set(key, place);
    }
    for (const [key, place] of known) expect(index.get(key)).toEqual(place);
    expect(index.get(5)).toBeUndefined();
  });
});
