// Which documents a filing asks for: by scope, by tests of facts and by alternatives.
import { describe, expect, it } from 'vitest';
import type { Policy, Route } from '../../../src/model/policy.ts';
import { line, listFor, statuses } from './list-for.ts';

const title = { en: 'route', zh: '情形' };
const route = (id: string, category: Route['category'], when: Route['when'], more: Partial<Route> = {}): Route => ({
  id,
  category,
  title,
  when,
  ...more,
});

describe('scope and tests', () => {
  const requirements: Policy['requirements'] = [
    { id: 'form', document: 'application_form', order: 10 },
    { id: 'photo', document: 'photo', for: { categories: ['B', 'C'] }, order: 20 },
    { id: 'visa-page', document: 'residence_permit', for: { purposes: ['new_in_china'] }, order: 30 },
    {
      id: 'letters',
      document: 'experience_letter',
      when: { not: { fact: 'relevant_experience_years', equals: 0 } },
      order: 40,
    },
  ];

  it('a requirement asks within its purposes and categories, and in its order', () => {
    const list = listFor({ requirements }, { category: 'B', facts: { relevant_experience_years: 3 } });
    expect(list.lines.map(({ type }) => type)).toEqual(['application_form', 'photo', 'experience_letter']);
    expect(list.missing_facts).toEqual([]);
  });

  it('a filing without a category is asked only for what every category brings', () => {
    expect(statuses(listFor({ requirements }, { category: null, facts: { relevant_experience_years: 3 } }))).toEqual({
      application_form: 'missing',
      experience_letter: 'missing',
    });
  });

  it('nobody without relevant years is asked for letters', () => {
    expect(statuses(listFor({ requirements }, { facts: { relevant_experience_years: 0 } }))).not.toHaveProperty(
      'experience_letter',
    );
  });

  it('while the years are not known letters depend on them', () => {
    const list = listFor({ requirements });
    expect(line(list, 'experience_letter')).toMatchObject({
      status: 'depends',
      depends_on: ['relevant_experience_years'],
    });
    expect(list.missing_facts).toEqual(['relevant_experience_years']);
  });

  it('what is in hand and not asked for is not needed, and an old one is not called expired', () => {
    const list = listFor(
      { requirements },
      {
        facts: { relevant_experience_years: 0 },
        prepared_on: '2026-11-21',
        evidence: [{ type: 'health_certificate', valid_until: '2025-06-10' }, { type: 'experience_letter' }],
      },
    );
    expect(statuses(list)).toMatchObject({ health_certificate: 'not_needed', experience_letter: 'not_needed' });
    expect(line(list, 'health_certificate')).toMatchObject({ blocks_filing: false, items: [0], required_by: [] });
  });

  it('a quick estimate asks for no documents', () => {
    const evidence = [{ type: 'photo' }];
    expect(listFor({ requirements }, { purpose: 'quick_estimate', evidence })).toEqual({
      lines: [],
      missing_facts: [],
    });
  });

  it('whoever files under a route brings its papers, even where the route awaits a text', () => {
    const unseen = { unsettled: { why: 'text_not_seen' as const, note: title } };
    const sections: Partial<Policy> = {
      routes: [route('graduate', 'C', { all_of: [{ fact: 'highest_degree', at_least: 'master' }, unseen] })],
      requirements: [{ id: 'cv', document: 'application_form', when: { route: 'graduate' }, order: 10 }],
    };
    const filed = line(
      listFor(sections, { route: 'graduate', facts: { highest_degree: 'master' } }),
      'application_form',
    );
    expect(filed).toMatchObject({ status: 'missing', depends_on: [] });
    const open = listFor(sections, { route: 'graduate' });
    expect(line(open, 'application_form').depends_on).toEqual([]);
    expect(open.missing_facts).toEqual([]);
    expect(listFor(sections, { category: 'B', facts: { highest_degree: 'bachelor' } }).lines).toEqual([]);
  });

  it('a line names its row, and the place whose guide it was read in, save in that place', () => {
    const borrowed: Policy['requirements'] = [
      {
        id: 'photo',
        document: 'photo',
        seen_in: 'beijing',
        provision: { en: 'item 9', zh: '第9项' },
        confidence: 'two_secondary',
        sources: ['s-list'],
        blocks_filing: false,
        order: 90,
      },
    ];
    expect(line(listFor({ requirements: borrowed }), 'photo')).toMatchObject({
      required_by: ['national/guide@2023-11-07#photo'],
      seen_in: 'beijing',
      provision: { en: 'item 9', zh: '第9项' },
      confidence: 'two_secondary',
      sources: ['s-list'],
      blocks_filing: false,
    });
    expect(line(listFor({ requirements: borrowed }, { place: 'beijing' }), 'photo').seen_in).toBeNull();
  });

  it('two requirements for one document make one line that meets both', () => {
    const twice: Policy['requirements'] = [
      {
        id: 'first',
        document: 'photo',
        form: { original: true, language: 'zh' },
        order: 20,
        confidence: 'two_secondary',
        seen_in: 'beijing',
      },
      {
        id: 'second',
        document: 'photo',
        form: { not_older_than: { months: 6, at: 'filing' }, language: 'en' },
        order: 10,
      },
    ];
    const list = listFor({ requirements: twice });
    expect(list.lines).toHaveLength(1);
    const { required_by, order, form, confidence, seen_in } = line(list, 'photo');
    expect(required_by.map((id) => id.split('#')[1])).toEqual(['first', 'second']);
    expect(form).toEqual([
      { kind: 'not_older_than', months: 6 },
      { kind: 'language', language: 'zh' },
      { kind: 'original' },
    ]);
    expect({ order, confidence, seen_in }).toEqual({ order: 10, confidence: 'two_secondary', seen_in: null });
  });
});

