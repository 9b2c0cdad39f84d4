// Document lists of worked situations on the shipped policies: a teacher, a manager, one point short, an extension, old papers.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { answer } from '../../support/answer.ts';

const shared = {
  habitual_residence: 'DE',
  months_in_china_per_year: 12,
  hsk_level: 0,
  world_500_employment: false,
  high_level_university_graduate: false,
  continuous_years_in_china: 0,
  professional_title: 'none',
  teaching_qualifications: [],
  employer_kinds: [],
  post_level: ['professional'],
  post_field: 'other',
};

const asked = (profile: { facts: object; [key: string]: unknown }): Assessment =>
  answer({
    place: 'shanghai',
    filing_on: '2026-12-15',
    prepared_on: '2026-11-21',
    ...profile,
    facts: { ...shared, ...profile.facts },
  });

const statuses = ({ evidence }: Assessment): Record<string, string> =>
  Object.fromEntries(evidence.map(({ type, status }) => [type, status]));

const passport = { type: 'passport', valid_until: '2031-03-01' };

it('a language teacher with a course of 120 hours is asked for no letters', () => {
  const teacher = asked({
    facts: {
      nationality: 'GB',
      date_of_birth: '2001-09-10',
      highest_degree: 'bachelor',
      relevant_experience_years: 0,
      language_teaching_experience_years: 0,
      annual_pay_cny: 216000,
      post_field: 'language_teaching',
      teaches_mother_tongue: true,
      language_course_hours: 120,
    },
    evidence: [
      passport,
      { type: 'teaching_certificate', issued_on: '2026-05-20', translated: true, translation_sealed: true },
    ],
  });
  expect(teacher.filing.route).toMatch(/#b-iii$/);
  expect(statuses(teacher)).toMatchObject({
    passport: 'held',
    teaching_certificate: 'held',
    degree_certificate: 'missing',
    criminal_record_certificate: 'missing',
    employment_contract: 'missing',
    photo: 'missing',
  });
  expect(statuses(teacher)).not.toHaveProperty('experience_letter');
});

describe('a professional one point short of A, her HSK level not known', () => {
  const facts = {
    nationality: 'GB',
    habitual_residence: 'GB',
    date_of_birth: '1986-02-20',
    highest_degree: 'master',
    relevant_experience_years: 11,
    annual_pay_cny: 460000,
    world_500_employment: true,
    hsk_level: null,
  };
  const profile = {
    facts,
    unknown: ['hsk_level'],
    evidence: [passport, { type: 'degree_certificate', issuing_country: 'GB' }],
  };
  const morgan = asked(profile);

  it('files as B with letters for two years, the degree unclear', () => {
    expect(morgan.filing.route).toMatch(/#b-i$/);
    const { evidence } = morgan;
    const letters = evidence.find(({ type }) => type === 'experience_letter');
    expect(letters?.form).toContainEqual({ kind: 'span', years: 2 });
    expect(evidence.find(({ type }) => type === 'degree_certificate')).toMatchObject({
      status: 'unclear',
      unclear: ['certified', 'translated'],
    });
    expect(evidence.find(({ type }) => type === 'criminal_record_certificate')).toMatchObject({
      status: 'missing',
      not_before: '2026-06-15',
    });
  });

  it('would file as A with the HSK certificate, the pay letter and a commitment', () => {
    const depending = morgan.evidence.filter(({ status }) => status === 'depends');
    expect(depending.map(({ type }) => type)).toEqual([
      'no_crime_commitment',
      'hsk_certificate',
      'salary_commitment_letter',
    ]);
    for (const { depends_on } of depending) expect(depends_on.join()).toMatch(/#a-vi$/);
  });
});

it('a manager at a high-tech enterprise files commitments for degree and criminal record under the national text', () => {
  const manager = asked({
    facts: {
      nationality: 'FR',
      date_of_birth: '1979-03-02',
      highest_degree: 'master',
      relevant_experience_years: 20,
      annual_pay_cny: 500000,
      post_level: ['senior_management', 'senior_technical'],
      employer_kinds: ['national_high_tech_enterprise'],
    },
  });
  expect(manager.filing.route).toMatch(/#a-iii-01$/);
  expect(statuses(manager)).toMatchObject({
    degree_certificate: 'by_commitment',
    degree_commitment: 'missing',
    criminal_record_certificate: 'by_commitment',
    no_crime_commitment: 'missing',
    experience_letter: 'missing',
    employer_status_proof: 'missing',
  });
});

it('an extension does not ask for the medical that ran out, and takes a passport with six months left', () => {
  const berg = asked({
    place: 'beijing',
    purpose: 'extension',
    filing_on: '2026-12-16',
    facts: {
      nationality: 'SE',
      date_of_birth: '1986-09-01',
      highest_degree: 'bachelor',
      relevant_experience_years: 8,
      annual_pay_cny: 300000,
      current_permit_category: 'B',
      current_permit_basis: 'b_professional',
      current_permit_valid_until: '2027-01-15',
    },
    evidence: [
      { type: 'passport', valid_until: '2027-06-21' },
      { type: 'residence_permit', valid_until: '2027-01-15' },
      { type: 'health_certificate', issued_on: '2024-12-10' },
    ],
  });
  expect(statuses(berg)).toEqual({
    extension_application_form: 'missing',
    employment_contract: 'missing',
    passport: 'held',
    residence_permit: 'held',
    health_certificate: 'not_needed',
  });
  expect(berg.evidence.find(({ type }) => type === 'passport')?.valid_until).toBe('2026-12-21');
});

it('a degree authenticated by a consulate in 2021 and a certificate of the country of nationality are held', () => {
  const papers = { issuing_country: 'DE', translated: true, translation_sealed: true };
  const candidate = asked({
    facts: {
      nationality: 'DE',
      habitual_residence: 'SG',
      date_of_birth: '1985-10-05',
      highest_degree: 'bachelor',
      relevant_experience_years: 9,
      annual_pay_cny: 380000,
    },
    evidence: [
      { ...papers, type: 'degree_certificate', certified: 'consular', certified_on: '2021-05-10' },
      {
        ...papers,
        type: 'criminal_record_certificate',
        issued_on: '2026-08-20',
        certified: 'apostille',
        certified_on: '2026-09-02',
      },
      passport,
    ],
  });
  const needed = candidate.evidence.filter(({ status }) => status !== 'depends');
  expect(needed.filter(({ status }) => status === 'held')).toHaveLength(3);
  expect(candidate.evidence.find(({ type }) => type === 'criminal_record_certificate')?.valid_until).toBe('2027-02-20');
  expect(needed.filter(({ status }) => status === 'missing').map(({ type }) => type)).toEqual([
    'work_permit_application_form',
    'experience_letter',
    'medical_verification',
    'employment_contract',
    'photo',
  ]);
});
