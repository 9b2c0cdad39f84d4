// An assessment made by hand, so that tests of its words do not hang on the law: nothing met, nothing asked.
import type { Assessment, MissingFact, Reason, RouteResult } from '../../src/model/assessment.ts';
import type { Category } from '../../src/model/category.ts';
import { text } from '../../src/model/localized-text.ts';

export const nothingMet: Assessment = {
  format: 'laihua/assessment/1',
  candidate: {},
  place: 'shanghai',
  purpose: 'new_from_abroad',
  as_of: '2026-12-15',
  as_of_from: 'profile',
  prepared_on: null,
  in_force: true,
  permit: { needed: 'yes', kind: 'long_term', because: [], missing_facts: [] },
  category: {
    proven: null,
    possible: null,
    with_discretion: null,
    with_unseen: null,
    documented: null,
    held: null,
    bounds: 'exact',
    confidence: null,
  },
  filing: { category: null, route: null, chosen: 'default' },
  points: null,
  routes: [],
  missing_facts: [],
  assumed: [],
  derived: [],
  not_in_force: [],
  in_doubt: [],
  gaps: [],
  evidence: [],
  procedure: {
    outcome: 'met',
    by: [],
    awaits: [],
    missing_facts: [],
    conditions: [],
    earliest: null,
    latest: null,
    state: null,
    days_left: null,
    windows: [],
  },
  conditions: [],
  notices: [],
  time_limits: [],
  validity: { at_most: null, at_least: null, because: [], limit: null },
  timeline: [],
  warnings: [],
  receipt: { tool: 'laihua test', pack: 'test', pack_digest: 'sha256-0', profile_digest: 'sha256-0' },
};

type Bounds = NonNullable<Assessment['category']>;

export const withBounds = (bounds: Partial<Bounds>, rest: Partial<Assessment> = {}): Assessment => ({
  ...nothingMet,
  routes: [route('a-vi', 'A', 'not_met')],
  ...rest,
  category: nothingMet.category && { ...nothingMet.category, ...bounds },
});

export function route(
  name: string,
  category: Category,
  outcome: RouteResult['outcome'],
  rest: Partial<RouteResult> = {},
): RouteResult {
  return {
    id: `national/classification@2017-04-01#${name}`,
    category,
    title: text(`Route ${name}`, `情形 ${name}`),
    place: 'national',
    outcome,
    awaits: [],
    missing_facts: [],
    waived: [],
    outlook: null,
    reasons: [],
    confidence: 'primary',
    sources: [],
    ...rest,
  };
}

export const pointsReason = (at_least: number, min: number, max: number): Reason => ({
  kind: 'points',
  outcome: min >= at_least ? 'met' : max >= at_least ? 'undetermined' : 'not_met',
  awaits: [],
  at_least,
  min,
  max,
  max_with_unseen: max,
});

export const missing = (id: string, label: string, rest: Partial<MissingFact> = {}): MissingFact => ({
  id,
  decides: ['category'],
  settles: [],
  label: text(label, label),
  question: text(`${label}?`, `${label}？`),
  ...rest,
});
