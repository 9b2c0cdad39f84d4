// Policy cases become profiles, are answered, and are compared with what they expect.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { Profile } from '../../src/model/profile.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { caseAssessor } from '../../src/verify/assess-case.ts';
import { type CaseRequest, readCases } from '../../src/verify/read-cases.ts';
import { type Assess, runCases } from '../../src/verify/run-cases.ts';
import { fixtures } from '../support/lint-fixture.ts';

const { pack } = readLivePack([`${fixtures}/base`], { rules: false });
if (!pack) throw new Error('the small pack is wrong');
const answer = caseAssessor(pack);

function casesOf(text: string) {
  const { document } = parseYaml({ path: 'cases/test.yaml', text: `format: laihua/case/1\n${text}` });
  const read = document && validatePackFiles([document]);
  if (!read || read.diagnostics.length > 0) throw new Error(JSON.stringify(read?.diagnostics));
  return read.pack.cases;
}

const run = (text: string, assess: Assess = answer, filter?: string) =>
  runCases(readCases(casesOf(text), pack, filter), assess);

/** What the cases of a text ask for. */
const asked = (text: string): readonly { readonly profile: Profile; readonly request: CaseRequest }[] =>
  readCases(casesOf(text), pack).flatMap((each) => each.asked ?? []);

const given = `given:
  as_of: 2026-11-21
  place: shanghai
  purpose: new_from_abroad
  facts: { age: 40, hsk_level: 3 }
  unknown: [annual_pay_cny]
`;

describe('a case as a profile', () => {
  it('takes what its file gives, and its own words first', () => {
    const [first, second] = asked(`${given}cases:
  - { name: As given, expect: {} }
  - { name: In its own words, place: beijing, as_of: 2026-12-01, purpose: extension, facts: { hsk_level: 5 }, assume_nothing: true, expect: {} }
`);
    expect(first?.request).toMatchObject({ place: 'shanghai', as_of: '2026-11-21', assumeNothing: false });
    expect(first?.profile.facts.get('hsk_level')?.value).toBe(3);
    expect(second?.request).toMatchObject({ place: 'beijing', as_of: '2026-12-01', assumeNothing: true });
    expect(second?.profile.purpose).toBe('extension');
    expect([...(second?.profile.facts ?? [])].map(([id, { value }]) => [id, value])).toEqual([
      ['age', 40],
      ['hsk_level', 5],
    ]);
  });

  it('that lists a fact as unknown takes no value of it, and one that gives a value no longer lists it', () => {
    const [hidden, known] = asked(`${given}cases:
  - { name: Hidden, unknown: [hsk_level], expect: {} }
  - { name: Known, facts: { annual_pay_cny: 500000 }, expect: {} }
`);
    expect(hidden?.profile.facts.has('hsk_level')).toBe(false);
    expect([...(hidden?.profile.unknown ?? [])]).toEqual(['hsk_level']);
    expect(known?.profile.facts.get('annual_pay_cny')?.value).toBe(500000);
    expect([...(known?.profile.unknown ?? [])]).toEqual([]);
  });

  it('that is wrong fails with the line of the mistake in the case file', () => {
    const [result] = run(`${given}cases:
  - name: A misspelt fact
    facts:
      hsk_levle: 4
    expect: {}
`);
    expect(result?.passed).toBe(false);
    expect(result?.diagnostics.map(({ code, location }) => [code, location.file, location.range?.line])).toEqual([
      ['profile/unknown-fact', 'cases/test.yaml', 11],
    ]);
  });
});

const award = (expected: string): string => `${given}cases:
  - name: A listed award is enough for A
    because: the clause asks for nothing else
    facts: { awards: [great_prize] }
    expect: ${expected}
`;

