// The exit code of --require: what is shown on the facts, what is still possible, and what never counts.
import { describe, expect, it } from 'vitest';
import { bestExitCode, exitCodeOf } from '../src/require-rung.ts';
import { nothingMet, withBounds } from './support/made-assessment.ts';

describe('--require', () => {
  it.each([
    ['A', { proven: 'A', possible: 'A' }, 0],
    ['B', { proven: 'A', possible: 'A' }, 0],
    ['A', { proven: 'B', possible: 'A' }, 4],
    ['A', { proven: 'B', possible: 'B', with_discretion: 'A', with_unseen: 'A' }, 1],
    ['C', { proven: null, possible: null, with_discretion: 'C' }, 1],
    ['C', { proven: null, possible: 'B' }, 4],
    ['B', { held: 'B' }, 0],
    ['A', { held: 'B' }, 1],
  ] as const)('%s with %j ends in %i', (required, bounds, code) => {
    expect(exitCodeOf(withBounds(bounds), { required })).toBe(code);
  });

  it('without it an assessment is done, whatever it shows', () => {
    expect(exitCodeOf(nothingMet, {})).toBe(0);
  });

  it('where no permit is needed the question does not arise', () => {
    const permit = { needed: 'no', kind: null, because: [], missing_facts: [] } as const;
    expect(exitCodeOf({ ...nothingMet, permit, category: null }, { required: 'A' })).toBe(0);
  });

  it('no policy in force is not passed over, unless that is allowed', () => {
    const nowhere = { ...nothingMet, in_force: false };
    expect(exitCodeOf(nowhere, {})).toBe(1);
    expect(exitCodeOf(nowhere, { allowEmpty: true })).toBe(0);
    expect(exitCodeOf(nowhere, { allowEmpty: true, required: 'C' })).toBe(1);
  });
});

describe('of several places the best one counts', () => {
  const [reached, open, lost] = [
    withBounds({ proven: 'A', possible: 'A' }),
    withBounds({ proven: 'B', possible: 'A' }),
    withBounds({ proven: 'B', possible: 'B' }),
  ];

  it.each([
    [[lost, open, reached], 0],
    [[lost, open], 4],
    [[lost, lost], 1],
    [[], 1],
  ] as const)('%#', (places, code) => {
    expect(bestExitCode(places, { required: 'A' })).toBe(code);
  });

  it('a place without a policy is passed over where another has one', () => {
    const nowhere = { ...nothingMet, in_force: false };
    expect(bestExitCode([nowhere, nothingMet], {})).toBe(0);
    expect(bestExitCode([nowhere], {})).toBe(1);
  });
});