describe('alternatives', () => {
  const requirements: Policy['requirements'] = [
    {
      id: 'health',
      one_of: [
        { document: 'health_certificate', form: { not_older_than: { months: 6, at: 'filing' } } },
        { document: 'health_commitment' },
      ],
      order: 50,
    },
  ];

  it.each([
    ['the first where none is in hand', [], { health_certificate: 'missing' }],
    ['the one held', [{ type: 'health_commitment' }], { health_commitment: 'held' }],
    [
      'the one held before one too old',
      [{ type: 'health_certificate', issued_on: '2020-01-01' }, { type: 'health_commitment' }],
      { health_commitment: 'held', health_certificate: 'not_needed' },
    ],
    [
      'one on order before one too old',
      [
        { type: 'health_certificate', issued_on: '2020-01-01' },
        { type: 'health_commitment', expected_on: '2026-12-01' },
      ],
      { health_commitment: 'expected', health_certificate: 'not_needed' },
    ],
    [
      'one too old before none',
      [{ type: 'health_certificate', issued_on: '2020-01-01' }],
      { health_certificate: 'expires_before_filing' },
    ],
  ])('one line stands for the group: %s', (_, evidence, expected) => {
    const list = listFor({ requirements }, { evidence });
    expect(statuses(list)).toEqual(expected);
  });

  it('the line names what would serve as well', () => {
    expect(line(listFor({ requirements }), 'health_certificate').one_of).toEqual(['health_commitment']);
    expect(
      line(listFor({ requirements }, { evidence: [{ type: 'health_commitment' }] }), 'health_commitment').one_of,
    ).toEqual(['health_certificate']);
  });

  const byResidence: Policy['requirements'] = [
    {
      id: 'criminal-record',
      one_of: [
        { document: 'criminal_record_certificate' },
        { document: 'residence_permit', when: { fact: 'habitual_residence', equals: 'CN' } },
      ],
      order: 40,
    },
  ];
  const pages = [{ type: 'residence_permit', valid_until: '2027-01-31' }];

  it('an alternative for others is not offered', () => {
    const abroad = listFor({ requirements: byResidence }, { facts: { habitual_residence: 'DE' }, evidence: pages });
    expect(statuses(abroad)).toEqual({ criminal_record_certificate: 'missing', residence_permit: 'not_needed' });
    expect(line(abroad, 'criminal_record_certificate').one_of).toEqual([]);
    const inChina = listFor({ requirements: byResidence }, { facts: { habitual_residence: 'CN' }, evidence: pages });
    expect(statuses(inChina)).toEqual({ residence_permit: 'held' });
  });

  it('while it is open whether one serves, the sure one is asked for and the other depends on the fact', () => {
    const open = listFor({ requirements: byResidence }, { evidence: pages });
    expect(statuses(open)).toEqual({ criminal_record_certificate: 'missing', residence_permit: 'depends' });
    expect(line(open, 'residence_permit').depends_on).toEqual(['habitual_residence']);
    expect(line(open, 'criminal_record_certificate')).toMatchObject({
      one_of: ['residence_permit'],
      depends_on: ['habitual_residence'],
    });
    expect(open.missing_facts).toEqual(['habitual_residence']);
  });

  it('a document asked for anyway answers a group, unless another is held', () => {
    const both: Policy['requirements'] = [
      { id: 'contract', one_of: [{ document: 'dispatch_letter' }, { document: 'employment_contract' }], order: 60 },
      { id: 'headquarters', document: 'employment_contract', order: 61 },
    ];
    expect(statuses(listFor({ requirements: both }))).toEqual({ employment_contract: 'missing' });
    const held = listFor({ requirements: both }, { evidence: [{ type: 'dispatch_letter' }] });
    expect(statuses(held)).toEqual({ dispatch_letter: 'held', employment_contract: 'missing' });
  });
});
