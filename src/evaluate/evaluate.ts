// A program and a profile -> the assessment: outcomes, bounds, missing facts, evidence and dates.

import { isInDoubt } from '../compile/policies-in-force.ts';
import type { Program } from '../compile/program.ts';
import type { Assessment, RouteResult } from '../model/assessment.ts';
import { type Category, categories } from '../model/category.ts';
import { type Confidence, confidences } from '../model/confidence.ts';
import { editionId } from '../model/edition-id.ts';
import type { Profile } from '../model/profile.ts';
import { assumptions } from './assumptions.ts';
import { type CategoryBounds, narrowedBounds } from './category-bounds.ts';
import { conditionsAsResults } from './condition-results.ts';
import { consequencesOf, filingFor } from './consequences.ts';
import { decisiveCells } from './decisive-cells.ts';
import { deriveFacts } from './derive-facts.ts';
import { documentedCategory } from './documented.ts';
import { evidenceLines } from './evidence/evidence-lines.ts';
import { type FactTable, factTable } from './fact-table.ts';
import type { Filing } from './filing.ts';
import { computesCategory, heldCategory } from './held-category.ts';
import { missingFacts } from './missing-facts.ts';
import { notInForce } from './not-in-force.ts';
import { noticesOf } from './notices.ts';
import { permitOf } from './permit.ts';
import { pointsResult } from './points-result.ts';
import { procedureOf } from './procedure/procedure.ts';
import { timeLimitsOf } from './procedure/time-limits.ts';
import { timelineOf } from './procedure/timeline.ts';
import { validityOf } from './procedure/validity.ts';
import { routeResults } from './route-results.ts';
import { payWarnings } from './warnings.ts';

export interface EvaluateOptions {
  readonly assumeNothing?: boolean;
  readonly category?: Category;
  readonly route?: string;
  /** Where the filing day was read: a flag, the profile, or the clock. */
  readonly asOfFrom: Assessment['as_of_from'];
  /** Name and version of the tool, for the receipt. */
  readonly tool: string;
}

/** The answer for a profile. Purposes that compute no category look at no routes and no points, only at the papers. */
export function evaluate(whole: Program, profile: Profile, options: EvaluateOptions): Assessment {
  const program = computesCategory(whole) ? whole : withoutRoutes(whole);
  const derived = derivedFor(program, profile);
  const tableFor = (target: Program, assumeNothing: boolean): FactTable =>
    factTable(target, profile, derivedFor(target, profile).facts, { assumeNothing });
  const table = tableFor(program, options.assumeNothing ?? false);
  const { situation } = table;
  const permit = permitOf(program, situation);
  const inForce = classifies(program);
  const isNeeded = permit.needed !== 'no' && inForce;
  const answer = isNeeded ? answerOf(program, table, profile, options) : noAnswer;
  const { filing, routes, bounds, points, documents, procedure } = answer;
  const isComputed = isNeeded && computesCategory(program);
  const cellsOf = decisiveCells(program);
  const consequences = consequencesOf(program, table, profile, options, filing, [
    ...documents.missing_facts,
    ...procedure.missing_facts,
    ...permit.missing_facts,
  ]);
  const timeLimits = isNeeded ? timeLimitsOf(program, table, filing) : [];
  const validity = isNeeded ? validityOf(program, table, filing) : { at_most: null, because: [], limit: null };
  const notices = noticesOf(
    program,
    situation,
    filing,
    namedItems(filing, routes, documents.lines),
    openCategories(filing, routes),
  );
  const missing = !isNeeded ? [] : missingFacts(program, situation, bounds, consequences, cellsOf);
  return {
    format: 'laihua/assessment/1',
    candidate: candidateOf(profile),
    place: program.place.id,
    purpose: program.purpose,
    as_of: program.as_of,
    as_of_from: options.asOfFrom,
    prepared_on: profile.prepared_on ?? null,
    in_force: inForce,
    permit,
    category: !isNeeded
      ? null
      : {
          proven: bounds.proven,
          possible: bounds.possible,
          with_discretion: bounds.with_discretion,
          with_unseen: bounds.with_unseen,
          documented: isComputed ? documentedCategory(program, table, documents.lines, profile) : null,
          held: heldCategory(program, table) ?? null,
          bounds: bounds.bounds,
          confidence: bestConfidence(routes, bounds),
        },
    filing: { category: filing.category, route: filing.route?.origin.id ?? null, chosen: filing.chosen },
    points,
    routes,
    missing_facts: missing,
    assumed:
      !isNeeded || options.assumeNothing
        ? []
        : assumptions(program, table, tableFor(program, true), bounds, consequences),
    derived: table.entries.flatMap((entry, slot) => {
      const fact = program.definitions[slot]?.id;
      return entry.origin === 'derived' && fact ? [{ fact, value: entry.value, from: entry.from ?? '' }] : [];
    }),
    not_in_force: notInForce(program, profile, (target) => tableFor(target, options.assumeNothing ?? false)),
    in_doubt: program.policies.flatMap((policy) =>
      policy.in_doubt && isInDoubt(policy, program.as_of)
        ? [{ instrument: editionId(policy), title: policy.title, from: policy.in_doubt.from, why: policy.in_doubt.why }]
        : [],
    ),
    gaps: (isComputed ? program.policies : []).flatMap((policy) =>
      (policy.gaps ?? []).map((gap) => ({
        instrument: editionId(policy),
        what: gap.what,
        categories: gap.categories ?? [],
      })),
    ),
    evidence: documents.lines,
    procedure,
    conditions: !isComputed ? [] : conditionsAsResults(program, table, filing),
    notices,
    time_limits: timeLimits,
    validity,
    timeline: isNeeded
      ? timelineOf(program, table, {
          filing,
          profile,
          procedure,
          evidence: documents.lines,
          timeLimits,
          validity,
          notices,
        })
      : [],
    warnings: [...derived.warnings, ...payWarnings(program, table, bounds.proven)],
    receipt: {
      tool: options.tool,
      pack: packName(program.pack),
      pack_digest: program.pack.digest,
      profile_digest: profile.digest,
    },
  };
}

