// Drafts are made of what this filing asks for or would take, hold what the law wants stated, and leave blank what is not known.
import { describe, expect, it } from 'vitest';
import { dataSheet } from '../../src/letters/data-sheet.ts';
import { draftLetters } from '../../src/letters/draft-letters.ts';
import { filePrefix } from '../../src/letters/file-prefix.ts';
import { lettersMarkdown } from '../../src/letters/letters-markdown.ts';
import type { Letter } from '../../src/model/letter.ts';
import { letterTemplates, pack, reported } from '../support/requested.ts';

const head = {
  place: 'beijing',
  filing_on: '2026-12-15',
  candidate: { name: 'KELLER, Maria', name_zh: '凯勒·玛丽亚', passport: { number: 'C01X00T47' } },
  facts: {
    nationality: 'DE',
    date_of_birth: '1982-04-02',
    habitual_residence: 'DE',
    highest_degree: 'master',
    relevant_experience_years: 12,
    annual_pay_cny: 900000,
    months_in_china_per_year: 12,
    post_level: ['middle_management'],
    post_field: 'research',
  },
  employer: { name: 'Example Technology Ltd', name_zh: '示例科技有限公司', credit_code: '91110000EXAMPLE001' },
};
const engineer = {
  ...head,
  place: 'shanghai',
  facts: { ...head.facts, annual_pay_cny: 380000, relevant_experience_years: undefined, post_level: ['professional'] },
  work_history: [
    {
      from: '2012-02-01',
      to: '2016-06-30',
      employer: 'Example GmbH',
      title: 'Engineer',
      country: 'DE',
      relevant: true,
    },
    { from: '2016-07-01', to: '2017-06-30', employer: 'Café', country: 'DE', relevant: false },
    { from: '2017-09-01', employer: 'Example AG', title: 'Head', country: 'CH', relevant: true },
  ],
};
const drafted = (profile: Readonly<Record<string, unknown>>) =>
  draftLetters({ ...reported(profile), ...letterTemplates });
const named = (letters: readonly Letter[], name: string): Letter => {
  const found = letters.find((letter) => letter.name === name);
  if (!found) throw new Error(`no letter ${name} among ${letters.map((letter) => letter.name).join(', ')}`);
  return found;
};
const row = ({ rows }: Letter, label: string) => rows.find((one) => one.label.en === label)?.value;
const english = (texts: readonly { readonly en: string }[]) => texts.map(({ en }) => en);

describe('which letters are drafted', () => {
  it('for A by pay in Beijing: the promise of pay, health, and three commitments', () => {
    expect(drafted(head).map(({ name }) => name)).toEqual([
      'salary-commitment-letter',
      'health-commitment',
      'experience-commitment',
      'degree-commitment',
      'no-crime-commitment',
    ]);
  });

  it('for B: one letter for each relevant job, and health', () => {
    expect(drafted(engineer).map(({ name }) => name)).toEqual([
      'experience-letter-1',
      'experience-letter-2',
      'health-commitment',
    ]);
  });

  it('none for a paper in hand or ordered, and none where no permit is needed', () => {
    const evidence = [
      { type: 'salary_commitment_letter', original: true },
      { type: 'degree_commitment', expected_on: '2026-12-01' },
      { type: 'health_certificate', issued_on: '2026-10-01', issuing_country: 'CN', language: 'zh' },
    ];
    const names = drafted({ ...head, evidence }).map(({ name }) => name);
    expect(names).not.toContain('degree-commitment');
    expect(names).not.toContain('health-commitment');
    expect(names).not.toContain('salary-commitment-letter');
    expect(
      draftLetters({
        ...reported({
          ...head,
          place: 'suzhou',
          purpose: 'short_term',
          facts: {
            nationality: 'DE',
            date_of_birth: '1972-04-02',
            short_term_activity: 'machinery_service',
            intended_work_days: 59,
          },
        }),
        ...letterTemplates,
      }),
    ).toEqual([]);
  });

  it('every template serves a type of document the pack knows, and none twice', () => {
    const served = letterTemplates.templates.map(({ serves }) => serves);
    expect(new Set(served).size).toBe(served.length);
    for (const type of served) expect(pack.documents.map(({ id }) => id)).toContain(type);
  });
});

