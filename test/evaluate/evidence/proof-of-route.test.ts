// What proves the route filed under, by facts and by points, and what only a higher category would ask for.
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

describe('proof of the route filed under', () => {
  const proof: Policy['requirements'] = [{ id: 'proof', proof_of: 'filing_route', order: 110 }];
  const degree: Policy['requirements'] = [{ id: 'degree', document: 'degree_certificate', order: 30 }];

  it('asks for what proves the facts the route met, by the values it names', () => {
    const facts = { achievements: ['academy_member', 'olympic_placing'] };
    expect(statuses(listFor({ routes: [academy], requirements: proof }, { route: 'academy', facts }))).toEqual({
      membership_proof: 'missing',
    });
  });

  it('asks for what a route would have to prove where it was asked for and is not met', () => {
    expect(
      statuses(
        listFor(
          { routes: [professional], requirements: proof },
          { route: 'professional', facts: { highest_degree: 'associate', relevant_experience_years: 1 } },
        ),
      ),
    ).toEqual({ degree_certificate: 'missing', experience_letter: 'missing' });
  });

  it('a document asked for already is not asked twice, and both rows are named', () => {
    const list = listFor(
      { routes: [professional], requirements: [...degree, ...proof] },
      { route: 'professional', facts: bachelor },
    );
    expect(statuses(list)).toEqual({ degree_certificate: 'missing', experience_letter: 'missing' });
    expect(line(list, 'degree_certificate').required_by.map((id) => id.split('#')[1])).toEqual(['degree', 'proof']);
    expect(line(list, 'degree_certificate').order).toBe(30);
  });

  it('papers a route names itself are added', () => {
    const patent = route('patent', 'B', { fact: 'holds_patent', equals: true }, { proof: ['employment_contract'] });
    expect(
      statuses(listFor({ routes: [patent], requirements: proof }, { route: 'patent', facts: { holds_patent: true } })),
    ).toEqual({
      employment_contract: 'missing',
      ip_proof: 'missing',
    });
  });

  it('of several ways to meet a route the one with the fewest papers is shown', () => {
    const either = route('either', 'B', {
      any_of: [
        {
          all_of: [
            { fact: 'holds_patent', equals: true },
            { fact: 'hsk_level', at_least: 1 },
          ],
        },
        { fact: 'highest_degree', at_least: 'bachelor' },
      ],
    });
    const sections = { routes: [either], requirements: proof };
    const facts = { holds_patent: true, hsk_level: 4 };
    expect(statuses(listFor(sections, { route: 'either', facts: { ...facts, highest_degree: 'master' } }))).toEqual({
      degree_certificate: 'missing',
    });
    expect(statuses(listFor(sections, { route: 'either', facts: { ...facts, highest_degree: 'none' } }))).toEqual({
      hsk_certificate: 'missing',
      ip_proof: 'missing',
    });
  });

  it('an open route also asks for what would prove the facts it lacks, a denied fact for nothing', () => {
    const open = route('open', 'B', {
      all_of: [{ fact: 'hsk_level', at_least: 1 }, { not: { fact: 'holds_patent', equals: true } }],
    });
    expect(
      statuses(listFor({ routes: [open], requirements: proof }, { route: 'open', facts: { holds_patent: false } })),
    ).toEqual({ hsk_certificate: 'missing' });
  });

  it('a fact that either of two papers proves is one line', () => {
    const sent = route('sent', 'B', { fact: 'engagement', equals: 'dispatched' });
    const list = listFor(
      { routes: [sent], requirements: proof },
      { route: 'sent', facts: { engagement: 'dispatched' } },
    );
    expect(list.lines.map(({ type, one_of }) => [type, one_of])).toEqual([
      ['employment_contract', ['dispatch_letter']],
    ]);
  });

  it('a paper waived by its own requirement stays waived', () => {
    const sections: Partial<Policy> = {
      routes: [professional],
      requirements: [...degree, ...proof],
      relaxations: [{ id: 'eased', relaxes: ['degree'], waive: true }],
    };
    expect(statuses(listFor(sections, { route: 'professional', facts: bachelor }))).toMatchObject({
      degree_certificate: 'waived',
    });
  });

  it('a condition carried by a waiver rests on what carries it', () => {
    const trained = route('trained', 'B', { condition: 'experience' });
    const sections: Partial<Policy> = {
      conditions: [{ id: 'experience', when: { fact: 'relevant_experience_years', at_least: 2 } }],
      routes: [trained],
      relaxations: [
        { id: 'patent-holder', relaxes: ['experience'], when: { fact: 'holds_patent', equals: true }, waive: true },
      ],
      requirements: proof,
    };
    const asked = (facts: Record<string, number | boolean>) => statuses(listFor(sections, { route: 'trained', facts }));
    expect(asked({ relevant_experience_years: 1, holds_patent: true })).toEqual({ ip_proof: 'missing' });
    expect(asked({ relevant_experience_years: 3, holds_patent: true })).toEqual({ experience_letter: 'missing' });
  });

  describe('by points', () => {
    const points: Policy['points_table'] = {
      maximum: 120,
      factors: [
        {
          id: 'pay',
          title,
          limit: 20,
          fact: 'annual_pay_cny',
          bands: [
            { below: 50000, points: 0 },
            { from: 50000, points: 20 },
          ],
        },
        {
          id: 'experience',
          title,
          limit: 20,
          fact: 'relevant_experience_years',
          steps: { from: 2, points: 5, each: 1, adds: 1 },
        },
        {
          id: 'chinese',
          title,
          limit: 5,
          best_of: [
            { when: { fact: 'hsk_level', at_least: 5 }, points: 5 },
            { when: { fact: 'hsk_level', at_least: 1 }, points: 1 },
          ],
        },
        { id: 'background', title, limit: 5, best_of: [{ when: { fact: 'holds_patent', equals: true }, points: 5 }] },
      ],
    };
    const byPoints = route('by-points', 'B', { points: { at_least: 30 } });
    const sections: Partial<Policy> = {
      points_table: points,
      routes: [byPoints],
      requirements: [
        ...proof,
        { id: 'letters', document: 'experience_letter', form: { span: 'relied_on' }, order: 20 },
      ],
    };

    it('every factor that scored is shown, one that did not is not', () => {
      const list = listFor(sections, {
        route: 'by-points',
        facts: { annual_pay_cny: 60000, relevant_experience_years: 9, hsk_level: 0, holds_patent: false },
      });
      expect(statuses(list)).toEqual({ experience_letter: 'missing', salary_commitment_letter: 'missing' });
      expect(line(list, 'experience_letter').form).toEqual([{ kind: 'span', years: 9 }]);
    });

    it('letters need not cover years beyond the limit of the factor', () => {
      const list = listFor(sections, {
        route: 'by-points',
        facts: { annual_pay_cny: 60000, relevant_experience_years: 30, hsk_level: 0, holds_patent: false },
      });
      expect(line(list, 'experience_letter').form).toEqual([{ kind: 'span', years: 17 }]);
    });

    it('a factor still open is shown only where the line hangs on it', () => {
      const facts = { annual_pay_cny: 60000, holds_patent: false };
      expect(
        statuses(listFor(sections, { route: 'by-points', facts: { ...facts, relevant_experience_years: 9 } })),
      ).not.toHaveProperty('hsk_certificate');
      expect(
        statuses(listFor(sections, { route: 'by-points', facts: { ...facts, relevant_experience_years: 4 } })),
      ).toHaveProperty('hsk_certificate', 'missing');
      const withoutPay = { relevant_experience_years: 17, hsk_level: 5, holds_patent: true };
      expect(statuses(listFor(sections, { route: 'by-points', facts: withoutPay }))).not.toHaveProperty(
        'salary_commitment_letter',
      );
    });
  });
});

