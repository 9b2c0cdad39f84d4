// A program and a profile -> the assessment: outcomes, bounds, missing facts, evidence and dates.

import type { CompiledRoute, Program } from '../compile/program.ts';
import { lazy, settled } from '../lazy.ts';
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
import { type Consequences, missingFacts } from './missing-facts.ts';
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
  const assessment = settled(assessmentOf(answerOf(whole, profile, options), profile, options));
  const { category, routes } = assessment;
  return { ...assessment, category: category && settled(category), routes: routes.map(settled) };
}

interface Answered {
  readonly answer: Answer;
  readonly profile: Profile;
  readonly options: EvaluateOptions;
  readonly more: Intermediate;
}

/** What several parts of an assessment are worked out from. */
interface Intermediate {
  readonly isComputed: boolean;
  readonly routes: readonly RouteResult[];
  readonly consequences: Consequences;
  readonly filing: Filing;
  readonly named: ReadonlySet<string>;
  readonly open: readonly Category[];
}

/** The same answer, each part of it worked out when it is first read: whoever asks for little waits for little. */
export const assessmentOf = (answer: Answer, profile: Profile, options: EvaluateOptions): Assessment =>
  assessment({ answer, profile, options, more: intermediate({ answer, profile, options }) });

const routesTold = ({ answer }: Pick<Answered, 'answer'>, isTold?: (route: CompiledRoute) => boolean) =>
  answer.isNeeded ? routeResults(answer.program, answer.table, () => answer.bounds.refuted, isTold) : [];

const intermediate = lazy<Omit<Answered, 'more'>, Intermediate>({
  isComputed: ({ answer }) => answer.isNeeded && computesCategory(answer.program),
  routes: (about) => routesTold(about),
  consequences: ({ answer, profile, options }) =>
    consequencesOf(answer.program, answer.table, profile, options, answer.filing, [
      ...answer.documents.missing_facts,
      ...answer.procedure.missing_facts,
      ...answer.permit.missing_facts,
    ]),
  filing: ({ answer }) => answer.filing,
  named: ({ answer }, { routes }) => namedItems(answer.filing, routes, answer.documents.lines),
  open: ({ answer }, { routes }) => openCategories(answer.filing, routes),
});

const noValidity: Assessment['validity'] = { at_most: null, at_least: null, because: [], limit: null };

const assessment = lazy<Answered, Assessment>({
  format: () => 'laihua/assessment/1',
  candidate: ({ profile }) => candidateShown(profile),
  place: ({ answer }) => answer.program.place.id,
  purpose: ({ answer }) => answer.program.purpose,
  as_of: ({ answer }) => answer.program.as_of,
  as_of_from: ({ options }) => options.asOfFrom,
  prepared_on: ({ profile }) => profile.prepared_on ?? null,
  in_force: ({ answer }) => answer.inForce,
  permit: ({ answer }) => answer.permit,
  category: (about) => (about.answer.isNeeded ? category(about) : null),
  filing: ({ answer: { filing } }) => ({
    category: filing.category,
    route: filing.route?.origin.id ?? null,
    chosen: filing.chosen,
  }),
  points: ({ answer }) => answer.points,
  routes: (about) => {
    const { isRouteTold } = about.options;
    return isRouteTold ? routesTold(about, ({ origin }) => isRouteTold(origin.id)) : about.more.routes;
  },
  missing_facts: ({ answer, more }) =>
    answer.isNeeded
      ? missingFacts(
          answer.program,
          answer.table.situation,
          answer.bounds,
          more.consequences,
          decisiveCells(answer.program),
        )
      : [],
  assumed: ({ answer, options, more }) =>
    !answer.isNeeded || options.assumeNothing
      ? []
      : assumptions(
          answer.program,
          answer.table,
          answer.tableFor(answer.program, true),
          answer.bounds,
          more.consequences,
        ),
  derived: ({ answer: { program, table } }) =>
    table.entries.flatMap((entry, slot) => {
      const fact = program.definitions[slot]?.id;
      return entry.origin === 'derived' && fact ? [{ fact, value: entry.value, from: entry.from ?? '' }] : [];
    }),
  not_in_force: ({ answer, profile, options }) =>
    notInForce(answer.program, profile, (target) => answer.tableFor(target, options.assumeNothing ?? false)),
  in_doubt: ({ answer }) => inDoubt(answer.program, answer.table.situation),
  gaps: ({ answer, more }) =>
    (more.isComputed ? answer.program.policies : []).flatMap((policy) =>
      (policy.gaps ?? []).map((gap) => ({
        instrument: editionId(policy),
        what: gap.what,
        categories: gap.categories ?? [],
      })),
    ),
  evidence: ({ answer }) => answer.documents.lines,
  procedure: ({ answer }) => answer.procedure,
  conditions: ({ answer, more }) =>
    more.isComputed ? conditionsAsResults(answer.program, answer.table, answer.filing) : [],
  notices: ({ answer, options, more }) => noticesOf(answer.program, answer.table.situation, more, options.isNoticeTold),
  time_limits: ({ answer }) => (answer.isNeeded ? timeLimitsOf(answer.program, answer.table, answer.filing) : []),
  validity: ({ answer }) => (answer.isNeeded ? validityOf(answer.program, answer.table, answer.filing) : noValidity),
  timeline: ({ answer, profile }, { time_limits: timeLimits, validity, notices }) => {
    if (!answer.isNeeded) return [];
    const { program, table, filing, procedure, documents } = answer;
    const dates = { timeLimits, validity, notices };
    return timelineOf(program, table, { filing, profile, procedure, evidence: documents.lines, ...dates });
  },
  warnings: ({ answer }) => [...answer.warnings, ...payWarnings(answer.program, answer.table, answer.bounds.proven)],
  receipt: ({ answer, profile, options }) => receiptOf(answer.program.pack, profile, options),
});

/** The rungs of somebody who needs a permit. */
const category = lazy<Answered, NonNullable<Assessment['category']>>({
  proven: ({ answer }) => answer.bounds.proven,
  possible: ({ answer }) => answer.bounds.possible,
  with_discretion: ({ answer }) => answer.bounds.with_discretion,
  with_unseen: ({ answer }) => answer.bounds.with_unseen,
  documented: ({ answer: { program, table, documents }, profile }) =>
    computesCategory(program) ? documentedCategory(program, table, documents.lines, profile) : null,
  held: ({ answer: { program, table } }) => heldCategory(program, table) ?? null,
  bounds: ({ answer }) => answer.bounds.bounds,
  confidence: ({ answer, more }) => bestConfidence(more.routes, answer.bounds.proven),
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
