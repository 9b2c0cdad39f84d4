// Laws every policy and profile keeps: more knowledge only narrows, order does not matter, bands cover, evidence only helps.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { rank } from '../../src/evaluate/category-bounds.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { EvidenceItem, Profile } from '../../src/model/profile.ts';
import { anyCandidate, anyTelling, profileOf, type Telling } from '../support/any-candidate.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
const pack = shippedPack();
const request = { place: 'shanghai', as_of: '2026-12-15', purpose: 'new_from_abroad' } as const;
const program = compile(pack, request);
const assess = (profile: Profile, on = program): Assessment =>
  evaluate(on, profile, { assumeNothing: true, asOfFrom: 'request', tool: 'laihua test' });
const candidate = anyCandidate(pack, request.as_of);
const tellings = fc.array(anyTelling, { minLength: 200, maxLength: 200 });

test('telling more of a candidate only narrows the bounds, and no outcome of a route is taken back', () => {
  const half = fc.array(fc.boolean(), { minLength: 200, maxLength: 200 });
  fc.assert(
    fc.property(candidate, tellings, half, (facts, told, kept) => {
      const less = told.map((telling, i): Telling => (kept[i] ? telling : 'nothing'));
      const [before, after] = [less, told].map((t) => assess(profileOf(pack, facts, t, request)));
      if (!before?.category || !after?.category || !before.points || !after.points) return;
      expect(rank(after.category.proven)).toBeGreaterThanOrEqual(rank(before.category.proven));
      expect(rank(after.category.possible)).toBeLessThanOrEqual(rank(before.category.possible));
      expect(rank(after.category.with_discretion)).toBeLessThanOrEqual(rank(before.category.with_discretion));
      expect(rank(after.category.with_unseen)).toBeLessThanOrEqual(rank(before.category.with_unseen));
      expect(after.points.min).toBeGreaterThanOrEqual(before.points.min);
      expect(after.points.max).toBeLessThanOrEqual(before.points.max);
      before.routes.forEach(({ outcome }, i) => {
        if (outcome !== 'undetermined') expect(after.routes[i]?.outcome).toBe(outcome);
      });
    }),
    { numRuns },
  );
});

/** The same pack with policies, routes, conditions and the parts of criteria in another order. */
function reversed(original: Pack): Pack {
  const turned = (criterion: Criterion): Criterion => {
    if ('all_of' in criterion) return { all_of: criterion.all_of.map(turned).reverse() };
    if ('any_of' in criterion) return { any_of: criterion.any_of.map(turned).reverse() };
    return 'not' in criterion ? { not: turned(criterion.not) } : criterion;
  };
  const policies = original.policies.map((policy) => ({
    ...policy,
    ...(policy.routes
      ? { routes: policy.routes.map((route) => ({ ...route, when: turned(route.when) })).reverse() }
      : {}),
    ...(policy.conditions
      ? { conditions: policy.conditions.map((c) => ({ ...c, when: turned(c.when) })).reverse() }
      : {}),
    ...(policy.relaxations ? { relaxations: [...policy.relaxations].reverse() } : {}),
    ...(policy.points_table
      ? { points_table: { ...policy.points_table, factors: [...policy.points_table.factors].reverse() } }
      : {}),
  }));
  return { ...original, policies: policies.reverse() };
}

test('the order of policies, routes, conditions and criteria does not matter', () => {
  const other = compile(reversed(pack), request);
  const answerOf = (assessment: Assessment) => ({
    category: assessment.category,
    points: [assessment.points?.min, assessment.points?.max],
    routes: new Map(assessment.routes.map(({ id, outcome }) => [id, outcome])),
    missing: new Set(assessment.missing_facts.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(candidate, tellings, (facts, told) => {
      const profile = profileOf(pack, facts, told, request);
      expect(answerOf(assess(profile, other))).toEqual(answerOf(assess(profile)));
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});

describe.each(
  pack.policies.flatMap((policy) =>
    policy.points_table ? [[policy.id, policy.effective_from, policy.points_table] as const] : [],
  ),
)('the points table %s of %s', (_id, _from, table) => {
  const banded = table.factors.filter(({ bands }) => bands !== undefined);
  test.each(banded.map((factor) => [factor.id, factor] as const))(
    'gives every value of %s exactly one band',
    (_factor, { bands = [] }) => {
      const ends = bands.flatMap(({ from, below }) => [from, below].filter((end) => end !== undefined));
      const values = fc.oneof(
        fc.constantFrom(...ends.flatMap((end) => [end - 1, end - 0.5, end, end + 0.5, end + 1])),
        fc.integer({ min: 0, max: 3_000_000 }),
      );
      fc.assert(
        fc.property(
          values.filter((value) => value >= 0),
          (value) => {
            const found = bands.filter(
              ({ from = 0, below = Number.POSITIVE_INFINITY }) => from <= value && value < below,
            );
            expect(found.length).toBe(1);
          },
        ),
      );
    },
  );

  test('has limits that add up to its maximum', () => {
    expect(table.factors.reduce((sum, { limit }) => sum + limit, 0)).toBe(table.maximum);
  });
});

/** A paper in perfect order for any demand the national guide makes, but for its type. */
const goodPaper = (type: string): EvidenceItem => ({
  type,
  issued_on: '2026-11-20',
  valid_until: '2036-01-01',
  issuing_country: 'CN',
  language: 'zh',
  certified: ['verified'],
  certified_on: '2026-11-21',
  translated: true,
  translation_sealed: true,
  sworn: false,
  original: true,
  covers: { from: '1990-01-01', to: '2026-11-20' },
  path: ['evidence'],
});

test('adding evidence never lengthens the list of missing papers, changes no bound, and lists every paper once', () => {
  const types = pack.documents.map(({ id }) => id);
  fc.assert(
    fc.property(candidate, tellings, fc.subarray(types), fc.constantFrom(...types), (facts, told, held, more) => {
      const profile = profileOf(pack, facts, told, request);
      const before = assess({ ...profile, evidence: held.map(goodPaper) });
      const after = assess({ ...profile, evidence: [...held, more].map(goodPaper) });
      const missing = ({ evidence }: Assessment) =>
        evidence.filter(({ status }) => status === 'missing').map(({ type }) => type);
      expect(missing(before)).toEqual(expect.arrayContaining(missing(after)));
      expect(after.points).toEqual(before.points);
      expect(after.category?.proven).toBe(before.category?.proven);
      const listed = after.evidence.map(({ type }) => type);
      expect(new Set(listed).size).toBe(listed.length);
    }),
    { numRuns },
  );
});