describe('what a letter holds', () => {
  it('gives what is known and names each blank', () => {
    const letter = named(drafted(head), 'salary-commitment-letter');
    expect(letter.before[0]?.zh).toContain(
      '示例科技有限公司（统一社会信用代码：91110000EXAMPLE001）聘用 凯勒·玛丽亚 KELLER, Maria（国籍：德国；护照号码：C01X00T47）在北京工作',
    );
    expect(row(letter, 'Yearly pay, before tax')).toEqual({ en: '900,000 CNY', zh: '900,000 元' });
    expect(row(letter, 'Monthly pay, before tax')).toEqual({ en: '75,000 CNY', zh: '75,000 元' });
    expect(row(letter, 'Place of taxation')?.en).toBe('________');
    expect(english(letter.toFillIn)).toEqual([
      'Post offered',
      'Contract starts on',
      'Contract ends on',
      'Place of taxation',
    ]);
    expect(english(letter.askedFor)).toEqual(
      expect.arrayContaining(['signed by the candidate', 'sealed by the employer']),
    );
    expect(english(letter.notes).at(-1)).toMatch(/Beijing has a new salary commitment letter/);
  });

  it('leaves a range, an assumption and a month blank', () => {
    const facts = { ...head.facts, date_of_birth: '1982-04', annual_pay_cny: { at_least: 880000, below: 950000 } };
    const letters = drafted({ ...head, facts });
    expect(row(named(letters, 'salary-commitment-letter'), 'Yearly pay, before tax')?.en).toBe('________');
    expect(english(named(letters, 'no-crime-commitment').toFillIn)).toEqual(['Date of birth']);
  });

  it('states all that the law wants stated, also what the template does not foresee', () => {
    const given = reported(head);
    const { assessment } = given.report;
    const more = { en: 'number of dependants', zh: '随行人数' };
    const evidence = assessment.evidence.map((line) => ({
      ...line,
      form: line.form.map((demand) =>
        demand.kind === 'must_state' ? { ...demand, what: [...demand.what, more] } : demand,
      ),
    }));
    const report = { ...given.report, assessment: { ...assessment, evidence } };
    const letter = named(draftLetters({ ...given, report, ...letterTemplates }), 'salary-commitment-letter');
    expect(letter.rows.at(-1)).toEqual({ label: more, value: { en: '________', zh: '________' } });
    expect(letter.toFillIn).toContainEqual(more);
    // Every word of the law today has its own row, so that nothing is asked twice.
    for (const one of drafted(engineer)) expect(one.rows.length).toBeLessThan(8);
    expect(named(drafted(head), 'salary-commitment-letter').rows).toHaveLength(5);
  });

  it('is signed by whom the law names, and by whoever writes it', () => {
    const parties = (name: string, letters: readonly Letter[]) =>
      english(named(letters, name).signatures.map(({ party }) => party));
    expect(parties('salary-commitment-letter', drafted(head))).toEqual(['Applicant', 'Employer']);
    expect(parties('health-commitment', drafted(head))).toEqual(['Employer']);
    expect(parties('no-crime-commitment', drafted(head))).toEqual(['Applicant']);
    expect(parties('experience-letter-1', drafted(engineer))).toEqual(['Former employer']);
  });

  it('says what a health commitment may stand in for', () => {
    expect(named(drafted(engineer), 'health-commitment').askedFor[0]).toEqual({
      en: 'May stand in for: Verification of a foreign physical examination or Health certificate',
      zh: '可代替：境外人员体格检查记录验证证明或健康检查证明书',
    });
  });

  it('writes a job that goes on as such', () => {
    expect(row(named(drafted(engineer), 'experience-letter-2'), 'Time of work')).toEqual({
      en: '1 September 2017 to the present',
      zh: '2017年9月1日至今',
    });
  });

  it('never reads a placeholder out of a name', () => {
    const letter = named(drafted({ ...head, candidate: { name: '{fact.annual_pay_cny} {x}' } }), 'no-crime-commitment');
    expect(letter.before[0]?.en).toContain('I, {fact.annual_pay_cny} {x} (nationality');
  });

  it('claims nothing for the authority', () => {
    const { words } = letterTemplates.wording;
    const given = reported(head);
    const said = lettersMarkdown(drafted(head), dataSheet({ ...given, ...letterTemplates }), {
      words,
      languages: ['en', 'zh'],
    });
    expect(said).not.toMatch(/eligib|guarantee|proven/i);
    expect(said.match(/^# (DRAFT|草稿) /gm)).toHaveLength(10);
  });
});

describe('the data sheet', () => {
  const sheet = dataSheet({
    ...reported({ ...engineer, unknown: ['hsk_level'], family: [{ relation: 'spouse', nationality: 'TW' }] }),
    ...letterTemplates,
  });
  const section = (title: string) => sheet.sections.find((one) => one.title.en === title)?.rows ?? [];

  it('says that the order of the form was not seen, and follows the profile', () => {
    expect(sheet.intro.en).toContain('was not seen in any source');
    expect(english(sheet.sections.map(({ title }) => title))).toEqual([
      'Candidate',
      'Filing',
      'Facts',
      'Work history',
      'Family',
      'Employer',
    ]);
    expect(english(section('Facts').map(({ label }) => label)).slice(0, 3)).toEqual([
      'Nationality',
      'Date of birth',
      'Habitual residence',
    ]);
  });

  it('shows the times no job covers', () => {
    expect(section('Work history').map(({ label, value }) => [label.en, value.zh])).toEqual([
      ['1 February 2012 to 30 June 2016', 'Example GmbH，Engineer，德国'],
      ['1 July 2016 to 30 June 2017', 'Café，________，德国'],
      ['1 July 2017 to 31 August 2017', '________（该时段无工作经历，须补充说明）'],
      ['1 September 2017 to the present', 'Example AG，Head，瑞士'],
    ]);
  });

  it('tells what is not known from what is blank', () => {
    const values = new Map(section('Facts').map(({ label, value }) => [label.en, value.en]));
    expect(values.get('HSK level')).toBe('not known');
    expect(values.get('Worked for a World 500 company')).toBe('________');
    expect(section('Family')[0]).toEqual({
      label: { en: 'Spouse', zh: '配偶' },
      value: { en: 'Taiwan, China, ________', zh: '中国台湾，________' },
    });
  });

  it('repeats what is reported of the form', () => {
    expect(english(sheet.notes)).toEqual([
      expect.stringContaining('PDF files only'),
      expect.stringContaining('without gaps in time'),
    ]);
  });
});

it.each([
  ['K-2026-014', 'K-2026-014'],
  ['K 2026/014', 'K-2026-014'],
  ['../../etc/passwd', 'etc-passwd'],
  ['.hidden', 'hidden'],
  ['案卷七号', 'draft'],
  [undefined, 'draft'],
  ['x'.repeat(300), 'x'.repeat(60)],
])('files of the reference %s begin with %s', (reference, prefix) => {
  expect(filePrefix(reference)).toMatch(/^[A-Za-z0-9._-]+$/);
  expect(filePrefix(reference)).toBe(prefix);
});
