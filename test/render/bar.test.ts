// A bar has a column a point and is exactly as long as the limit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAR_WIDTH, bar } from '../../src/render/bar.ts';

describe('bar', () => {
  it('shows what is there, what is open and what is lacking', () => {
    expect(bar({ min: 3, max: 5, limit: 10 })).toBe('###??.....');
    expect(bar({ min: 5, max: 5, limit: 5 })).toBe('#####');
    expect(bar({ min: 0, max: 0, limit: 5 })).toBe('.....');
  });

  it('fits its width for any limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (limit, a, b) => {
        const [min = 0, max = 0] = [a % (limit + 1), b % (limit + 1)].sort((x, y) => x - y);
        expect(bar({ min, max, limit })).toHaveLength(Math.min(limit, BAR_WIDTH));
      }),
    );
  });
});
