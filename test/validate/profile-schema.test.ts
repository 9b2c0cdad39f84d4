import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { ProfileVocabulary } from '../../src/validate/profile/vocabulary-index.ts';
import { profileSchema } from '../../src/validate/profile-schema.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
import { shippedPack } from '../support/shipped-pack.ts';
import { smallVocabulary } from '../support/small-vocabulary.ts';

const root = new URL('../../', import.meta.url).pathname;

/** What the schema and the validator each say about a text. */
function judge(text: string, vocabulary: ProfileVocabulary) {
  const { document } = parseYaml({ path: 'p.yaml', text });
  if (!document) throw new Error('no document');
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  const accepts = ajv.compile(profileSchema(vocabulary));
  return {
    schema: accepts(JSON.parse(JSON.stringify(document.value))),
    validator: validateProfile(document, vocabulary).diagnostics.length === 0,
  };
}

describe('the schema and the validator agree', () => {
  const head = 'format: laihua/profile/1\npurpose: extension\n';
  const right = [
    'place: guangzhou',
    'place: shanghai/ftz',
    'facts: { nationality: NO, date_of_birth: 1988-05, former_chinese_national: true, highest_degree: master }',
    'facts: { annual_pay_cny: { at_least: 1, below: 2 }, hsk_level: { below: 3 }, average_mark: 86.5 }',
    'facts: { awards: { has: [], maybe: [abel_prize] }, current_permit_category: A, current_permit_place: guangzhou }',
    'facts: { awards: [turing_award], hsk_level: ~, x_note: anything }',
    'unknown: [hsk_level]\nnot_applicable: [average_mark]',
    'candidate: { name: "KELLER, Maria", passport: { number: 00123456 } }',
    'evidence: [{ type: passport, certified: [apostille, consular], file: scans/p..1.pdf, x_box: 3 }]',
    'work_history: [{ from: 2012-09-01, world_500: false, to: ~ }]\nfamily: [{ relation: spouse }]',
    'residence_history: [{ country: SG, from: 2024-09-01 }]\neducation: [{ degree: master, language: de }]',
  ];
  for (const text of right) {
    test(`both accept ${text}`, () =>
      expect(judge(`${head}${text}\n`, smallVocabulary)).toEqual({ schema: true, validator: true }));
  }

  const wrong = [
    'plaze: shanghai',
    'place: ftz',
    'place: mars',
    'facts: { hsk_levl: 3 }',
    'facts: { hsk_level: 10 }',
    'facts: { hsk_level: 3.5 }',
    'facts: { hsk_level: {} }',
    'facts: { hsk_level: { at_most: 3 } }',
    'facts: { annual_pay_cny: "450,000" }',
    'facts: { nationality: de }',
    'facts: { date_of_birth: 4.5.1988 }',
    'facts: { former_chinese_national: yes }',
    'facts: { highest_degree: masters }',
    'facts: { awards: turing_award }',
    'facts: { awards: [turing] }',
    'filing_on: 2026-12',
    'filing_on: 2026-13-01',
    'unknown: [age_of_dog]',
    'not_applicable: [nationality]',
    'evidence: [{ type: passprt }]',
    'evidence: [{ issued_on: 2026-01-01 }]',
    'evidence: [{ type: passport, certified: apostile }]',
    'evidence: [{ type: passport, file: ../p.pdf }]',
    'evidence: [{ type: passport, file: a/../../p.pdf }]',
    'evidence: [{ type: passport, file: /etc/passwd }]',
    'family: [{ relation: wife }]',
    'work_history: [{ to: 2012-09-01 }]',
    'residence_history: [{ country: SG }]',
  ];
  for (const text of wrong) {
    test(`both refuse ${text}`, () =>
      expect(judge(`${head}${text}\n`, smallVocabulary)).toEqual({ schema: false, validator: false }));
  }

  test('both refuse a profile without its format or its purpose', () => {
    expect(judge('purpose: extension\n', smallVocabulary)).toEqual({ schema: false, validator: false });
    expect(judge('format: laihua/profile/1\n', smallVocabulary)).toEqual({ schema: false, validator: false });
  });
});

test('a choice is described in both languages, and a fact by its question', () => {
  const schema = JSON.stringify(profileSchema(smallVocabulary));
  expect(schema).toContain('{"const":"turing_award","description":"words\\n文字"}');
  expect(schema).toContain('"title":"words\\n文字","description":"words\\n文字"');
});

describe('what is shipped is accepted by both', () => {
  const pack = shippedPack();
  const profiles = [`${root}templates/profile.yaml`, ...findFiles(`${root}templates/examples`, ['.yaml'])];
  for (const path of profiles) {
    test(path.slice(root.length), () => {
      expect(judge(readFileSync(path, 'utf8'), pack)).toEqual({ schema: true, validator: true });
    });
  }

  test('the profile template, filled in as its comments say', () => {
    const template = readFileSync(`${root}templates/profile.yaml`, 'utf8');
    const filled = template
      .replaceAll(/^( *\w+:) *# .*?e\.g\. (.+)$/gm, '$1 $2')
      .replaceAll(/^(\w+:) \[\](.*)\n((?:# .*\n)+)/gm, (_, key, comment, lines: string) =>
        lines.startsWith('#  -') ? `${key}${comment}\n${lines.replaceAll(/^#/gm, '')}` : _,
      );
    expect(filled.match(/e\.g\./g)).toBeNull();
    expect(filled).toContain('\n  - { country: DE, from: 1988-05-04 }');
    expect(filled).toContain('\n    issuing_country: DE\n');
    expect(judge(filled, pack)).toEqual({ schema: true, validator: true });
  });
});
