// A program dated anew answers as one compiled for the day, on every day between two changes of the law.
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { datedProgram, lawOf, lawSpan } from '../../src/compile/dated-program.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readCandidateKinds } from '../../src/load/bundled-candidates.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { CandidateKinds } from '../../src/model/candidate-kinds.ts';
import { addDays } from '../../src/model/plain-date.ts';
import type { Profile } from '../../src/model/profile.ts';
import { synthesiser } from '../../src/synthesise/synthesise.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const pack = shippedPack();
const draw = synthesiser(CandidateKinds.parse(readCandidateKinds()), 11);

function candidate(number: number): Profile {
  const { document } = parseYaml({ path: '', text: JSON.stringify(draw(number)) });
  const profile = document && validateProfile(document, pack).profile;
  if (!profile) throw new Error('an invented candidate is no profile');
  return profile;
}

const options = { asOfFrom: 'profile', tool: 'test' } as const;

describe('a program dated anew', () => {
  it('gives the whole answer of one compiled for the day', () => {
    let dates = 0;
    for (let number = 1; number <= 45; number += 1) {
      const profile = candidate(number);
      const { place = 'shanghai', filing_on = '2026-12-15', purpose } = profile;
      // Years around the changes that the shipped policies hold, not only the day of the profile.
      const as_of = addDays(filing_on, ((number * 97) % 1900) - 1400);
      const law = compile(pack, { place, as_of, purpose });
      evaluate(law, profile, options);
      for (const day of [as_of, addDays(as_of, 1), addDays(as_of, -29)]) {
        if (lawSpan(pack, place, day) !== lawSpan(pack, place, as_of)) continue;
        dates += 1;
        const dated = evaluate(datedProgram(law, day), profile, options);
        const fresh = evaluate(compile(pack, { place, as_of: day, purpose }), profile, options);
        expect(JSON.stringify(dated), `${place} ${purpose} ${day}`).toBe(JSON.stringify(fresh));
      }
    }
    expect(dates).toBeGreaterThan(100);
  });

  it('shares what hangs on no day, and is the law itself on its own day', () => {
    const law = compile(pack, { place: 'shanghai', as_of: '2026-12-15', purpose: 'extension' });
    const dated = datedProgram(law, '2026-12-16');
    expect([dated.as_of, law.as_of]).toEqual(['2026-12-16', '2026-12-15']);
    expect(dated.requirements).toBe(law.requirements);
    expect(lawOf(dated)).toBe(law);
    expect(datedProgram(dated, '2026-12-15')).toBe(law);
  });
});

describe('spans of one law', () => {
  it('end where a policy begins, ends or falls into doubt, and where a wage changes', () => {
    const span = (day: string) => lawSpan(pack, 'shanghai', day);
    const starts = pack.policies.filter(({ place }) => place === 'shanghai').map((policy) => policy.effective_from);
    for (const first of starts) expect(span(first)).toBeGreaterThan(span(addDays(first, -1)));
    const ends = (values: (typeof pack.wages)[number]['values']) => values.filter(({ until }) => until < '2199');
    const wages = ends(pack.wages.flatMap(({ values }) => values));
    for (const { until } of wages.filter(({ place }) => place === 'shanghai'))
      expect(span(addDays(until, 1))).toBeGreaterThan(span(until));
    expect(wages.some(({ until }) => span(addDays(until, 1)) === span(until))).toBe(true);
  });

  it('end where the wage of the city does that a zone takes, or of a place that stands for another', () => {
    const lent: (typeof pack.wages)[number]['values'][number] = {
      place: 'henan',
      from: '2000-01-01',
      until: '2099-12-31',
      same_as: 'shanghai',
      confidence: 'primary',
      sources: ['s'],
    };
    const lending = {
      ...pack,
      wages: pack.wages.map((series) => ({
        ...series,
        values: [...series.values, lent],
      })),
    };
    const zone = pack.places.find(({ level, id }) => level === 'zone' && id.startsWith('shanghai/'));
    const [wage] = pack.wages.flatMap(({ values }) => values.filter(({ place }) => place === 'shanghai'));
    if (!zone || !wage) throw new Error('no zone or no wage of Shanghai');
    for (const [from, place] of [
      [pack, zone.id],
      [lending, 'henan'],
    ] as const)
      expect(lawSpan(from, place, wage.from)).toBeGreaterThan(lawSpan(from, place, addDays(wage.from, -1)));
  });
});