describe('a case that passes', () => {
  it.each([
    '{ category: { proven: A, possible: A, with_unseen: A } }',
    '{ routes: { a-award: met, national/classification#a-pay: undetermined/facts, a-pay: undetermined, a-nowhere: absent } }',
    '{ points: { table: national/points, min: 16, max: 26, total: null, factors: { age: 15, experience: [0, 10] } } }',
    '{ missing_facts: [relevant_experience_years], not_missing: [age, annual_pay_cny], assumed: [] }',
    '{ filing: { category: A, route: a-award } }',
    '{ evidence: { degree_certificate: waived, passport: absent, photo: missing }, notices: [free], time_limits: [decision] }',
    '{ conditions: { adult: met }, confidence: { a-award: single_secondary }, waived: { a-award: [] } }',
    '{ evidence: { missing: [photo], waived: [degree_certificate], passport: absent }, complete: [evidence] }',
    '{ routes: { a-award: met, a-pay: undetermined, b-professional: undetermined, c-general: undetermined }, complete: [routes] }',
    '{ notices: [national/guide], time_limits: { decision: 10 }, complete: [notices, time_limits] }',
    '{ asked_by: { photo: [national/guide#photo] }, depends_on: { photo: [] }, gaps: [], complete: [gaps] }',
    '{ forms: { photo: [], degree_certificate: [certification] } }',
    '{ pay_lines: { a-pay: { from: 864000, to: 900000 } } }',
    '{ permit: yes, procedure: { outcome: met, by: [], awaits: [] } }',
  ])('expects %s', (expected) => {
    expect(run(award(expected.replace('permit: yes', 'permit: "yes"')))).toMatchObject([
      { mismatches: [], passed: true },
    ]);
  });
});

describe('a case that fails', () => {
  it.each([
    ['{ category: { proven: B } }', 'category.proven', 'B', 'A'],
    ['{ routes: { a-award: not_met } }', 'routes.a-award', 'not_met', 'met'],
    ['{ routes: { a-award: absent } }', 'routes.a-award', 'absent', 'met'],
    ['{ routes: { a-pay: undetermined/source } }', 'routes.a-pay', 'undetermined/source', 'undetermined/facts'],
    ['{ points: null }', 'points', null, null],
    ['{ points: { factors: { experience: 5 } } }', 'points.factors.experience', 5, [0, 10]],
    [
      '{ not_missing: [relevant_experience_years] }',
      'not_missing',
      'relevant_experience_years',
      ['relevant_experience_years'],
    ],
    ['{ missing_facts: [age] }', 'missing_facts', 'age', ['relevant_experience_years']],
    ['{ filing: { route: a-pay } }', 'filing.route', 'a-pay', 'national/classification@2017-04-01#a-award'],
    ['{ evidence: { photo: held } }', 'evidence.photo', 'held', 'missing'],
    ['{ waived: { a-award: [degree-waived] } }', 'waived.a-award', ['degree-waived'], []],
    ['{ evidence: { missing: [photo, degree_certificate] } }', 'evidence.degree_certificate', 'missing', 'waived'],
    [
      '{ evidence: { missing: [photo] }, complete: [evidence] }',
      'complete.evidence.degree_certificate',
      'absent',
      'waived',
    ],
    [
      '{ routes: { a-award: met, b-professional: undetermined, c-general: undetermined }, complete: [routes] }',
      'complete.routes.national/classification@2017-04-01#a-pay',
      'absent',
      'undetermined',
    ],
    ['{ asked_by: { photo: [degree] } }', 'asked_by.photo', ['degree'], ['national/guide@2017-04-01#photo']],
    ['{ forms: { degree_certificate: [] } }', 'forms.degree_certificate', [], ['certification']],
    ['{ pay_lines: { a-pay: 864000 } }', 'pay_lines.a-pay', 864000, { from: 864000, to: 900000 }],
    ['{ pay_lines: { a-award: unknown } }', 'pay_lines.a-award', 'unknown', null],
    ['{ validity: { because: [validity-b] } }', 'validity.because', ['validity-b'], []],
    ['{ validity: { at_most: 2028-11-20 } }', 'validity.at_most', '2028-11-20', null],
  ])('expecting %s names what it expected and what it got', (expected, path, wanted, got) => {
    const [result] = run(award(expected));
    expect(result?.passed).toBe(false);
    expect(result?.mismatches.map((each) => [each.path.join('.'), each.expected, each.got])).toEqual([
      [path, wanted, got],
    ]);
  });

  it('is found by its line, and a route by its reasons', () => {
    const [result] = run(award('{ routes: { a-pay: met } }'));
    expect(result?.location).toMatchObject({ file: 'cases/test.yaml', range: { line: 9 } });
    expect(result?.mismatches[0]?.route?.reasons).toHaveLength(2);
  });
});

describe('a filter', () => {
  const two = `${given}cases:
  - { name: Pay in Beijing, expect: {} }
  - { name: Age, expect: {} }
`;

  it.each([
    ['beijing', ['Pay in Beijing']],
    ['CASES/test', ['Pay in Beijing', 'Age']],
    ['hangzhou', []],
  ])('"%s" runs the cases whose name or file contains it', (filter, names) => {
    expect(run(two, answer, filter).map(({ name }) => name)).toEqual(names);
  });
});
