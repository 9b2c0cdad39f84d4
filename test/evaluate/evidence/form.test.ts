// The form asked of documents: defaults, tables of certification, and letters that cover years together.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/model/fact-state.ts';
import type { Policy, Route } from '../../../src/model/policy.ts';
import { packOf, policyWith } from '../../support/small-pack.ts';
import { line, listFor, listIn } from './list-for.ts';

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

describe('defaults of form and tables of certification', () => {
  const sealed = { translated: { unless_language: 'zh', sealed_by: 'employer' } };
  const requirements: Policy['requirements'] = [
    { id: 'degree', document: 'degree_certificate', form: { certification: 'degree' }, order: 30 },
  ];
  const kinds = (sections: Partial<Policy>, facts = {}) =>
    line(listFor(sections, { facts }), 'degree_certificate').form;

  it('a default speaks of every document save those it excepts, and gives way key by key', () => {
    const defaults: Policy['form_defaults'] = [
      { id: 'specific', documents: ['degree_certificate'], form: { not_older_than: { months: 12, at: 'filing' } } },
      { id: 'general', except: ['passport'], form: { ...sealed, not_older_than: { months: 3, at: 'filing' } } },
    ];
    const photo: Policy['requirements'] = [
      { id: 'degree', document: 'degree_certificate', order: 1 },
      { id: 'passport', document: 'passport', order: 2 },
      { id: 'photo', document: 'photo', form: { not_older_than: { months: 6, at: 'filing' } }, order: 3 },
    ];
    const list = listFor({ requirements: photo, form_defaults: defaults });
    expect(line(list, 'passport').form).toEqual([]);
    expect(line(list, 'degree_certificate').form).toEqual([
      { kind: 'translated', sealed_by: 'employer' },
      { kind: 'not_older_than', months: 12 },
    ]);
    expect(line(list, 'photo').form).toEqual([
      { kind: 'translated', sealed_by: 'employer' },
      { kind: 'not_older_than', months: 6 },
    ]);
  });

  const table: Policy['certification'] = [
    {
      id: 'degree',
      accepts: [
        { issuing_country: ['CN'], any_of: ['none'] },
        { issuing_country: { list: 'apostille_states' }, any_of: ['apostille', 'consular'] },
        { any_of: ['consular'] },
      ],
    },
  ];

  it('the demand is that of the country, where it is known', () => {
    const asked = (country?: string) =>
      kinds(
        { requirements, certification: table, form_defaults: [{ id: 't', form: sealed }] },
        country ? { highest_degree_country: country } : {},
      );
    expect(asked('DE')).toEqual([
      { kind: 'certification', any_of: ['apostille', 'consular'], country: 'DE' },
      { kind: 'translated', sealed_by: 'employer' },
    ]);
    expect(asked('IN')[0]).toEqual({ kind: 'certification', any_of: ['consular'], country: 'IN' });
    expect(asked('KE')[0]).toEqual({
      kind: 'certification',
      any_of: ['apostille', 'consular'],
      country: 'KE',
      unlisted: true,
    });
    expect(asked('CN')).toEqual([]);
    expect(asked()[0]).toEqual({ kind: 'certification', any_of: ['apostille', 'consular'] });
  });

  it('a table that asks no country for any is no demand, also where the country is not known', () => {
    const none: Policy['certification'] = [{ id: 'degree', accepts: [{ any_of: ['none'] }] }];
    expect(kinds({ requirements, certification: none })).toEqual([]);
    expect(kinds({ requirements, certification: none }, { highest_degree_country: 'DE' })).toEqual([]);
  });

  it('a table of a later instrument that overrides the one named is used', () => {
    const old = policyWith({ requirements, certification: [{ id: 'degree', accepts: [{ any_of: ['consular'] }] }] });
    const later = policyWith({
      id: 'national/apostille',
      certification: [{ id: 'foreign', overrides: 'national/guide#degree', accepts: [{ any_of: ['apostille'] }] }],
    });
    const form = (...policies: readonly Policy[]) => line(listIn(packOf(...policies), {}), 'degree_certificate').form;
    expect(form(old)).toEqual([{ kind: 'certification', any_of: ['consular'] }]);
    expect(form(old, later)).toEqual([{ kind: 'certification', any_of: ['apostille'] }]);
  });
});

