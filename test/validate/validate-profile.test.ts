import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Profile } from '../../src/model/profile.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
import { smallVocabulary } from '../support/small-vocabulary.ts';

function validate(text: string): { profile?: Profile; diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = parseYaml({ path: 'p.yaml', text });
  if (!document) throw new Error(`no document: ${diagnostics[0]?.message}`);
  return validateProfile(document, smallVocabulary);
}

/** Lines 1 and 2 of every profile below. */
const head = 'format: laihua/profile/1\npurpose: new_from_abroad\n';

const profileOf = (text: string): Profile => {
  const { profile, diagnostics } = validate(head + text);
  if (!profile) throw new Error(`no profile: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return profile;
};

describe('every kind of wrong value is told with its code, line, column and hint', () => {
  const cases: readonly [string, string, string, string?][] = [
    ['an unknown key', 'plaze: shanghai', 'profile/unknown-key 3:1-6', 'did you mean place?'],
    [
      'a fact beside the facts',
      'hsk_level: 3',
      'profile/unknown-key 3:1-10',
      'hsk_level is a fact, move it below facts',
    ],
    ['a key named constructor', 'constructor: 1', 'profile/unknown-key 3:1-12'],
    ['a key named __proto__', '__proto__: 1', 'profile/unknown-key 3:1-10'],
    ['an unknown fact', 'facts:\n  hsk_levl: 3', 'profile/unknown-fact 4:3-11', 'did you mean hsk_level?'],
    [
      'a key of the profile below the facts',
      'facts:\n  filing_on: 2026-12-15',
      'profile/unknown-fact 4:3-12',
      'filing_on is a key of the profile itself, indent it less',
    ],
    ['an unknown fact under unknown', 'unknown: [age_of_dog]', 'profile/unknown-fact 3:11-21'],
    ['facts as a list', 'facts: [hsk_level]', 'profile/wrong-type 3:8-19'],
    [
      'a number with separators',
      'facts: { annual_pay_cny: "450,000" }',
      'profile/wrong-type 3:26-35',
      'write 450000, without quotes, separators or a currency',
    ],
    [
      'a number in ten thousands',
      'facts: { annual_pay_cny: 45万 }',
      'profile/wrong-type 3:26-29',
      'write 450000, without quotes, separators or a currency',
    ],
    [
      'a number with a currency',
      'facts: { annual_pay_cny: RMB 450 000.50 }',
      'profile/wrong-type 3:26-40',
      'write 450000.5, without quotes, separators or a currency',
    ],
    ['a number that overflows', 'facts: { annual_pay_cny: 1e999 }', 'profile/wrong-type 3:26-31'],
    ['money with three decimals', 'facts: { annual_pay_cny: 0.125 }', 'profile/too-precise 3:26-31', 'write 0.13'],
    ['part of a level', 'facts: { hsk_level: 3.5 }', 'profile/wrong-type 3:21-24'],
    ['a number over the most', 'facts: { hsk_level: 10 }', 'profile/out-of-range 3:21-23'],
    ['a number under the least', 'facts: { hsk_level: -1 }', 'profile/out-of-range 3:21-23'],
    ['a range without a value', 'facts: { hsk_level: { at_least: 5, below: 5 } }', 'profile/empty-range 3:21-46'],
    ['a range without an end', 'facts: { hsk_level: {} }', 'profile/wrong-type 3:21-23'],
    [
      'a range with a wrong key',
      'facts: { hsk_level: { at_most: 5 } }',
      'profile/unknown-key 3:23-30',
      'a range is written { at_least: 3, below: 5 } and does not include the 5',
    ],
    [
      'yes for true',
      'facts: { former_chinese_national: yes }',
      'profile/wrong-type 3:35-38',
      'write true, without quotes',
    ],
    [
      'the word unknown as a value',
      'facts: { hsk_level: unknown }',
      'profile/wrong-type 3:21-28',
      'leave it out here and list it at the end of the profile: unknown: [hsk_level]',
    ],
    [
      'an unknown choice',
      'facts: { highest_degree: masters }',
      'profile/unknown-choice 3:26-33',
      'did you mean master?',
    ],
    ['an unknown entry of a catalogue', 'facts: { awards: [turing] }', 'profile/unknown-choice 3:19-25'],
    ['one value for a set', 'facts: { awards: turing_award }', 'profile/wrong-type 3:18-30', 'write [turing_award]'],
    ['an empty item of a set', 'facts: { awards: [~] }', 'profile/wrong-type 3:19-20'],
    ['a day that does not exist', 'filing_on: 2026-02-29', 'profile/impossible-date 3:12-22'],
    ['a day before the calendar', 'facts: { date_of_birth: 1888-05-04 }', 'profile/impossible-date 3:25-35'],
    ['a month that does not exist', 'facts: { date_of_birth: 1988-13 }', 'profile/impossible-date 3:25-32'],
    ['a day with slashes', 'filing_on: 2026/12/5', 'profile/wrong-type 3:12-21', 'write 2026-12-05'],
    ['a day in Chinese', 'filing_on: 2026年12月5日', 'profile/wrong-type 3:12-22', 'write 2026-12-05'],
    ['a day in digits', 'filing_on: 20261205', 'profile/wrong-type 3:12-20', 'write 2026-12-05'],
    ['a day whose order is not clear', 'facts: { date_of_birth: 4.5.1988 }', 'profile/wrong-type 3:25-33'],
    [
      'a month where a day is needed',
      'filing_on: 2026-12',
      'profile/wrong-type 3:12-19',
      'the day is needed here, a month is not enough',
    ],
    ['a country in small letters', 'facts: { nationality: de }', 'profile/unknown-country 3:23-25', 'write DE'],
    ['an everyday code', 'facts: { nationality: UK }', 'profile/unknown-country 3:23-25', 'write GB'],
    ['a country by its name', 'facts: { nationality: Norway }', 'profile/unknown-country 3:23-29', 'write NO'],
    ['a country by its Chinese name', 'facts: { nationality: 德国 }', 'profile/unknown-country 3:23-25', 'write DE'],
    ['a code of no country', 'facts: { nationality: XX }', 'profile/unknown-country 3:23-25'],
    ['a misspelt place', 'place: guangzou', 'profile/unknown-place 3:8-16', 'did you mean guangzhou?'],
    [
      'a name of two places',
      'place: ftz',
      'profile/ambiguous-place 3:8-11',
      'write one of shanghai/ftz, jiangsu/suzhou/ftz',
    ],
    ['a place fact that is no place', 'facts: { current_permit_place: mars }', 'profile/unknown-place 3:32-36'],
    [
      'an unknown document',
      'evidence:\n  - { type: passprt }',
      'profile/unknown-document 4:13-20',
      'did you mean passport?',
    ],
    ['a piece of evidence without its type', 'evidence:\n  - { note: x }', 'profile/missing-key 4:5-6'],
    [
      'an unknown authentication',
      'evidence:\n  - { type: passport, certified: [apostile] }',
      'profile/unknown-choice 4:35-43',
    ],
    [
      'a paper that ends before it begins',
      'evidence:\n  - { type: passport, issued_on: 2026-01-01, valid_until: 2025-01-01 }',
      'profile/date-order 4:59-69',
    ],
    [
      'a file above the folder',
      'evidence:\n  - { type: passport, file: ../p.pdf }',
      'profile/file-outside-folder 4:29-37',
    ],
    [
      'a file below and above again',
      'evidence:\n  - { type: passport, file: a/../../p.pdf }',
      'profile/file-outside-folder 4:29-42',
    ],
    ['an absolute file', 'evidence:\n  - { type: passport, file: /etc/passwd }', 'profile/file-outside-folder 4:29-40'],
    [
      'a file on a drive',
      "evidence:\n  - { type: passport, file: 'C:\\p.pdf' }",
      'profile/file-outside-folder 4:29-39',
    ],
    [
      'a job that ends before it begins',
      'work_history:\n  - { from: 2012-09-01, to: 2011-09-01 }',
      'profile/date-order 4:29-39',
    ],
    ['a job without its first day', 'work_history:\n  - { employer: Example GmbH }', 'profile/missing-key 4:5-6'],
    ['an unknown relation', 'family:\n  - { relation: wife }', 'profile/unknown-choice 4:17-21'],
    ['a stay as a mapping', 'residence_history: { country: SG }', 'profile/wrong-type 3:20-35', 'begin each with "- "'],
    [
      'a fact that has a value and is unknown',
      'facts: { hsk_level: 3 }\nunknown: [hsk_level]',
      'profile/fact-given-twice 4:11-20',
    ],
    ['a fact listed twice', 'unknown: [hsk_level, hsk_level]', 'profile/fact-given-twice 3:22-31'],
    [
      'a fact that applies to everybody',
      'not_applicable: [nationality]',
      'profile/not-applicable 3:18-29',
      'give its value, or list it under unknown',
    ],
    ['a passport number without its key', 'candidate: { passport: C01X00T47 }', 'profile/wrong-type 3:24-33'],
  ];
  for (const [name, text, place, hint] of cases) {
    test(name, () => {
      const { profile, diagnostics } = validate(`${head}${text}\n`);
      const found = diagnostics.map(
        ({ code, location: { range } }) => `${code} ${range?.line}:${range?.column}-${range?.endColumn}`,
      );
      expect(found).toEqual([place]);
      if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
      expect(profile).toBeUndefined();
    });
  }
});

describe('the frame of a profile', () => {
  test('the format and the purpose must be there', () => {
    const { diagnostics } = validate('place: shanghai\n');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['profile/missing-key', 'the key format is missing'],
      ['profile/missing-key', 'the key purpose is missing'],
    ]);
  });

  test('another format is refused', () => {
    const { diagnostics } = validate('format: laihua/policy/1\npurpose: extension\n');
    expect(diagnostics[0]?.message).toBe(
      '"laihua/policy/1" is no format this program reads a profile in, expected laihua/profile/1',
    );
  });

  test('all problems are told in one run, in the order of the file', () => {
    const { diagnostics } = validate(
      'format: laihua/profile/1\npurpose: renew\nplace: mars\nfacts: { hsk_level: 12 }\nx: 1\n',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'profile/unknown-choice',
      'profile/unknown-place',
      'profile/out-of-range',
      'profile/unknown-key',
    ]);
  });

  test('a fact given twice names the other place', () => {
    const { diagnostics } = validate(`${head}facts: { hsk_level: 3 }\nunknown: [hsk_level]\n`);
    expect(diagnostics[0]?.message).toBe('the fact hsk_level is given here and under facts');
    expect(diagnostics[0]?.related?.[0]?.location.range).toMatchObject({ line: 3, column: 10 });
  });
});

describe('a value leaves a fact in a state', () => {
  const state = (fact: string, value: string) => profileOf(`facts:\n  ${fact}: ${value}\n`).facts.get(fact)?.state;
  const cases: readonly [string, string, unknown][] = [
    ['annual_pay_cny', '520000', { kind: 'interval', low: 520000, high: 520000 }],
    ['annual_pay_cny', '520000.5', { kind: 'interval', low: 520000.5, high: 520000.5 }],
    [
      'annual_pay_cny',
      '{ at_least: 450000, below: 500000 }',
      { kind: 'interval', low: 450000, high: 500000, highOpen: true },
    ],
    ['annual_pay_cny', '{ at_least: 450000 }', { kind: 'interval', low: 450000, high: Number.POSITIVE_INFINITY }],
    ['average_mark', '{ below: 60 }', { kind: 'interval', low: 0, high: 60, highOpen: true }],
    ['hsk_level', '{ at_least: 3, below: 5 }', { kind: 'interval', low: 3, high: 4 }],
    ['hsk_level', '{ at_least: 4, below: ~ }', { kind: 'interval', low: 4, high: 9 }],
    ['date_of_birth', '1970-01-02', { kind: 'interval', low: 1, high: 1 }],
    ['date_of_birth', '1972-02', { kind: 'interval', low: 761, high: 789 }],
    ['highest_degree', 'master', { kind: 'interval', low: 2, high: 2 }],
    ['former_chinese_national', 'false', { kind: 'options', options: ['false'] }],
    ['current_permit_category', 'A', { kind: 'options', options: ['A'] }],
    ['nationality', 'NO', { kind: 'options', options: ['NO'] }],
    ['current_permit_place', 'guangzhou', { kind: 'options', options: ['guangdong/guangzhou'] }],
    ['awards', '[]', { kind: 'set', has: [], maybe: [] }],
    ['awards', '[turing_award, turing_award]', { kind: 'set', has: ['turing_award'], maybe: [] }],
    ['awards', '{ maybe: [abel_prize] }', { kind: 'set', has: [], maybe: ['abel_prize'] }],
    [
      'awards',
      '{ has: [abel_prize], maybe: [abel_prize, turing_award] }',
      { kind: 'set', has: ['abel_prize'], maybe: ['turing_award'] },
    ],
  ];
  for (const [fact, value, expected] of cases) {
    test(`${fact}: ${value}`, () => expect(state(fact, value)).toEqual(expected));
  }

  test('null and blank are absent, whether or not the fact is also listed as unknown', () => {
    const profile = profileOf(
      'facts:\n  hsk_level: null\n  nationality:\nunknown: [hsk_level]\nemployer:\nevidence: ~\n',
    );
    expect([...profile.facts.keys()]).toEqual([]);
    expect([...profile.unknown]).toEqual(['hsk_level']);
    expect(profile.employer).toEqual({});
    expect(profile.evidence).toEqual([]);
  });
});

describe('the rest of a profile is read as it is written', () => {
  test('numbers that are names keep their zeros', () => {
    const { candidate, employer } = profileOf(
      'candidate: { reference: 0071, passport: { number: 00123456 } }\nemployer: { credit_code: 091310000 }\n',
    );
    expect(candidate).toEqual({ reference: '0071', passport: { number: '00123456' } });
    expect(employer).toEqual({ credit_code: '091310000' });
  });

  test.each([
    ['广州', 'guangdong/guangzhou'],
    ['上海市', 'shanghai'],
    ['Shanghai', 'shanghai'],
  ])('a place may be given by its name: %s', (name, id) => {
    expect(profileOf(`place: ${name}\n`).place).toBe(id);
  });

  test('a place may be given by its last part', () => {
    expect(profileOf('place: guangzhou\n').place).toBe('guangdong/guangzhou');
    expect(profileOf('place: shanghai/ftz\n').place).toBe('shanghai/ftz');
  });

  test('keys that begin with x_ are ignored everywhere', () => {
    const profile = profileOf('x_crm: 12\nfacts: { x_note: y }\nevidence:\n  - { type: passport, x_box: 3 }\n');
    expect(profile.facts.size).toBe(0);
    expect(profile.evidence).toEqual([{ type: 'passport', path: ['evidence', 0] }]);
  });

  test('one authentication and a list of them are the same', () => {
    const written = (certified: string) =>
      profileOf(`evidence:\n  - { type: passport, certified: ${certified} }\n`).evidence[0];
    expect(written('apostille')).toEqual(written('[apostille]'));
  });

  test('a job without an end goes on, and an attribute that is not given is not there', () => {
    const { work_history } = profileOf('work_history:\n  - { from: 2012-09-01, relevant: true, to: ~ }\n');
    expect(work_history).toEqual([{ from: '2012-09-01', relevant: true, path: ['work_history', 0] }]);
  });

  test('the digest does not hang on order, layout or comments, but on every value', () => {
    const digest = (text: string) => profileOf(text).digest;
    const one = digest('place: shanghai\nfacts: { hsk_level: 3, nationality: DE }\n');
    expect(one).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(digest('# by hand\nfacts:\n  nationality: "DE"\n  hsk_level: 3\nplace: shanghai\n')).toBe(one);
    expect(digest('place: shanghai\nfacts: { hsk_level: 4, nationality: DE }\n')).not.toBe(one);
  });
});

test('whatever a profile holds, checking it never throws and marks places inside the file', () => {
  const keys = [
    'format',
    'purpose',
    'place',
    'candidate',
    'facts',
    'unknown',
    'not_applicable',
    'evidence',
    'employer',
  ];
  const more = ['work_history', 'education', 'family', 'residence_history', 'filing_on', 'notes', '__proto__', 'x_'];
  const inner = [
    'hsk_level',
    'awards',
    'nationality',
    'type',
    'from',
    'certified',
    'file',
    'has',
    'at_least',
    'toString',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'DE', '2026-02-30', 'shanghai', 'passport', '\u001b[2J'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, ...inner), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, ...more), value, { maxKeys: 8 }), (data) => {
      const text = JSON.stringify(data, null, 1);
      const lines = text.split('\n').length;
      for (const { location } of validate(text).diagnostics) {
        expect(location.range?.line).toBeGreaterThanOrEqual(1);
        expect(location.range?.endLine).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 2_000 },
  );
});
