// Invented candidates: the same for a seed, valid under the shipped policies, and spread over everyday cases.
import { describe, expect, it } from 'vitest';
import { readCandidateKinds } from '../../src/load/bundled-candidates.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { CandidateKinds } from '../../src/model/candidate-kinds.ts';
import { profileYaml } from '../../src/render/profile/profile-yaml.ts';
import { synthesiser } from '../../src/synthesise/synthesise.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const kinds = CandidateKinds.parse(readCandidateKinds());
const pack = shippedPack();
const numbers = Array.from({ length: 600 }, (_, i) => i + 1);
const candidates = numbers.map(synthesiser(kinds, 7));
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('invented candidates', () => {
  it('are the same for the same seed, whichever are drawn before', () => {
    const again = synthesiser(kinds, 7);
    expect(again(400)).toEqual(candidates[399]);
    expect(again(3)).toEqual(candidates[2]);
    expect(synthesiser(kinds, 8)(3)).not.toEqual(candidates[2]);
  });

  it('are valid profiles, written as YAML and as JSON alike', () => {
    for (const candidate of candidates) {
      const yaml = profileYaml(candidate, 'An invented candidate.');
      const [fromYaml, fromJson] = [yaml, JSON.stringify(candidate)].map((text) => {
        const { document, diagnostics } = parseYaml({ path: 'candidate.yaml', text });
        expect(diagnostics, text).toEqual([]);
        if (!document) throw new Error('no document');
        expect(validateProfile(document, pack).diagnostics, text).toEqual([]);
        return plain(document.value);
      });
      expect(fromYaml).toEqual(plain(candidate));
      expect(fromJson).toEqual(fromYaml);
    }
  });

  it('cover every kind and many places, days and open questions', () => {
    const distinct = (of: (candidate: (typeof candidates)[number]) => unknown) => new Set(candidates.map(of)).size;
    expect(distinct(({ purpose }) => purpose)).toBe(6);
    expect(distinct(({ place }) => place)).toBeGreaterThan(10);
    expect(distinct(({ filing_on }) => filing_on)).toBeGreaterThan(60);
    expect(candidates.some(({ unknown }) => Array.isArray(unknown) && unknown.includes('hsk_level'))).toBe(true);
  });

  it('are nobody: names are put together from syllables', () => {
    const first = candidates[0]?.['candidate'];
    expect(first).toEqual({ name: expect.stringMatching(/^[A-Z]+, [A-Z][a-z]+$/), reference: 'S7-0000001' });
  });
});

describe('shares of the kinds', () => {
  it('come out as they are written', () => {
    const draw = synthesiser(kinds, 1);
    const many = Array.from({ length: 4000 }, (_, i) => draw(i + 1));
    const estimates = many.filter(({ purpose }) => purpose === 'quick_estimate').length / many.length;
    const share = (kinds.kinds.find(({ id }) => id === 'first_call')?.share ?? 0) / 100;
    expect(Math.abs(estimates - share)).toBeLessThan(0.012);
  });
});