describe('documents of a higher category', () => {
  const guide: Partial<Policy> = {
    routes: [professional, academy],
    requirements: [
      { id: 'degree', document: 'degree_certificate', order: 30 },
      { id: 'proof', proof_of: 'filing_route', order: 110 },
      { id: 'only-a', document: 'lookup_result', for: { categories: ['A'] }, order: 120 },
    ],
  };
  const open = { achievements: { kind: 'set', has: [], maybe: 'any' } } as const;

  it('depend on the route that is still open', () => {
    const list = listFor(guide, {
      route: 'professional',
      facts: bachelor,
      states: open,
      evidence: [{ type: 'membership_proof' }],
    });
    expect(statuses(list)).toEqual({
      degree_certificate: 'missing',
      experience_letter: 'missing',
      membership_proof: 'depends',
      lookup_result: 'depends',
    });
    expect(line(list, 'membership_proof')).toMatchObject({
      depends_on: ['national/guide@2023-11-07#academy'],
      items: [0],
      blocks_filing: false,
    });
  });

  it('are not listed where that category is closed, nor where the file is made for it', () => {
    expect(statuses(listFor(guide, { route: 'professional', facts: bachelor }))).toEqual({
      degree_certificate: 'missing',
      experience_letter: 'missing',
    });
    expect(statuses(listFor(guide, { route: 'academy', facts: bachelor, states: open }))).toEqual({
      degree_certificate: 'missing',
      membership_proof: 'missing',
      lookup_result: 'missing',
    });
  });

  it('are not those of another route of the same category', () => {
    const olympic = route('olympic', 'A', { fact: 'achievements', has_any: ['olympic_placing'] });
    const sections = { ...guide, routes: [olympic, academy] };
    expect(statuses(listFor(sections, { route: 'academy', facts: bachelor, states: open }))).not.toHaveProperty(
      'competition_result',
    );
  });
});
