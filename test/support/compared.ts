// A small law of several places, and answers and comparisons made by hand -> what tests of compare stand on.
import type { Comparison, PlaceAnswer } from '../../src/model/comparison.ts';
import { text } from '../../src/model/localized-text.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Place } from '../../src/model/vocabulary.ts';
import { choices, fact, lawbook, place, route, standard } from './lawbook.ts';
import { policyWith } from './small-pack.ts';

const western: Place['work_region'] = {
  value: 'western',
  basis: text('listed', '列入'),
  confidence: 'primary',
  sources: ['s'],
};

/** A zone without a wage of its own, a province that is only a region, and one of which nothing is known. */
export const places: readonly Place[] = [
  place('national', 'national'),
  place('beijing', 'municipality'),
  place('shanghai', 'municipality'),
  place('shanghai/lingang', 'zone'),
  place('hainan', 'province'),
  { ...place('gansu', 'province'), work_region: western },
  place('hebei', 'province'),
];

const wage = (at: string, value: number) => ({
  place: at,
  from: '2026-01-01',
  until: '2027-12-31',
  per: 'month' as const,
  value,
  confidence: 'primary' as const,
  sources: [`wage-${at}`],
});

/** The national standard takes four times the wage as B; 10,000 CNY in Beijing, 12,000 in Shanghai. */
export function countryWith(...local: readonly Policy[]): Pack {
  return lawbook(
    {
      places,
      facts: [
        fact('annual_pay_cny', 'number', { unit: 'cny_a_year', minimum: 0 }),
        fact('recognised', 'boolean'),
        fact('local_average_wage_monthly', 'number', { minimum: 0 }),
        fact('work_region', 'choice', {
          choices: choices('western', 'other'),
          when_absent: { assume: 'other', kind: 'general' },
        }),
        fact('granted_points', 'number', { minimum: 0, maximum: 10, when_absent: { assume: 0, kind: 'rare' } }),
      ],
      wages: [
        {
          format: 'laihua/reference/1',
          id: 'average_wage',
          title: text('average wage', '平均工资'),
          own_figure: 'local_average_wage_monthly',
          values: [wage('beijing', 10_000), wage('shanghai', 12_000)],
        },
      ],
    },
    standard({
      routes: [route('pay', 'B', { fact: 'annual_pay_cny', at_least_times: { times: 4, of: 'average_wage' } })],
    }),
    policyWith({
      id: 'national/points',
      kind: 'points_table',
      effective_from: '2017-04-01',
      points_table: {
        maximum: 20,
        factors: [
          { id: 'granted', title: text('granted', '加分'), limit: 10, fact: 'granted_points', as_given: true },
          {
            id: 'region',
            title: text('region', '地域'),
            limit: 10,
            best_of: [{ when: { fact: 'work_region', equals: 'western' }, points: 10 }],
          },
        ],
      },
    }),
    ...local,
  );
}

/** A local standard that takes whoever it recognises as A. */
export const localStandard = (at: string, more: Partial<Policy> = {}): Policy =>
  policyWith({
    id: `${at}/standard`,
    place: at,
    kind: 'recognition_standard',
    title: text(`standard of ${at}`, `${at} 标准`),
    effective_from: '2023-01-01',
    routes: [route('own-a', 'A', { fact: 'recognised', equals: true })],
    ...more,
  });

type Bounds = NonNullable<PlaceAnswer['category']>;

/** One place by hand: B shown, 70 points, eight documents of which six stop the filing, 15 or 25 working days. */
export function placed(
  id: string,
  { bounds = {}, ...more }: Partial<PlaceAnswer> & { readonly bounds?: Partial<Bounds> } = {},
): PlaceAnswer {
  return {
    place: id,
    name: text(id, `${id}地`),
    is_own: false,
    in_force: true,
    permit: { needed: 'yes' },
    category: {
      proven: 'B',
      possible: 'B',
      with_discretion: 'B',
      with_unseen: 'B',
      held: null,
      bounds: 'exact',
      confidence: 'primary',
      ...bounds,
    },
    filing: { category: 'B', route: null, chosen: 'default', outcome: 'met', window: null },
    points: { table: 't', min: 70, max: 70, total: 70, maximum: 120, max_with_discretion: 70, max_with_unseen: 70 },
    documents: { needed: 8, blocking: 6, list: [] },
    decision: { service_target: 15, statutory: 25 },
    local_policies: { state: 'none_known', instruments: [] },
    open: { missing_facts: [], awaits: [] },
    ...more,
  };
}

export const comparisonOf = (answers: readonly PlaceAnswer[], more: Partial<Comparison> = {}): Comparison => ({
  format: 'laihua/comparison/1',
  candidate: {},
  purpose: 'new_from_abroad',
  as_of: '2026-12-15',
  as_of_from: 'profile',
  prepared_on: null,
  own_place: null,
  chosen: 'default',
  places: answers,
  warnings: [],
  receipt: { tool: 'laihua test', pack: 'test', pack_digest: 'sha256-0', profile_digest: 'sha256-0' },
  ...more,
});
