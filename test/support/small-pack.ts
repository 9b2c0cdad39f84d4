// A handful of facts and documents and whatever policy sections a test writes -> a pack, a program and profiles for them.
import { compile } from '../../src/compile/compile.ts';
import type { CompiledRoute, Program } from '../../src/compile/program.ts';
import { factTable, stateOf } from '../../src/evaluate/fact-table.ts';
import type { Filing } from '../../src/evaluate/filing.ts';
import type { FactState, FactValue } from '../../src/model/fact-state.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { EvidenceItem, GivenFact, Profile } from '../../src/model/profile.ts';
import type { Purpose } from '../../src/model/purpose.ts';
import type { CountryList } from '../../src/model/reference-series.ts';
import type { CatalogueEntry, DocumentType, FactDefinition } from '../../src/model/vocabulary.ts';

/** The filing day of every test that names no other. */
export const FILING_DAY = '2026-12-15';

const both = (text: string) => ({ en: text, zh: text });
const entries = (...ids: readonly string[]): CatalogueEntry[] => ids.map((id) => ({ id, name: both(id) }));

const fact = (id: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({
  id,
  type,
  when_absent: 'unknown',
  label: both(id),
  question: both(id),
  ...more,
});

const facts: readonly FactDefinition[] = [
  fact('nationality', 'country', { proved_by: ['passport'] }),
  fact('habitual_residence', 'country'),
  fact('highest_degree', 'ordered', {
    choices: entries('none', 'bachelor', 'master'),
    proved_by: ['degree_certificate'],
  }),
  fact('highest_degree_country', 'country', { proved_by: ['degree_certificate'] }),
  fact('relevant_experience_years', 'number', {
    minimum: 0,
    unit: 'years',
    full_years: true,
    proved_by: ['experience_letter'],
  }),
  fact('annual_pay_cny', 'number', { minimum: 0, proved_by: ['salary_commitment_letter'] }),
  fact('hsk_level', 'integer', { minimum: 0, maximum: 9, proved_by: ['hsk_certificate'] }),
  fact('holds_patent', 'boolean', { proved_by: ['ip_proof'] }),
  fact('achievements', 'set', {
    choices: [
      { id: 'academy_member', name: both('academy member'), proved_by: ['membership_proof'] },
      { id: 'olympic_placing', name: both('Olympic placing'), proved_by: ['competition_result'] },
    ],
    when_absent: { assume: [], kind: 'rare' },
  }),
  fact('engagement', 'choice', {
    choices: entries('contract', 'dispatched'),
    when_absent: { assume: 'contract', kind: 'general' },
    proved_by: ['employment_contract', 'dispatch_letter'],
  }),
  fact('previous_file_authenticated', 'boolean'),
];

const document = (id: string, more: Partial<DocumentType> = {}): DocumentType => ({
  id,
  name: both(id),
  provided_by: 'candidate',
  ...more,
});

const documents: readonly DocumentType[] = [
  document('application_form', { provided_by: 'both' }),
  document('passport'),
  document('photo'),
  document('degree_certificate'),
  document('degree_commitment', { commitment: true }),
  document('experience_letter', { provided_by: 'former_employer' }),
  document('experience_commitment', { commitment: true }),
  document('criminal_record_certificate'),
  document('residence_permit'),
  document('health_certificate'),
  document('health_commitment', { provided_by: 'employer', commitment: true }),
  document('employment_contract', { provided_by: 'both' }),
  document('dispatch_letter', { provided_by: 'employer' }),
  document('lookup_result'),
  document('salary_commitment_letter', { provided_by: 'both' }),
  document('hsk_certificate'),
  document('ip_proof'),
  document('membership_proof'),
  document('competition_result'),
];

/** In force with three States since 2023-11-07, with one since 2024, known to be without effect with one; not complete. */
const apostilleStates: CountryList = {
  format: 'laihua/country-list/1',
  id: 'apostille_states',
  title: both('apostille'),
  complete: false,
  countries: [
    { country: 'DE', from: '2023-11-07', confidence: 'primary', sources: ['s'] },
    { country: 'GB', from: '2023-11-07', confidence: 'primary', sources: ['s'] },
    { country: 'SG', from: '2023-11-07', confidence: 'primary', sources: ['s'] },
    { country: 'CA', from: '2024-01-11', confidence: 'primary', sources: ['s'] },
    { country: 'IN', excluded: true, confidence: 'primary', sources: ['s'] },
  ],
};

/** One policy of a place, `national/guide` where nothing else is said. */
export const policyWith = (sections: Partial<Policy>): Policy => ({
  format: 'laihua/policy/1',
  id: 'national/guide',
  place: 'national',
  kind: 'service_guide',
  title: both('guide'),
  effective_from: '2023-11-07',
  completeness: 'full',
  reviewed_on: '2026-11-21',
  confidence: 'primary',
  sources: ['s-guide'],
  ...sections,
});

export const packOf = (...policies: readonly Policy[]): Pack => ({
  manifest: {
    format: 'laihua/pack/1',
    id: 'test',
    edition: '2026-11-21',
    title: both('test'),
    horizon: '2017-04-01',
    review_interval_days: 365,
  },
  places: [
    { id: 'national', name: both('China'), level: 'national' },
    { id: 'beijing', name: both('Beijing'), level: 'municipality' },
    { id: 'shanghai', name: both('Shanghai'), level: 'municipality' },
  ],
  sources: [],
  facts,
  documents,
  catalogues: [],
  wages: [],
  countryLists: [apostilleStates],
  holidays: { format: 'laihua/holidays/1', years: [] },
  policies,
  digest: 'sha256-test',
});

export interface Request {
  readonly place?: string;
  readonly as_of?: string;
  readonly purpose?: Purpose;
}

export const programOf = (pack: Pack, { place = 'shanghai', as_of = FILING_DAY, purpose }: Request = {}): Program =>
  compile(pack, { place, as_of, purpose: purpose ?? 'new_from_abroad' });

export type Item = Omit<EvidenceItem, 'path'>;

export interface Told {
  readonly facts?: Readonly<Record<string, Exclude<FactValue, null | object> | readonly string[]>>;
  readonly states?: Readonly<Record<string, FactState>>;
  readonly evidence?: readonly Item[];
  readonly prepared_on?: string;
  readonly purpose?: Purpose;
}

export function profileOf(pack: Pack, told: Told): Profile {
  const given = new Map<string, GivenFact>();
  for (const [id, value] of Object.entries(told.facts ?? {})) {
    const definition = pack.facts.find((one) => one.id === id);
    if (!definition) throw new Error(`no fact "${id}" in the pack`);
    given.set(id, { state: stateOf({ pack }, definition, value), value, path: ['facts', id] });
  }
  for (const [id, state] of Object.entries(told.states ?? {}))
    given.set(id, { state, value: null, path: ['facts', id] });
  return {
    candidate: {},
    purpose: told.purpose ?? 'new_from_abroad',
    ...(told.prepared_on === undefined ? {} : { prepared_on: told.prepared_on }),
    facts: given,
    unknown: new Set(),
    not_applicable: new Set(),
    work_history: [],
    education: [],
    residence_history: [],
    family: [],
    employer: {},
    evidence: (told.evidence ?? []).map((item, i) => ({ ...item, path: ['evidence', i] })),
    digest: 'sha256-test',
  };
}

export const tableOf = (program: Program, profile: Profile) =>
  factTable(program, profile, new Map(), { assumeNothing: false });

/** A filing under the route of that short id, or in a category without a route. */
export function filingUnder(program: Program, id: string | undefined, category: Filing['category'] = 'B'): Filing {
  const route: CompiledRoute | undefined = program.routes.find(({ origin }) => origin.id.endsWith(`#${id}`));
  return { category: route?.category ?? category, route, chosen: 'default' };
}