/** "laihua-cn@2026-11-21 + our-office": the pack, and the folders of the user that change it. */
const packName = ({ manifest, added = [] }: Program['pack']): string =>
  [`${manifest.id}@${manifest.edition}`, ...added].join(' + ');

/** A place also takes what is said of the places above it, such as the region its province counts as. */
const derivedFor = ({ pack, place, chain, definitions, as_of }: Program, profile: Profile) =>
  deriveFacts(
    profile,
    definitions,
    place,
    as_of,
    chain.slice(1).flatMap((id) => pack.places.filter((above) => above.id === id)),
  );

function withoutRoutes({ table: _table, ...program }: Program): Program {
  return { ...program, routes: [] };
}

type Answer = {
  readonly filing: Filing;
  readonly routes: readonly RouteResult[];
  readonly bounds: CategoryBounds & { readonly bounds: 'exact' | 'not_narrowed' };
  readonly points: Assessment['points'];
  readonly documents: ReturnType<typeof evidenceLines>;
  readonly procedure: Assessment['procedure'];
};

function answerOf(program: Program, table: FactTable, profile: Profile, options: EvaluateOptions): Answer {
  const { situation } = table;
  const held = heldCategory(program, table);
  if (held !== undefined) return heldAnswer(program, table, profile, held);
  const bounds = narrowedBounds(program, situation, decisiveCells(program));
  const results = routeResults(program, table);
  const routes = results.map((result, i) => {
    const route = program.routes[i];
    return route && bounds.refuted.has(route)
      ? { ...result, outcome: 'not_met' as const, awaits: [], missing_facts: [], outlook: null }
      : result;
  });
  const filing = filingFor(program, table, profile, options, bounds);
  return {
    filing,
    routes,
    bounds,
    points: pointsResult(program, situation),
    documents: evidenceLines(program, table, filing, profile),
    procedure: procedureOf(program, table, filing, profile.prepared_on),
  };
}

/** Purposes that compute no category show the one held (contract, Purposes). */
function heldAnswer(program: Program, table: FactTable, profile: Profile, held: Category | null): Answer {
  const filing: Filing = { category: held, route: undefined, chosen: 'default' };
  return {
    filing,
    routes: [],
    bounds: { proven: null, possible: null, with_discretion: null, with_unseen: null, bounds: 'exact' },
    points: null,
    documents: evidenceLines(program, table, filing, profile),
    procedure: procedureOf(program, table, filing, profile.prepared_on),
  };
}

/**
 * Whether anything in force sorts workers into categories at all. Before the pilot, and outside its ten places until
 * 2017-03-31, single measures were in force but no standard; the pack does not answer for the permits of that time.
 */
const classifies = (program: Program): boolean =>
  program.policies.some((policy) => policy.points_table !== undefined || policy.kind === 'recognition_standard');

/** Where no permit is needed, or no standard is in force, the question does not arise: no category, points or list. */
const noAnswer: Answer = {
  filing: { category: null, route: undefined, chosen: 'default' },
  routes: [],
  bounds: { proven: null, possible: null, with_discretion: null, with_unseen: null, bounds: 'exact' },
  points: null,
  documents: { lines: [], missing_facts: [] },
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
};

/**
 * Items, without the day of their edition, that the answer turns on: the route filed under, routes met or waiting only for
 * the authority or a text, their open conditions, and the documents asked for.
 */
function namedItems(
  filing: Filing,
  routes: readonly RouteResult[],
  lines: Assessment['evidence'],
): ReadonlySet<string> {
  const turnsOn = routes.filter(
    ({ id, outcome, awaits }) =>
      id === filing.route?.origin.id || outcome === 'met' || (outcome === 'undetermined' && !awaits.includes('facts')),
  );
  const ids = [
    ...turnsOn.map(({ id }) => id),
    ...routes.flatMap((route) => (route.outcome === 'not_met' ? [] : conditionIds(route))),
    ...lines.flatMap((line) => (line.status === 'not_needed' || line.status === 'depends' ? [] : line.required_by)),
  ];
  return new Set(ids.map((id) => id.replace(/@[^#]*/, '')));
}

const conditionIds = (route: RouteResult): readonly string[] =>
  route.reasons.flatMap((reason) =>
    reason.kind === 'condition' && reason.outcome === 'undetermined' ? [reason.item] : [],
  );

/** Categories the file may still end in: those of routes not lost, unless the user chose one to file for. */
const openCategories = ({ chosen }: Filing, routes: readonly RouteResult[]): readonly Category[] =>
  chosen === 'user'
    ? []
    : categories.filter((category) =>
        routes.some(
          (route) =>
            route.category === category && route.outcome === 'undetermined' && route.awaits.includes('discretion'),
        ),
      );

/** The confidence of a category is that of its best supported met route. */
function bestConfidence(routes: readonly RouteResult[], { proven }: CategoryBounds): Confidence | null {
  const met = routes.filter(({ outcome, category }) => outcome === 'met' && category === proven);
  return confidences.find((confidence) => met.some((route) => route.confidence === confidence)) ?? null;
}

function candidateOf({ candidate }: Profile): Assessment['candidate'] {
  return {
    ...(candidate.name === undefined ? {} : { name: candidate.name }),
    ...(candidate.name_zh === undefined ? {} : { name_zh: candidate.name_zh }),
    ...(candidate.reference === undefined ? {} : { reference: candidate.reference }),
  };
}
