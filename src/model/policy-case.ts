// A policy case: a profile in short with the answer a policy must give.
import * as z from 'zod';
import { PlainDate, Purpose } from './schema-parts.ts';

/** Lists of an answer that a case may name wholly. */
export const CompleteList = z.enum([
  'evidence',
  'routes',
  'conditions',
  'notices',
  'time_limits',
  'timeline',
  'missing_facts',
  'warnings',
  'gaps',
]);
export type CompleteList = z.infer<typeof CompleteList>;

const Rung = z.enum(['A', 'B', 'C']).nullable();

/** Any subset of an assessment; what is not written is not compared. Route and document keys are short ids. */
export const Expectation = z.strictObject({
  category: z
    .strictObject({
      proven: Rung.optional(),
      possible: Rung.optional(),
      with_discretion: Rung.optional(),
      with_unseen: Rung.optional(),
      documented: Rung.optional(),
    })
    .optional(),
  points: z
    .strictObject({
      table: z.string().nullable().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      total: z.number().nullable().optional(),
      max_with_discretion: z.number().optional(),
      max_with_unseen: z.number().optional(),
      /** Points of single factors: a number, or [min, max]. */
      factors: z.record(z.string(), z.union([z.number(), z.tuple([z.number(), z.number()])])).optional(),
    })
    .nullable()
    .optional(),
  /** Route id -> `met`, `not_met`, `absent` (not in force or not for this purpose), or `undetermined` with what it awaits. */
  routes: z
    .record(
      z.string(),
      z.enum([
        'met',
        'not_met',
        'absent',
        'undetermined',
        'undetermined/facts',
        'undetermined/discretion',
        'undetermined/source',
      ]),
    )
    .optional(),
  /** Route id -> relaxations that carried it. */
  waived: z.record(z.string(), z.array(z.string())).optional(),
  /** Route id -> yearly pay in CNY that its first pay test asks for: exact, a range, a floor alone, or `unknown`. */
  pay_lines: z
    .record(
      z.string(),
      z.union([z.number(), z.strictObject({ from: z.number(), to: z.number().optional() }), z.literal('unknown')]),
    )
    .optional(),
  /** Ids that must be among the missing facts. */
  missing_facts: z.array(z.string()).optional(),
  /** Ids that must not be. */
  not_missing: z.array(z.string()).optional(),
  assumed: z.array(z.string()).optional(),
  filing: z.strictObject({ category: Rung.optional(), route: z.string().nullable().optional() }).optional(),
  /**
   * Document type -> status, or status -> document types; `alternative` where another line says it would serve as well,
   * `absent` where none names it.
   */
  evidence: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** Document type -> the items that ask for it, all of them. */
  asked_by: z.record(z.string(), z.array(z.string())).optional(),
  /** Document type -> the kinds of demands on its form, all of them, in any order. */
  forms: z.record(z.string(), z.array(z.string())).optional(),
  /** Document type -> the facts, routes and relaxations that its line hangs on, all of them. */
  depends_on: z.record(z.string(), z.array(z.string())).optional(),
  permit: z.enum(['yes', 'no', 'undetermined']).optional(),
  procedure: z
    .strictObject({
      outcome: z.enum(['met', 'not_met', 'undetermined']).optional(),
      by: z.array(z.string()).optional(),
      /** What an undetermined filing awaits: `facts`, `discretion`, `source`, in any order. */
      awaits: z.array(z.string()).optional(),
      earliest: PlainDate.nullable().optional(),
      latest: PlainDate.nullable().optional(),
      state: z.string().nullable().optional(),
    })
    .optional(),
  conditions: z.record(z.string(), z.enum(['met', 'not_met', 'undetermined'])).optional(),
  /** Instruments of which it is told what the pack does not hold. */
  gaps: z.array(z.string()).optional(),
  not_in_force: z.array(z.string()).optional(),
  in_doubt: z.array(z.string()).optional(),
  /** Instruments that must not be. */
  not_in_doubt: z.array(z.string()).optional(),
  warnings: z.array(z.string()).optional(),
  notices: z.array(z.string()).optional(),
  /** Notices that must not be told. */
  absent_notices: z.array(z.string()).optional(),
  /** Ids that must be told, or ids with their working days, `absent` where one must not be. */
  time_limits: z.union([z.array(z.string()), z.record(z.string(), z.union([z.int(), z.literal('absent')]))]).optional(),
  /** What happens on which day, by kind: `decision_due: 2026-12-28`; `absent` where it must not be told. */
  timeline: z.record(z.string(), z.union([PlainDate, z.literal('absent')])).optional(),
  validity: z
    .strictObject({
      at_most: PlainDate.nullable().optional(),
      /** Limits and dates that set the end; without an end, what speaks of it. */
      because: z.array(z.string()).optional(),
      at_least: PlainDate.nullable().optional(),
    })
    .optional(),
  confidence: z.record(z.string(), z.string()).optional(),
  /**
   * Lists that hold nothing beyond what the case names: of `evidence` every document that is asked for or spared, of `routes`
   * every one that is not `not_met`. Documents that are not asked for, or only depend on something, need no name.
   */
  complete: z.array(CompleteList).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const Values = z.record(z.string(), z.unknown());

export const PolicyCase = z.strictObject({
  /** A sentence. */
  name: z.string(),
  because: z.string().optional(),
  as_of: PlainDate.optional(),
  place: z.string().optional(),
  purpose: Purpose.optional(),
  prepared_on: PlainDate.optional(),
  facts: Values.optional(),
  unknown: z.array(z.string()).optional(),
  not_applicable: z.array(z.string()).optional(),
  work_history: z.array(Values).optional(),
  residence_history: z.array(Values).optional(),
  education: z.array(Values).optional(),
  family: z.array(Values).optional(),
  employer: Values.optional(),
  evidence: z.array(Values).optional(),
  assume_nothing: z.boolean().optional(),
  category: z.enum(['A', 'B', 'C']).optional(),
  route: z.string().optional(),
  expect: Expectation,
});
export type PolicyCase = z.infer<typeof PolicyCase>;

/** A file under a folder named `cases`. `given` holds what its cases share; a case's own keys win, facts key by key. */
export const CaseFile = z.strictObject({
  format: z.literal('laihua/case/1'),
  given: z
    .strictObject({
      as_of: PlainDate.optional(),
      place: z.string().optional(),
      purpose: Purpose.optional(),
      prepared_on: PlainDate.optional(),
      facts: Values.optional(),
      unknown: z.array(z.string()).optional(),
      evidence: z.array(Values).optional(),
    })
    .optional(),
  cases: z.array(PolicyCase).min(1),
});
export type CaseFile = z.infer<typeof CaseFile>;