describe('letters that must cover years together', () => {
  const sections: Partial<Policy> = {
    routes: [professional],
    requirements: [
      {
        id: 'letters',
        document: 'experience_letter',
        form: { span: 'relied_on', translated: { unless_language: 'zh' } },
        order: 20,
      },
    ],
  };
  const year = (from: string, to?: string, more = {}) => ({
    type: 'experience_letter',
    language: 'zh',
    covers: { from, ...(to === undefined ? {} : { to }) },
    ...more,
  });
  const two = (...evidence: readonly ReturnType<typeof year>[]) => {
    const { status, problems, unclear, items } = line(
      listFor(sections, { route: 'professional', facts: bachelor, evidence }),
      'experience_letter',
    );
    return [status, ...problems, ...unclear, ...items];
  };
  const bad = { language: 'en', translated: false };

  it.each([
    ['two years to the day', [year('2022-01-01', '2023-12-31')], ['held', 0]],
    ['a day less', [year('2022-01-01', '2023-12-30')], ['insufficient', 'span_not_covered', 0]],
    ['two single years', [year('2020-01-01', '2020-12-31'), year('2022-01-01', '2022-12-31')], ['held', 0, 1]],
    [
      'overlapping years',
      [year('2022-01-01', '2022-12-31'), year('2022-07-01', '2023-06-30')],
      ['insufficient', 'span_not_covered', 0, 1],
    ],
    ['a job that goes on until the filing', [year('2024-12-15')], ['held', 0]],
    [
      'a bad letter among good ones',
      [year('2022-01-01', '2023-12-31'), year('2010-01-01', '2019-12-31', bad)],
      ['held', 0],
    ],
    [
      'years that only a bad letter fills',
      [year('2022-01-01', '2022-12-31'), year('2010-01-01', '2019-12-31', bad)],
      ['insufficient', 'not_translated', 0, 1],
    ],
    [
      'a letter of which something is not known',
      [year('2022-01-01', '2023-12-31', { language: 'en' })],
      ['unclear', 'translated', 0],
    ],
    [
      'a letter on order',
      [year('2022-01-01', '2022-12-31'), year('2020-01-01', '2020-12-31', { expected_on: '2026-12-01' })],
      ['expected', 0, 1],
    ],
  ])('%s', (_, letters, expected) => {
    expect(two(...letters)).toEqual(expected);
  });

  it('a letter that tells no period may cover them', () => {
    const list = listFor(sections, {
      route: 'professional',
      facts: bachelor,
      evidence: [{ type: 'experience_letter', language: 'zh' }],
    });
    expect(line(list, 'experience_letter')).toMatchObject({ status: 'unclear', unclear: ['covers'] });
  });

  it('where the route counts no years any letter serves', () => {
    const free: Partial<Policy> = { ...sections, routes: [academy] };
    const list = listFor(free, {
      route: 'academy',
      facts: member,
      evidence: [{ type: 'experience_letter', language: 'zh' }],
    });
    expect(line(list, 'experience_letter')).toMatchObject({
      status: 'held',
      form: [{ kind: 'translated' }, { kind: 'span' }],
    });
  });

  it('years that are open ask for those the test names', () => {
    const list = listFor(sections, {
      route: 'professional',
      facts: { highest_degree: 'master' },
      states: { relevant_experience_years: { kind: 'interval', low: 0, high: 40 } },
    });
    expect(line(list, 'experience_letter').form).toContainEqual({ kind: 'span', years: 2 });
    const known = listFor(sections, { route: 'professional', states: { relevant_experience_years: exactly(9) } });
    expect(line(known, 'experience_letter').form).toContainEqual({ kind: 'span', years: 2 });
  });
});
