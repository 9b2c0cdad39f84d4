// What spares a document: commitments, substitutes, waivers and weaker forms.
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
const professional = route('professional', 'B', {
  all_of: [
    { fact: 'highest_degree', at_least: 'bachelor' },
    { fact: 'relevant_experience_years', at_least: 2 },
  ],
});
const academy = route('academy', 'A', { fact: 'achievements', has_any: ['academy_member'] }, { group: 'A-II' });
const bachelor = { highest_degree: 'bachelor', relevant_experience_years: 9 };
const member = { ...bachelor, achievements: ['academy_member'] };

describe('commitments, substitutes and waivers', () => {
  const requirements: Policy['requirements'] = [
    {
      id: 'degree',
      document: 'degree_certificate',
      instead: { document: 'degree_commitment', for: { categories: ['A'] }, when: { group: ['A-II'] } },
      form: { certification: 'degree' },
      order: 30,
    },
    {
      id: 'experience',
      document: 'experience_letter',
      instead: { document: 'experience_commitment', for: { categories: ['A'] } },
      form: { span: 'relied_on' },
      order: 20,
    },
  ];
  const byExperience = route('veteran', 'A', { fact: 'relevant_experience_years', at_least: 5 }, { group: 'A-III' });
  const guide: Partial<Policy> = {
    routes: [professional, academy, byExperience],
    requirements,
    certification: [{ id: 'degree', accepts: [{ any_of: ['consular'] }] }],
  };

  it('a commitment takes the place of a document and is itself a line', () => {
    const list = listFor(guide, { route: 'academy', facts: member });
    expect(statuses(list)).toEqual({
      degree_certificate: 'by_commitment',
      degree_commitment: 'missing',
      experience_letter: 'by_commitment',
      experience_commitment: 'missing',
    });
    expect(line(list, 'degree_certificate')).toMatchObject({ by: 'degree_commitment', blocks_filing: false });
    expect(line(list, 'degree_commitment')).toMatchObject({
      required_by: ['national/guide@2023-11-07#degree'],
      blocks_filing: true,
    });
  });

  it('a document in hand for which a commitment will do stays a paper in hand', () => {
    const list = listFor(guide, {
      route: 'academy',
      facts: member,
      evidence: [{ type: 'degree_certificate', certified: ['none'], issuing_country: 'DE' }],
    });
    expect(line(list, 'degree_certificate')).toMatchObject({ status: 'by_commitment', problems: [], items: [0] });
  });

  it('a commitment never replaces what the route rests on', () => {
    const list = listFor(guide, { route: 'veteran', facts: bachelor });
    expect(statuses(list)).toMatchObject({ experience_letter: 'missing' });
    expect(statuses(list)).not.toHaveProperty('experience_commitment');
  });

  it('a category without commitments brings the papers', () => {
    const list = listFor(guide, { route: 'professional', facts: { ...bachelor, relevant_experience_years: 3 } });
    expect(statuses(list)).toEqual({ degree_certificate: 'missing', experience_letter: 'missing' });
  });

  it('while the group is open the document stays asked for', () => {
    const list = listFor(guide, {
      category: 'A',
      facts: bachelor,
      states: { achievements: { kind: 'set', has: [], maybe: 'any' } },
    });
    expect(line(list, 'degree_certificate')).toMatchObject({ status: 'missing', depends_on: ['achievements'] });
    expect(list.missing_facts).toEqual(['achievements']);
  });

  const relaxing = (
    relaxation: Partial<NonNullable<Policy['relaxations']>[number]>,
    more: Partial<Policy> = {},
  ): Partial<Policy> => ({
    ...guide,
    relaxations: [{ id: 'eased', relaxes: ['degree'], ...relaxation }],
    ...more,
  });
  const proved = { fact: 'previous_file_authenticated', equals: true } as const;
  const asB = { route: 'professional', facts: { ...bachelor, relevant_experience_years: 3 } };
  const told = (value: boolean) => ({ ...asB, facts: { ...asB.facts, previous_file_authenticated: value } });

  it('a waiver met spares the document, by its own id', () => {
    const list = listFor(relaxing({ when: proved, waive: true }), told(true));
    expect(line(list, 'degree_certificate')).toMatchObject({
      status: 'waived',
      by: 'national/guide@2023-11-07#eased',
      depends_on: [],
    });
    expect(statuses(listFor(relaxing({ when: proved, waive: true }), told(false)))).toMatchObject({
      degree_certificate: 'missing',
    });
  });

  it('a waiver of a test and its paper spares the paper only where the route hangs on that test', () => {
    const tested: Partial<Policy> = {
      conditions: [{ id: 'learned', when: { fact: 'highest_degree', at_least: 'bachelor' } }],
      routes: [
        route('by-test', 'B', { condition: 'learned' }),
        route('by-degree', 'B', { fact: 'highest_degree', at_least: 'bachelor' }),
      ],
      requirements: [{ id: 'degree', document: 'degree_certificate', order: 30 }],
      relaxations: [{ id: 'freed', relaxes: ['learned', 'degree'], waive: true }],
    };
    const statusBy = (name: string) =>
      statuses(listFor(tested, { route: name, facts: bachelor }))['degree_certificate'];
    expect(statusBy('by-test')).toBe('waived');
    expect(statusBy('by-degree')).toBe('missing');
  });

  it('a waiver that is open keeps the demand and names the fact', () => {
    const list = listFor(relaxing({ when: proved, waive: true }), asB);
    expect(line(list, 'degree_certificate')).toMatchObject({
      status: 'missing',
      depends_on: ['previous_file_authenticated'],
    });
    expect(list.missing_facts).toEqual(['previous_file_authenticated']);
  });

  it('a waiver behind discretion keeps the demand and is named', () => {
    const granted = { discretion: { by: 'permit_authority', basis: title } };
    const list = listFor(relaxing({ when: granted, waive: true }), asB);
    expect(line(list, 'degree_certificate')).toMatchObject({
      status: 'missing',
      depends_on: ['national/guide@2023-11-07#eased'],
    });
  });

  it('a waiver nobody confirmed, or for another category, spares nothing', () => {
    const degree = (relaxation: Parameters<typeof relaxing>[0]) =>
      line(listFor(relaxing(relaxation), asB), 'degree_certificate');
    expect(degree({ waive: true, confidence: 'unconfirmed' })).toMatchObject({ status: 'missing', depends_on: [] });
    const byTest = { fact: 'highest_degree', at_least: 'bachelor' } as const;
    expect(degree({ waive: true, when: byTest, confidence: 'unconfirmed' }).status).toBe('missing');
    expect(degree({ waive: true, when: byTest }).status).toBe('waived');
    expect(degree({ waive: true, for: { categories: ['A'] } })).toMatchObject({ status: 'missing', depends_on: [] });
  });

  it('another paper in the place of one waives it, also where the route rests on it', () => {
    const list = listFor(relaxing({ instead: { document: 'lookup_result' } }), asB);
    expect(statuses(list)).toMatchObject({ degree_certificate: 'waived', lookup_result: 'missing' });
    expect(line(list, 'degree_certificate').by).toBe('lookup_result');
  });

  it('a weaker form is enough', () => {
    const weaker = relaxing(
      { form: { certification: 'any' } },
      {
        certification: [
          { id: 'degree', accepts: [{ any_of: ['consular'] }] },
          { id: 'any', accepts: [{ any_of: ['none'] }] },
        ],
      },
    );
    const evidence = [{ type: 'degree_certificate', issuing_country: 'KE', certified: ['none' as const] }];
    expect(statuses(listFor(guide, { ...asB, evidence }))).toMatchObject({ degree_certificate: 'insufficient' });
    expect(statuses(listFor(weaker, { ...asB, evidence }))).toMatchObject({ degree_certificate: 'held' });
  });
});
