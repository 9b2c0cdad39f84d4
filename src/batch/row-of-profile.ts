// A compiled program and a profile -> its row, working out nothing that the row does not show.
import { openFacts } from '../compare/open-facts.ts';
import type { Program } from '../compile/program.ts';
import { type Answer, type AnswerOptions, answerOf } from '../evaluate/answer.ts';
import { heldCategory } from '../evaluate/held-category.ts';
import { timeLimitsOf } from '../evaluate/procedure/time-limits.ts';
import { timelineOf } from '../evaluate/procedure/timeline.ts';
import { marks } from '../explain/evidence-text.ts';
import type { Assessment } from '../model/assessment.ts';
import type { BatchRow } from '../model/batch-row.ts';
import type { Profile } from '../model/profile.ts';
import { nextStep } from './next-step.ts';

export interface RowOptions extends AnswerOptions {
  readonly asOfFrom: Assessment['as_of_from'];
}

/** Everything but where the profile was read and what is wrong with it. */
export type ProfileRow = Omit<BatchRow, 'format' | 'from' | 'status' | 'problems'>;

export interface RowAndWarnings {
  readonly row: ProfileRow;
  /** Where data of the profile contradict each other. */
  readonly warnings: Assessment['warnings'];
}

export function rowOfProfile(program: Program, profile: Profile, options: RowOptions): RowAndWarnings {
  const answer = answerOf(program, profile, { ...options, isBare: true, isOwnOnly: true });
  const { isNeeded, permit, inForce } = answer;
  const { reference = null, name = null, name_zh = null } = profile.candidate;
  const shared = {
    reference,
    name: name ?? name_zh,
    place: program.place.id,
    purpose: program.purpose,
    as_of: program.as_of,
    as_of_from: options.asOfFrom,
    in_force: inForce,
    permit: permit.needed,
  };
  const row = { ...shared, ...(isNeeded ? filed(answer, profile, options) : nothing) };
  return { row, warnings: answer.warnings };
}

function filed(answer: Answer, profile: Profile, options: RowOptions) {
  const { bounds, points, filing, procedure, documents } = answer;
  const held = heldCategory(answer.program, answer.table);
  const next = nextOf(answer, profile);
  return {
    proven: held ?? bounds.proven,
    possible: held ?? bounds.possible,
    with_discretion: held ?? bounds.with_discretion,
    points_min: points?.min ?? null,
    points_max: points?.max ?? null,
    route: filing.route?.origin.id ?? null,
    window: procedure.state,
    missing_facts: openFacts(answer, profile, options),
    missing_evidence: documents.lines.flatMap(({ type, status, blocks_filing }) =>
      marks[status] === 'stops' || marks[status] === 'open' ? [{ type, status, blocks_filing }] : [],
    ),
    next_date: next?.on ?? null,
    next_step: next?.kind ?? null,
    next_about: next?.document ?? next?.item ?? null,
  };
}

function nextOf({ program, table, filing, procedure, documents }: Answer, profile: Profile) {
  const timeline = timelineOf(program, table, {
    filing,
    profile,
    procedure,
    evidence: documents.lines,
    timeLimits: timeLimitsOf(program, table, filing),
    // Neither adds a day on which anything has to be done.
    validity: { at_most: null, at_least: null, because: [], limit: null },
    notices: [],
  });
  return nextStep(timeline, profile.prepared_on ?? program.as_of);
}

/** Where no permit is needed, no standard is in force or nothing could be read, nothing is asked. */
export const nothing = {
  proven: null,
  possible: null,
  with_discretion: null,
  points_min: null,
  points_max: null,
  route: null,
  window: null,
  missing_facts: [],
  missing_evidence: [],
  next_date: null,
  next_step: null,
  next_about: null,
} as const;
