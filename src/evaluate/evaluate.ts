// A program and a profile -> the assessment: outcomes, bounds, missing facts, evidence and dates.

import type { CompiledRoute, Program } from '../compile/program.ts';
import type { Assessment, RouteResult } from '../model/assessment.ts';
import { type Category, categories } from '../model/category.ts';
import { editionId } from '../model/edition-id.ts';
import type { Profile } from '../model/profile.ts';
import { once } from '../once.ts';
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
  /** Only these routes are told; all where it is absent. */
  readonly isRouteTold?: (id: string) => boolean;
  /** Only these notices are told, if they hold. */
  readonly isNoticeTold?: (id: string) => boolean;
  /** Where the filing day was read: a flag, the profile, or the clock. */
  readonly asOfFrom: Assessment['as_of_from'];
  /** Name and version of the tool, for the receipt. */
  readonly tool: string;
}

/** The answer for a profile with everything that explains it: reasons, missing facts, assumptions, dates, notices. */
export function evaluate(whole: Program, profile: Profile, options: EvaluateOptions): Assessment {
  const assessment = assessmentOf(answerOf(whole, profile, options), profile, options);
  return {
    ...assessment,
    category: assessment.category && { ...assessment.category },
    routes: assessment.routes.map((route) => ({ ...route })),
  };
}

/** The same answer, each part of it worked out when it is first read: whoever asks for little waits for little. */
export function assessmentOf(answer: Answer, profile: Profile, options: EvaluateOptions): Assessment {
  const { program, table, inForce } = answer;
  const { situation } = table;
  const isComputed = once(() => answer.isNeeded && computesCategory(program));
  const routesOf = (isTold?: (route: CompiledRoute) => boolean): readonly RouteResult[] =>
    answer.isNeeded ? routeResults(program, table, () => answer.bounds.refuted, isTold) : [];
  const routes = once(() => routesOf());
  const category = once(() => (answer.isNeeded ? categoryOf(answer, profile, routes) : null));
  const consequences = once(() =>
    consequencesOf(program, table, profile, options, answer.filing, [
      ...answer.documents.missing_facts,
      ...answer.procedure.missing_facts,
      ...answer.permit.missing_facts,
    ]),
  );
  const missing = once(() =>
    answer.isNeeded ? missingFacts(program, situation, answer.bounds, consequences(), decisiveCells(program)) : [],
  );
  const named = once(() => namedItems(answer.filing, routes(), answer.documents.lines));
  const noticeContext = {
    get filing() {
      return answer.filing;
    },
    get named() {
      return named();
    },
    get open() {
      return openCategories(answer.filing, routes());
    },
  };
  const notices = once(() => noticesOf(program, situation, noticeContext, options.isNoticeTold));
  const timeLimits = once(() => (answer.isNeeded ? timeLimitsOf(program, table, answer.filing) : []));
  const validity = once(() =>
    answer.isNeeded
      ? validityOf(program, table, answer.filing)
      : { at_most: null, at_least: null, because: [], limit: null },
  );
  return {
    format: 'laihua/assessment/1',
    candidate: candidateShown(profile),
    place: program.place.id,
    purpose: program.purpose,
    as_of: program.as_of,
    as_of_from: options.asOfFrom,
    prepared_on: profile.prepared_on ?? null,
    in_force: inForce,
    get permit() {
      return answer.permit;
    },
    get category() {
      return category();
    },
    get filing() {
      const { filing } = answer;
      return { category: filing.category, route: filing.route?.origin.id ?? null, chosen: filing.chosen };
    },
    get points() {
      return answer.points;
    },
    get routes() {
      const { isRouteTold } = options;
      return isRouteTold ? routesOf(({ origin }) => isRouteTold(origin.id)) : routes();
    },
    get missing_facts() {
      return missing();
    },
    get assumed() {
      return !answer.isNeeded || options.assumeNothing
        ? []
        : assumptions(program, table, answer.tableFor(program, true), answer.bounds, consequences());
    },
    get derived() {
      return table.entries.flatMap((entry, slot) => {
        const fact = program.definitions[slot]?.id;
        return entry.origin === 'derived' && fact ? [{ fact, value: entry.value, from: entry.from ?? '' }] : [];
      });
    },
    get not_in_force() {
      return notInForce(program, profile, (target) => answer.tableFor(target, options.assumeNothing ?? false));
    },
    get in_doubt() {
      return inDoubt(program, situation);
    },
    get gaps() {
      return (isComputed() ? program.policies : []).flatMap((policy) =>
        (policy.gaps ?? []).map((gap) => ({
          instrument: editionId(policy),
          what: gap.what,
          categories: gap.categories ?? [],
        })),
      );
    },
    get evidence() {
      return answer.documents.lines;
    },
    get procedure() {
      return answer.procedure;
    },
    get conditions() {
      return isComputed() ? conditionsAsResults(program, table, answer.filing) : [];
    },
    get notices() {
      return notices();
    },
    get time_limits() {
      return timeLimits();
    },
    get validity() {
      return validity();
    },
    get timeline() {
      if (!answer.isNeeded) return [];
      const { filing, procedure, documents } = answer;
      const dates = { timeLimits: timeLimits(), validity: validity(), notices: notices() };
      return timelineOf(program, table, { filing, profile, procedure, evidence: documents.lines, ...dates });
    },
    get warnings() {
      return [...answer.warnings, ...payWarnings(program, table, answer.bounds.proven)];
    },
    get receipt() {
      return receiptOf(program.pack, profile, options);
    },
  };
}

/** The rungs of somebody who needs a permit. */
function categoryOf(
  answer: Answer,
  profile: Profile,
  routes: () => readonly RouteResult[],
): NonNullable<Assessment['category']> {
  const { program, table, bounds } = answer;
  return {
    proven: bounds.proven,
    possible: bounds.possible,
    with_discretion: bounds.with_discretion,
    with_unseen: bounds.with_unseen,
    get documented() {
      return computesCategory(program) ? documentedCategory(program, table, answer.documents.lines, profile) : null;
    },
    held: heldCategory(program, table) ?? null,
    bounds: bounds.bounds,
    get confidence() {
      return bestConfidence(routes(), bounds.proven);
    },
  };
}

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
