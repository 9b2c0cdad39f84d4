// Repeals, purposes and overrides: which items of a section apply, and for which categories.
import { describe, expect, test } from 'vitest';
import { originOf, resolveItems } from '../../src/compile/resolve-items.ts';
import type { Policy, Requirement } from '../../src/model/policy.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import { policyWith } from '../support/small-pack.ts';

const requirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  document: 'passport',
  order: 1,
  ...more,
});
const national = (...requirements: Requirement[]): Policy => policyWith({ requirements });
const local = (more: Partial<Policy>): Policy => policyWith({ id: 'beijing/guide', place: 'beijing', ...more });

const resolved = (policies: readonly Policy[], purpose: Purpose = 'new_from_abroad') =>
  resolveItems(policies, 'requirements', purpose, '2026-12-15').map(({ item, origin, scope }) => ({
    item: `${origin.policy.id}#${item.id}`,
    for: scope.categories ?? 'all',
  }));

describe('an item', () => {
  test('is for everybody and every purpose unless it says otherwise', () => {
    expect(resolved([national(requirement('passport'))])).toEqual([{ item: 'national/guide#passport', for: 'all' }]);
    expect(resolved([national(requirement('passport'))], 'reissue')).toHaveLength(1);
  });

  test('is for its categories and purposes only', () => {
    const policy = national(requirement('passport', { for: { purposes: ['extension'], categories: ['B', 'C'] } }));
    expect(resolved([policy])).toEqual([]);
    expect(resolved([policy], 'extension')).toEqual([{ item: 'national/guide#passport', for: ['B', 'C'] }]);
  });

  test('keeps the order of the instruments and of each file', () => {
    const found = resolved([national(requirement('b'), requirement('a')), local({ requirements: [requirement('c')] })]);
    expect(found.map(({ item }) => item)).toEqual(['national/guide#b', 'national/guide#a', 'beijing/guide#c']);
  });
});

describe('a repeal', () => {
  test('ends an item of another file, and of its own', () => {
    const repeals = ['national/guide#card'];
    expect(resolved([national(requirement('card'), requirement('passport')), local({ repeals })])).toEqual([
      { item: 'national/guide#passport', for: 'all' },
    ]);
    expect(resolved([policyWith({ requirements: [requirement('card')], repeals: ['card'] })])).toEqual([]);
  });

  test('of an item that is not there changes nothing', () => {
    expect(resolved([national(requirement('passport')), local({ repeals: ['national/guide#card'] })])).toHaveLength(1);
  });

  test('of an override lets its target stand again', () => {
    const found = resolved([
      national(requirement('passport')),
      local({ requirements: [requirement('passport', { overrides: 'national/guide#passport' })] }),
      policyWith({ id: 'beijing/later', place: 'beijing', repeals: ['beijing/guide#passport'] }),
    ]);
    expect(found).toEqual([{ item: 'national/guide#passport', for: 'all' }]);
  });
});

describe('an override', () => {
  const overriding = (id: string, scope?: Requirement['for'], overrides = 'national/guide#passport') =>
    requirement(id, { overrides, ...(scope ? { for: scope } : {}) });

  test('of everybody replaces its target', () => {
    const found = resolved([national(requirement('passport')), local({ requirements: [overriding('local')] })]);
    expect(found).toEqual([{ item: 'beijing/guide#local', for: 'all' }]);
  });

  test.each<[string, Partial<Policy>]>([
    ['unconfirmed', { confidence: 'unconfirmed' }],
    ['in doubt on the day', { in_doubt: { from: '2026-12-15', why: { en: 'not seen since', zh: '此后未见' } } }],
  ])('%s replaces nothing and stands beside its target', (_, doubt) => {
    const found = resolved([
      national(requirement('passport')),
      local({ ...doubt, requirements: [overriding('local')] }),
    ]);
    expect(found.map(({ item }) => item)).toEqual(['national/guide#passport', 'beijing/guide#local']);
  });

  test('of some categories leaves its target to the others (A28)', () => {
    const requirements = [overriding('local', { categories: ['A'] })];
    expect(resolved([national(requirement('passport')), local({ requirements })])).toEqual([
      { item: 'national/guide#passport', for: ['B', 'C'] },
      { item: 'beijing/guide#local', for: ['A'] },
    ]);
  });

  test('two for different categories together replace the whole target (A28)', () => {
    const requirements = [overriding('a', { categories: ['A'] }), overriding('b-c', { categories: ['B', 'C'] })];
    expect(resolved([national(requirement('passport')), local({ requirements })])).toEqual([
      { item: 'beijing/guide#a', for: ['A'] },
      { item: 'beijing/guide#b-c', for: ['B', 'C'] },
    ]);
  });

  test('takes only what its target had: a target for A and B keeps B', () => {
    const target = requirement('passport', { for: { categories: ['A', 'B'] } });
    const requirements = [overriding('local', { categories: ['A', 'C'] })];
    expect(resolved([national(target), local({ requirements })])).toEqual([
      { item: 'national/guide#passport', for: ['B'] },
      { item: 'beijing/guide#local', for: ['A', 'C'] },
    ]);
  });

  test('for one purpose leaves its target to the others', () => {
    const policies = [
      national(requirement('passport')),
      local({ requirements: [overriding('local', { purposes: ['extension'] })] }),
    ];
    expect(resolved(policies, 'extension')).toEqual([{ item: 'beijing/guide#local', for: 'all' }]);
    expect(resolved(policies, 'reissue')).toEqual([{ item: 'national/guide#passport', for: 'all' }]);
  });

  test('of an override replaces the one in between', () => {
    const found = resolved([
      national(requirement('passport')),
      local({ requirements: [overriding('local')] }),
      policyWith({
        id: 'beijing/later',
        place: 'beijing',
        requirements: [overriding('newest', undefined, 'beijing/guide#local')],
      }),
    ]);
    expect(found).toEqual([{ item: 'beijing/later#newest', for: 'all' }]);
  });

  test('inside its own file names its target by the short id', () => {
    const found = resolved([national(requirement('passport'), overriding('passport-new', undefined, 'passport'))]);
    expect(found).toEqual([{ item: 'national/guide#passport-new', for: 'all' }]);
  });
});

describe('where an item comes from', () => {
  const policy = policyWith({ confidence: 'two_secondary', sources: ['guide'] });

  test('is its instrument, with the confidence and sources of the instrument unless it has its own', () => {
    expect(originOf(policy, { id: 'passport' }, '2026-12-15')).toEqual({
      id: 'national/guide@2023-11-07#passport',
      policy,
      confidence: 'two_secondary',
      sources: ['guide'],
    });
    const own = {
      id: 'passport',
      provision: { en: 'art. 3', zh: '第三条' },
      confidence: 'primary',
      sources: ['annex'],
    } as const;
    expect(originOf(policy, own, '2026-12-15')).toMatchObject({
      provision: { en: 'art. 3', zh: '第三条' },
      confidence: 'primary',
      sources: ['annex'],
    });
  });

  test('is unconfirmed from the day its instrument is in doubt (F14)', () => {
    const doubtful = policyWith({ in_doubt: { from: '2026-12-15', why: { en: 'no trace', zh: '未见' } } });
    expect(originOf(doubtful, { id: 'x', confidence: 'primary' }, '2026-12-14').confidence).toBe('primary');
    expect(originOf(doubtful, { id: 'x', confidence: 'primary' }, '2026-12-15').confidence).toBe('unconfirmed');
  });
});
