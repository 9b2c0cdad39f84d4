// A program and a profile -> the assessment: outcomes, bounds, missing facts, evidence and dates.

import type { Program } from '../compile/program.ts';
import type { Assessment, RouteResult } from '../model/assessment.ts';
import { type Category, categories } from '../model/category.ts';
import { editionId } from '../model/edition-id.ts';
import type { Profile } from '../model/profile.ts';
import { type Answer, type AnswerOptions, answerOf } from './answer.ts';
import { assumptions } from './assumptions.ts';
import { bestConfidence } from './best-confidence.ts';
import { candidateShown } from './candidate-shown.ts';
import { conditionsAsResults } from './condition-results.ts';
import { consequencesOf } from './consequences.ts';
import { decisiveCells } from './decisive-cells.ts';
import { documentedCategory } from './documented.ts';
import type { Filing } from './filing.ts';
import { computesCategory, heldCategory } from './held-category.ts';
import { inDoubt } from './in-doubt.ts';
import { missingFacts } from './missing-facts.ts';
import { notInForce } from './not-in-force.ts';
import { noticesOf } from './notices.ts';
import { timeLimitsOf } from './procedure/time-limits.ts';
import { timelineOf } from './procedure/timeline.ts';
import { validityOf } from './procedure/validity.ts';
import { receiptOf } from './receipt.ts';
import { routeResults } from './route-results.ts';
import { payWarnings } from './warnings.ts';

export interface EvaluateOptions extends AnswerOptions {
  /** Where the filing day was read: a flag, the profile, or the clock. */
  readonly asOfFrom: Assessment['as_of_from'];
  /** Name and version of the tool, for the receipt. */
  readonly tool: string;
}

/** The answer for a profile with everything that explains it: reasons, missing facts, assumptions, dates, notices. */
export function evaluate(whole: Program, profile: Profile, options: EvaluateOptions): Assessment {
  const answer = answerOf(whole, profile, options);
  const { program, table, permit, inForce, isNeeded, filing, bounds, points, documents, procedure } = answer;
  const { situation } = table;
  const routes = isNeeded ? routesOf(answer) : [];
  const isComputed = isNeeded && computesCategory(program);
  const cellsOf = decisiveCells(program);
  const consequences = consequencesOf(program, table, profile, options, filing, [
    ...documents.missing_facts,
    ...procedure.missing_facts,
    ...permit.missing_facts,
  ]);
  const timeLimits = isNeeded ? timeLimitsOf(program, table, filing) : [];
  const validity = isNeeded
    ? validityOf(program, table, filing)
    : { at_most: null, at_least: null, because: [], limit: null };
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
    candidate: candidateShown(profile),
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
          confidence: bestConfidence(routes, bounds.proven),
        },
    filing: { category: filing.category, route: filing.route?.origin.id ?? null, chosen: filing.chosen },
    points,
    routes,
    missing_facts: missing,
    assumed:
      !isNeeded || options.assumeNothing
        ? []
        : assumptions(program, table, answer.tableFor(program, true), bounds, consequences),
    derived: table.entries.flatMap((entry, slot) => {
      const fact = program.definitions[slot]?.id;
      return entry.origin === 'derived' && fact ? [{ fact, value: entry.value, from: entry.from ?? '' }] : [];
    }),
    not_in_force: notInForce(program, profile, (target) => answer.tableFor(target, options.assumeNothing ?? false)),
    in_doubt: inDoubt(program, situation),
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
    warnings: [...answer.warnings, ...payWarnings(program, table, bounds.proven)],
    receipt: receiptOf(program.pack, profile, options.tool),
  };
}

/** A route that no values of the open facts would meet is not met, though each of its parts is still open. */
const routesOf = ({ program, table, bounds }: Answer): readonly RouteResult[] =>
  routeResults(program, table).map((result, i) => {
    const route = program.routes[i];
    return route && bounds.refuted.has(route)
      ? { ...result, outcome: 'not_met' as const, awaits: [], missing_facts: [], outlook: null }
      : result;
  });

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
