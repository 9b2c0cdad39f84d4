// What a case expects -> the parts of the policies that it may hang on.
import type { Expectation } from '../../model/policy-case.ts';
import type { Part } from './mutant.ts';

/** Parts that decide how a route comes out. */
const routing: readonly Part[] = ['routes', 'conditions', 'relaxations', 'encouragement_points', 'catalogue'];
/** Parts that decide which papers are asked for, and in what form. */
const papers: readonly Part[] = [...routing, 'requirements', 'form_defaults', 'certification'];
const dates: readonly Part[] = ['filing_conditions', 'filing_windows', 'time_limits', 'validity'];

const partsOf: { readonly [K in Exclude<keyof Expectation, 'complete'>]-?: readonly Part[] } = {
  category: routing,
  points: ['points_table', 'encouragement_points'],
  routes: routing,
  waived: routing,
  confidence: routing,
  pay_lines: routing,
  conditions: routing,
  warnings: routing,
  missing_facts: [...papers, ...dates],
  not_missing: [...papers, ...dates],
  assumed: [...papers, ...dates],
  filing: papers,
  evidence: papers,
  forms: papers,
  asked_by: papers,
  depends_on: papers,
  permit: routing,
  procedure: [...papers, 'filing_conditions', 'filing_windows'],
  gaps: [],
  not_in_force: [],
  in_doubt: [],
  not_in_doubt: [],
  timeline: [...papers, ...dates, 'notices'],
  notices: [...papers, 'notices'],
  absent_notices: [...papers, 'notices'],
  time_limits: [...routing, 'time_limits'],
  validity: [...routing, 'validity'],
};

const isKey = (key: string): key is keyof typeof partsOf => Object.hasOwn(partsOf, key);

/** That no permit is needed is told in a notice, and leaves nothing of any other part. */
export const partsExpected = (expect: Expectation): ReadonlySet<Part> =>
  new Set([
    ...[...Object.keys(expect), ...(expect.complete ?? [])].flatMap((key) => (isKey(key) ? partsOf[key] : [])),
    ...(expect.category?.documented === undefined ? [] : papers),
    'notices' as const,
  ]);
