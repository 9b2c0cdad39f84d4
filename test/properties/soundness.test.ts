// The central law of the program: whatever the open facts turn out to be, the answer lies within the bounds shown before.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { rank } from '../../src/evaluate/category-bounds.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import { anyCandidate, anyTelling, profileOf } from '../support/any-candidate.ts';
import { type Candidate, referenceAnswer } from '../support/reference-evaluator.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);
const requests: readonly { place: string; as_of: string; purpose: Purpose }[] = [
  { place: 'shanghai', as_of: '2026-12-15', purpose: 'new_from_abroad' },
  { place: 'beijing', as_of: '2026-03-01', purpose: 'extension' },
  { place: 'zhejiang/hangzhou', as_of: '2026-11-21', purpose: 'employer_change' },
  { place: 'beijing', as_of: '2017-01-15', purpose: 'new_from_abroad' },
  { place: 'sichuan/chengdu', as_of: '2025-06-30', purpose: 'new_in_china' },
  { place: 'guangdong/guangzhou', as_of: '2024-05-06', purpose: 'short_term' },
];

const pack = shippedPack();

const assess = (profile: Profile, request: (typeof requests)[number]): Assessment =>
  evaluate(compile(pack, request), profile, { assumeNothing: true, asOfFrom: 'request', tool: 'laihua test' });

describe.each(requests)('in $place on $as_of for $purpose', (request) => {
  test('the category and total of a completion lie within the bounds of every profile that hides part of it', () => {
    const tellings = fc.array(anyTelling, { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(anyCandidate(pack, request.as_of), tellings, (candidate, told) => {
        const { category, points } = assess(profileOf(pack, candidate, told, request), request);
        if (category === null) return;
        const facts = withRegion(candidate, request.place);
        const onFacts = referenceAnswer(pack, request, facts, { discretion: false, unseen: false });
        expect(rank(onFacts.category)).toBeGreaterThanOrEqual(rank(category.proven));
        expect(rank(onFacts.category)).toBeLessThanOrEqual(rank(category.possible));
        const granted = referenceAnswer(pack, request, facts, { discretion: true, unseen: false });
        expect(rank(granted.category)).toBeLessThanOrEqual(rank(category.with_discretion));
        const unseen = referenceAnswer(pack, request, facts, { discretion: true, unseen: true });
        expect(rank(unseen.category)).toBeLessThanOrEqual(rank(category.with_unseen));
        if (points === null) return;
        expect(onFacts.total).toBeGreaterThanOrEqual(points.min);
        expect(onFacts.total).toBeLessThanOrEqual(points.max);
        expect(unseen.total).toBeLessThanOrEqual(points.max_with_unseen);
      }),
      { numRuns: runs },
    );
  });

  test('about a candidate of whom everything is known, the program and the plain evaluator agree', () => {
    fc.assert(
      fc.property(anyCandidate(pack, request.as_of), (candidate) => {
        const facts = withRegion(candidate, request.place);
        const { category, points, routes } = assess(profileOf(pack, facts, [], request), request);
        if (category === null) return;
        const plain = referenceAnswer(pack, request, facts, { discretion: false, unseen: false });
        const met = routes.filter((route) => route.outcome === 'met').map((route) => route.id.replace(/@[^#]*/, ''));
        expect(met).toEqual(plain.met);
        expect(category.proven).toBe(plain.category);
        expect(points?.total ?? null).toBe(plain.total);
      }),
      { numRuns: runs },
    );
  });

  test('each rung is at least the one before', () => {
    fc.assert(
      fc.property(
        anyCandidate(pack, request.as_of),
        fc.array(anyTelling, { minLength: 200, maxLength: 200 }),
        (candidate, told) => {
          const { category } = assess(profileOf(pack, candidate, told, request), request);
          if (category === null) return;
          const rungs = [category.proven, category.possible, category.with_discretion, category.with_unseen].map(rank);
          expect(rungs).toEqual([...rungs].sort((a, b) => a - b));
        },
      ),
      { numRuns: runs },
    );
  });
});

/** The region follows from the place where the pack knows it; elsewhere the candidate's is `other`. */
function withRegion(candidate: Candidate, place: string): Candidate {
  const parts = place.split('/');
  const chain = parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
  const region = chain
    .map((id) => pack.places.find((p) => p.id === id)?.work_region?.value)
    .find((value) => value !== undefined);
  return new Map([...candidate, ['work_region', region ?? 'other'], ['place', place]]);
}
