// Laws of the document list, tried on random candidates, papers and filings of the shipped policies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { evidenceLines } from '../../../src/evaluate/evidence/evidence-lines.ts';
import { factTable } from '../../../src/evaluate/fact-table.ts';
import type { EvidenceLine } from '../../../src/model/assessment.ts';
import { certificationKinds, type EvidenceItem, type Profile } from '../../../src/model/profile.ts';
import type { Purpose } from '../../../src/model/purpose.ts';
import { anyCandidate, anyTelling, profileOf } from '../../support/any-candidate.ts';
import { shippedPack } from '../../support/shipped-pack.ts';

const pack = shippedPack();
const filing = '2026-12-15';
const purposes: readonly Purpose[] = [
  'new_from_abroad',
  'new_in_china',
  'employer_change',
  'extension',
  'short_term',
  'talent_confirmation',
];
const programs = new Map(
  purposes.map((purpose) => [purpose, compile(pack, { place: 'shanghai', as_of: filing, purpose })]),
);

const day = fc.constantFrom(
  '2020-03-31',
  '2023-11-06',
  '2023-11-07',
  '2026-06-14',
  '2026-06-15',
  '2026-11-20',
  '2026-12-15',
  '2027-06-14',
  '2028-02-29',
);
const country = fc.constantFrom('CN', 'DE', 'GB', 'IN', 'HK', 'KE');
const anyItem: fc.Arbitrary<EvidenceItem> = fc.record(
  {
    type: fc.constantFrom(
      ...pack.documents.map(({ id }) => id),
      'experience_letter',
      'criminal_record_certificate',
      'degree_certificate',
      'residence_permit',
    ),
    path: fc.constant([]),
    issued_on: day,
    valid_until: day,
    issuing_country: country,
    language: fc.constantFrom('zh', 'en'),
    certified: fc.subarray([...certificationKinds]),
    certified_on: day,
    translated: fc.boolean(),
    translation_sealed: fc.boolean(),
    sworn: fc.boolean(),
    covers: fc.record({
      from: fc.constantFrom('2005-01-01', '2015-07-01', '2024-01-01'),
      to: fc.constantFrom('2016-06-30', '2025-12-31'),
    }),
    expected_on: day,
  },
  { requiredKeys: ['type', 'path'] },
);

const anyCase = fc.record({
  candidate: anyCandidate(pack, filing),
  tellings: fc.array(anyTelling, { minLength: pack.facts.length, maxLength: pack.facts.length }),
  purpose: fc.constantFrom(...purposes),
  route: fc.nat(),
  evidence: fc.array(anyItem, { maxLength: 8 }),
  more: anyItem,
  prepared: fc.boolean(),
});

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

/** The list for the route drawn, with the papers given. */
function linesFor(
  { candidate, tellings, purpose, route, prepared }: Case,
  evidence: readonly EvidenceItem[],
): readonly EvidenceLine[] {
  const program = programs.get(purpose);
  if (!program) throw new Error(purpose);
  const told = profileOf(pack, candidate, tellings, { place: 'shanghai', purpose });
  const profile: Profile = { ...told, evidence, ...(prepared ? { prepared_on: '2026-11-21' } : {}) };
  const table = factTable(program, profile, new Map(), { assumeNothing: false });
  const filed = program.routes[route % program.routes.length];
  return evidenceLines(program, table, { category: filed?.category ?? null, route: filed, chosen: 'user' }, profile)
    .lines;
}

const runs = { numRuns: 400 };

describe('the document list', () => {
  it('names a document once, in order, and every paper in hand', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const lines = linesFor(drawn, drawn.evidence);
        const types = lines.map(({ type }) => type);
        expect(new Set(types).size).toBe(types.length);
        expect([...lines].sort((a, b) => a.order - b.order).map(({ order }) => order)).toEqual(
          lines.map(({ order }) => order),
        );
        for (const { type } of drawn.evidence) {
          expect(types.includes(type) || lines.some(({ one_of }) => one_of.includes(type))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never has more missing documents for one more paper', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const missing = (evidence: readonly EvidenceItem[]) =>
          linesFor(drawn, evidence).filter(({ status }) => status === 'missing').length;
        expect(missing([...drawn.evidence, drawn.more])).toBeLessThanOrEqual(missing(drawn.evidence));
      }),
      runs,
    );
  });

  it('never loses a document held for one more paper, in whatever order they are given', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const standing = (evidence: readonly EvidenceItem[]) =>
          new Map(linesFor(drawn, evidence).map(({ type, status }) => [type, status]));
        const before = standing(drawn.evidence);
        const after = standing([drawn.more, ...drawn.evidence]);
        const isOther = (type: string) => after.get(type) === 'held' || after.get(type) === 'not_needed';
        for (const [type, status] of before) if (status === 'held') expect(isOther(type)).toBe(true);
      }),
      runs,
    );
  });

  it('gives each status its reasons', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        for (const { status, problems, unclear, items, by, depends_on, valid_until, blocks_filing } of linesFor(
          drawn,
          drawn.evidence,
        )) {
          const refusing = problems.filter((one) => one !== 'too_old' && one !== 'authenticated_before_force');
          if (status === 'insufficient') expect(refusing).not.toEqual([]);
          if (status === 'unclear') expect([...unclear, ...problems]).not.toEqual([]);
          if (status === 'held') expect({ problems, unclear }).toEqual({ problems: [], unclear: [] });
          if (status === 'missing') expect(items).toEqual([]);
          if (status === 'held' || status === 'unclear' || status === 'insufficient') expect(items).not.toEqual([]);
          if (status === 'waived' || status === 'by_commitment') expect(by).not.toBeNull();
          if (status === 'depends') expect(depends_on).not.toEqual([]);
          if (status === 'held' && valid_until !== null) expect(valid_until >= filing).toBe(true);
          if (status === 'expired' || status === 'expires_before_filing')
            expect(valid_until !== null && valid_until < filing).toBe(true);
          if (blocks_filing) expect(['not_needed', 'depends', 'waived', 'by_commitment']).not.toContain(status);
        }
      }),
      runs,
    );
  });
});
