// Every warning about derived facts has its sentence in both languages, with the names of the pack.
import { describe, expect, it, test } from 'vitest';
import { deriveFacts } from '../../src/evaluate/derive-facts.ts';
import { derivationWarnings } from '../../src/explain/derivation-warning-text.ts';
import { warningText } from '../../src/explain/warning-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import { exactly } from '../../src/model/fact-state.ts';
import { candidateProfile, stated, type Told } from '../support/candidate-profile.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const pack = shippedPack();
const words = wordsOf(pack);
const job = { country: 'DE', relevant: true, world_500: false };
const told: Readonly<Record<string, readonly [Told, filing: string]>> = {
  age: [{ facts: { date_of_birth: '1988-05-04', age: 39 } }, '2026-12-15'],
  degree: [
    { facts: { highest_degree: stated(exactly(2), 'bachelor') }, education: [{ degree: 'master' }] },
    '2026-12-15',
  ],
  family: [{ facts: { accompanying_family: [] }, family: [{ relation: 'spouse' }] }, '2026-12-15'],
  passport: [
    { facts: { passport_valid_until: '2030-01-01' }, evidence: [{ type: 'passport', valid_until: '2031-03-01' }] },
    '2026-12-15',
  ],
  range: [
    {
      facts: { relevant_experience_years: 17 },
      work_history: [
        { ...job, from: '2015-02-01' },
        { country: 'DE', world_500: false, from: '2010-02-01', to: '2015-01-31' },
      ],
    },
    '2026-12-15',
  ],
  near: [{ work_history: [{ ...job, from: '2015-02-01' }] }, '2027-01-31'],
  short: [{ work_history: [{ ...job, from: '2024-12-15', to: '2026-12-04' }] }, '2026-12-15'],
  continuity: [{ work_history: [{ ...job, country: 'CN', from: '2010-01-01', to: '2016-12-31' }] }, '2017-06-15'],
  pay: [{ facts: { annual_pay_cny: 520000, monthly_pay_cny: 40000 } }, '2026-12-15'],
  birth: [{ facts: { date_of_birth: '2027-05-04' } }, '2026-12-15'],
  national: [{ facts: { nationality: 'CN' } }, '2026-12-15'],
  planned: [{ prepared_on: '2026-12-16' }, '2026-12-15'],
};

const sentences = ([profile, filing]: readonly [Told, string]) =>
  deriveFacts(candidateProfile(profile), pack.facts, undefined, filing).warnings.map((each) =>
    warningText(words, each),
  );

describe('in words', () => {
  test.each(Object.entries(told))('%s', (_name, each) => {
    expect(sentences(each)).toMatchSnapshot();
  });

  it('every code of a derivation is among them', () => {
    const said = Object.values(told).flatMap(([profile, filing]) =>
      deriveFacts(candidateProfile(profile), pack.facts, undefined, filing).warnings.map(({ code }) => code),
    );
    const regions = ['derived_overrides_stated'];
    expect(Object.keys(derivationWarnings).filter((code) => ![...said, ...regions].includes(code))).toEqual([]);
  });
});
