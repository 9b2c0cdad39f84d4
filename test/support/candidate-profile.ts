// A few words about a candidate -> a profile with everything else left empty.
import { exactly, members, option } from '../../src/model/fact-state.ts';
import { dateSpan, toDayNumber } from '../../src/model/plain-date.ts';
import type { EvidenceItem, GivenFact, Job, Profile, Relative, Residence, Study } from '../../src/model/profile.ts';

type Written<T> = Omit<T, 'path'>;

export interface Told {
  /** Numbers, flags, days (or months), choices and sets; ordered choices as `stated` builds them. */
  readonly facts?: Readonly<Record<string, number | boolean | string | readonly string[] | GivenFact>>;
  readonly unknown?: readonly string[];
  readonly not_applicable?: readonly string[];
  readonly work_history?: readonly Written<Job>[];
  readonly education?: readonly Written<Study>[];
  readonly residence_history?: readonly Written<Residence>[];
  readonly family?: readonly Written<Relative>[];
  readonly evidence?: readonly Written<EvidenceItem>[];
  readonly employer?: Profile['employer'];
  readonly prepared_on?: string;
}

export function candidateProfile(told: Told): Profile {
  const facts = Object.entries(told.facts ?? {}).map(([id, value]) => [id, givenFact(value)] as const);
  return {
    candidate: {},
    purpose: 'new_from_abroad',
    ...(told.prepared_on === undefined ? {} : { prepared_on: told.prepared_on }),
    facts: new Map(facts),
    unknown: new Set(told.unknown),
    not_applicable: new Set(told.not_applicable),
    work_history: placed(told.work_history),
    education: placed(told.education),
    residence_history: placed(told.residence_history),
    family: placed(told.family),
    evidence: placed(told.evidence),
    employer: told.employer ?? {},
    digest: 'sha256-of-a-test',
  };
}

export const stated = (state: GivenFact['state'], value: GivenFact['value']): GivenFact => ({ state, value, path: [] });

function givenFact(value: NonNullable<Told['facts']>[string]): GivenFact {
  if (typeof value === 'number') return stated(exactly(value), value);
  if (typeof value === 'boolean') return stated(option(value), value);
  if (typeof value === 'string') {
    const span = dateSpan(value);
    if (!span) return stated(option(value), value);
    return stated({ kind: 'interval', low: toDayNumber(span[0]), high: toDayNumber(span[1]) }, value);
  }
  return 'state' in value ? value : stated(members(value), value);
}

const placed = <T>(items: readonly T[] = []): readonly (T & { readonly path: readonly [] })[] =>
  items.map((item) => ({ ...item, path: [] }));
