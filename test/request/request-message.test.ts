// A message asks one person for what only that person can bring or answer, and promises nothing.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsWorthAsking } from '../../src/explain/deciding-facts.ts';
import { requestText } from '../../src/render/request/text.ts';
import { styleOf } from '../../src/render/style.ts';
import { completeRequestTemplate } from '../../src/request/complete-request-template.ts';
import { isAskedFor } from '../../src/request/papers-asked.ts';
import { requestMessage } from '../../src/request/request-message.ts';
import { messageTo, pack, reported, template } from '../support/requested.ts';

const recipients = ['candidate', 'employer'] as const;
const examples = readdirSync('templates/examples').map((name) => `templates/examples/${name}`);
const engineer = {
  place: 'shanghai',
  filing_on: '2026-12-15',
  facts: {
    nationality: 'DE',
    date_of_birth: '1985-10-05',
    habitual_residence: 'DE',
    highest_degree: 'master',
    relevant_experience_years: 9,
    annual_pay_cny: 380000,
    months_in_china_per_year: 12,
    post_level: ['professional'],
    post_field: 'other',
  },
};
const textOf = (message: ReturnType<typeof messageTo>) =>
  requestText(message, { languages: ['en', 'zh'], style: styleOf(false) });
const papersOf = (message: ReturnType<typeof messageTo>) =>
  message.papers.flatMap(({ papers }) => papers.map(({ name }) => name.en));
const questionsOf = ({ questions }: ReturnType<typeof messageTo>) =>
  (questions?.questions ?? []).map(({ question }) => question.en);

describe.each(examples)('%s', (path) => {
  const given = reported(path);
  const { assessment } = given.report;
  const [toCandidate, toEmployer] = [messageTo('candidate', given), messageTo('employer', given)];

  it('asks each paper of whoever brings it, and none that is in hand or spared', () => {
    const asked = assessment.evidence.filter(
      ({ status }) => isAskedFor(status) && status !== 'unclear' && status !== 'expected',
    );
    const by = (...who: string[]) => asked.filter((line) => who.includes(line.provided_by)).map(({ name }) => name.en);
    expect(papersOf(toCandidate).toSorted()).toEqual(by('candidate', 'former_employer', 'both').toSorted());
    expect(papersOf(toEmployer).toSorted()).toEqual(by('employer', 'both', 'authority').toSorted());
  });

  it('asks every open fact of somebody, but what the office finds out', () => {
    const office = new Set(template.answered_by.office);
    const open = assessment.permit.needed === 'no' ? [] : factsWorthAsking(assessment);
    const asked = new Set([...questionsOf(toCandidate), ...questionsOf(toEmployer)]);
    for (const { id, question } of open) expect(asked.has(question.en), id).toBe(!office.has(id));
  });

  it('promises nothing', () => {
    for (const recipient of recipients) {
      const said = textOf(messageTo(recipient, given));
      expect(said).not.toMatch(/eligib|guarantee|proven|will be granted|\bapproved\b/i);
      expect(said).not.toMatch(/符合条件的申请人|保证获批|必将获批/);
      expect(said).toMatch(/The authority decides/);
      expect(said).toMatch(/以主管部门审核决定为准/);
    }
  });

  it('fills every placeholder, and no line is wider than a terminal', () => {
    for (const recipient of recipients) expect(textOf(messageTo(recipient, given))).not.toMatch(/\{\w+\}/);
  });
});

describe('what is asked', () => {
  it('says that a category is not shown yet where the filing only hopes for it', () => {
    const opening = (path: string) =>
      messageTo('candidate', reported(path))
        .opening.map(({ en }) => en)
        .join(' ');
    expect(opening('templates/examples/architect-between-two-cities.yaml')).toContain('do not show yet');
    expect(opening('templates/examples/one-point-short-hsk-unknown.yaml')).not.toContain('do not show yet');
  });

  it('asks nothing where no permit is needed, and says why', () => {
    for (const recipient of recipients) {
      const message = messageTo(recipient, reported('templates/examples/short-term-fitter.yaml'));
      expect(message).toMatchObject({ papers: [], questions: null, lists: [], window: null });
      expect(message.opening.map(({ en }) => en).join(' ')).toMatch(
        /No work permit is needed.*M.*Nothing more is needed/,
      );
    }
  });

  it('says so where nothing is missing', () => {
    const given = reported(engineer);
    const nothing = { ...given.report.assessment, evidence: [], missing_facts: [] };
    const message = messageTo('employer', { ...given, report: { ...given.report, assessment: nothing } });
    expect(message.opening.map(({ en }) => en)).toEqual(['Nothing more is needed from your organisation at present.']);
    expect(message.sending).toEqual([]);
  });

  it('does not ask again for what is ordered, and says when it is due', () => {
    const evidence = [{ type: 'criminal_record_certificate', expected_on: '2026-12-01' }];
    const message = messageTo('candidate', reported({ ...engineer, evidence }));
    expect(papersOf(message)).not.toContain('Certificate of no criminal record');
    expect(message.lists.flatMap(({ items }) => items.map(({ en }) => en))).toContain(
      'Certificate of no criminal record, expected 2026-12-01',
    );
  });

  it('says what is wrong with the paper in hand', () => {
    const evidence = [
      {
        type: 'criminal_record_certificate',
        issued_on: '2025-01-10',
        issuing_country: 'DE',
        language: 'de',
        certified: 'apostille',
        certified_on: '2025-01-20',
        translated: true,
        translation_sealed: true,
        sworn: false,
      },
    ];
    const message = messageTo('candidate', reported({ ...engineer, evidence }));
    const paper = message.papers
      .flatMap(({ papers }) => papers)
      .find(({ name }) => name.en.includes('criminal record'));
    expect(paper?.lacks?.en).toBe('the one in hand does not do: issued too long ago');
    expect(paper?.lacks?.zh).toContain('出具日期过早');
    expect(paper?.dates.en).toContain('issued on 2026-06-15 or later; serves filings for 6 months from its issue');
    expect(paper?.dates.en).toContain('needed by 2026-12-15');
  });

  it('names countries, and Taiwan, Hong Kong and Macao as the mainland does', () => {
    const country = (code: string) =>
      textOf(
        messageTo(
          'candidate',
          reported({ ...engineer, facts: { ...engineer.facts, nationality: code, habitual_residence: code } }),
        ),
      );
    expect(country('DE')).toMatch(/Country of issue: Germany[\s\S]*出具国（地区）：德国/);
    expect(country('TW')).toMatch(/Taiwan, China[\s\S]*中国台湾/);
    expect(country('HK')).toMatch(/Hong Kong, China[\s\S]*中国香港/);
  });

  it('counts days from today where no filing day is set, and says so', () => {
    const { filing_on: _, ...open } = engineer;
    const message = messageTo('candidate', reported(open));
    expect(message.opening[1]?.en).toBe(
      'No filing day is set yet; the days below are counted as if filed on 2026-11-21.',
    );
    const dates = message.papers.flatMap(({ papers }) => papers.map((paper) => paper.dates.en));
    expect(new Set(dates.map((said) => said.split('; ').at(-1)))).toEqual(new Set(['needed before filing']));
  });

  it('lets the employer seal translations and give what may stand in', () => {
    const { lists } = messageTo('employer', reported(engineer));
    expect(lists.map(({ title }) => title.en)).toEqual([
      'May be given instead of a paper of the candidate',
      'Translations to seal',
    ]);
    expect(lists[0]?.items[0]?.zh).toBe('健康承诺书，可代替境外人员体格检查记录验证证明或健康检查证明书');
  });

  it('says what a commitment stands for, not how the paper it replaces is made', () => {
    const given = reported('templates/examples/head-of-research-on-six-times-the-wage.yaml');
    const papers = messageTo('candidate', given).papers.flatMap((group) => group.papers);
    const commitment = papers.find(({ name }) => name.en === 'Commitment of no criminal record');
    expect(commitment?.form[0]).toEqual({
      en: 'in place of Certificate of no criminal record',
      zh: '可代替无犯罪记录证明',
    });
    expect(commitment?.note).toBeNull();
  });
});

describe('the window', () => {
  it('is asked what awaits discretion, an authentication on no list, and a list seen elsewhere', () => {
    const said = messageTo('employer', reported('templates/examples/fresh-graduate.yaml')).window?.items.map(
      ({ en }) => en,
    );
    expect(said?.[0]).toMatch(/A ground to apply inside China; awaits the discretion/);
    expect(said?.some((line) => line.includes('taken from Vietnam; it is on no list seen'))).toBe(true);
    expect(said?.at(-1)).toMatch(
      /^Whether Shanghai asks for these in the same form; they were seen in the guide of Beijing/,
    );
  });

  it('is not asked whether Beijing follows its own guide', () => {
    const said = messageTo('candidate', reported('templates/examples/extension-on-the-last-day.yaml')).window;
    expect(said?.items.map(({ en }) => en).join()).not.toContain('in the same form');
  });
});

describe('the template', () => {
  it('says of every fact who can answer, once', () => {
    const listed = Object.values(template.answered_by).flat();
    expect(listed.toSorted()).toEqual(pack.facts.map(({ id }) => id).toSorted());
  });

  it('asks a fact it does not know of both', () => {
    const given = reported({ ...engineer, unknown: ['hsk_level'] });
    const answered_by = { ...template.answered_by, candidate: [] };
    for (const recipient of recipients) {
      const asked = questionsOf(requestMessage({ ...given, recipient, template: { ...template, answered_by } }));
      expect(asked).toContain('Which HSK level has been passed? 0 for none.');
    }
  });

  it('of a firm changes only what it says', () => {
    const own = {
      format: 'laihua/request/1' as const,
      recipients: { candidate: { greeting: { en: 'Hi {name}', zh: '{name}好' } } },
    };
    const whole = completeRequestTemplate(template, own);
    expect(whole.recipients.candidate.greeting.en).toBe('Hi {name}');
    expect({ ...whole, recipients: null }).toEqual({ ...template, recipients: null });
    expect(whole.recipients.employer).toEqual(template.recipients.employer);
  });
});
