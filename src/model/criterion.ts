// The closed union of criteria a policy file may write: conditions on facts with a three-valued outcome, and nothing that computes.
import * as z from 'zod';
import { operatorsOf } from './criterion-kinds.ts';
import { Category, LocalizedText, PlainDate } from './schema-parts.ts';

/** `place/instrument#item`, or `item` alone inside its own file. */
export const Reference = z.string().regex(/^([a-z0-9-]+(\/[a-z0-9-]+)*)?#?[a-z0-9-]+$/, {
  error: 'expected an item id, or "<instrument>#<item>"',
});
export const FactId = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'expected a fact id in snake_case' });

const Duration = {
  days: z.int().nonnegative().optional(),
  months: z.int().nonnegative().optional(),
  years: z.int().nonnegative().optional(),
  working_days: z.int().nonnegative().optional(),
};

/** One way to name a day: the filing day, a date, a date fact, or a span before or after such a day. */
export type Day =
  | 'filing'
  | string
  | { readonly fact: string }
  | {
      readonly days?: number | undefined;
      readonly months?: number | undefined;
      readonly years?: number | undefined;
      readonly working_days?: number | undefined;
      readonly before?: Day | undefined;
      readonly after?: Day | undefined;
    };
export const Day: z.ZodType<Day> = z.lazy(() =>
  z.union([
    z.literal('filing'),
    PlainDate,
    z.strictObject({ fact: FactId }),
    z.strictObject({ ...Duration, before: Day.optional(), after: Day.optional() }),
  ]),
);

/** A text that is open: not seen, its operator open, or in conflict with another. Awaits `source`. */
export const Unsettled = z.strictObject({
  why: z.enum(['text_not_seen', 'operator_open', 'texts_conflict']),
  note: LocalizedText,
});
export type Unsettled = z.infer<typeof Unsettled>;

/** What the authority decides; `by` is a role of places.yaml or a body of a catalogue. */
export const Discretion = z.strictObject({ by: z.string(), basis: LocalizedText });
export type Discretion = z.infer<typeof Discretion>;

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A test of one fact. Exactly one operator; `relaxable` makes failing await discretion instead of failing. */
export const FactTest = z
  .strictObject({
    fact: FactId,
    equals: Scalar.optional(),
    one_of: z.array(z.string()).min(1).optional(),
    at_least: z.union([z.number(), z.string()]).optional(),
    more_than: z.union([z.number(), z.string()]).optional(),
    at_most: z.union([z.number(), z.string()]).optional(),
    less_than: z.union([z.number(), z.string()]).optional(),
    has_any: z.array(z.string()).min(1).optional(),
    inside: z.array(z.string()).min(1).optional(),
    on_or_after: Day.optional(),
    on_or_before: Day.optional(),
    within: z
      .strictObject({
        days: z.int().positive().optional(),
        months: z.int().positive().optional(),
        years: z.int().positive().optional(),
        before: z.literal('filing'),
      })
      .optional(),
    at_least_times: z.strictObject({ times: z.number().positive(), of: z.string() }).optional(),
    relaxable: Discretion.optional(),
  })
  .refine((test) => operatorsOf(test).length === 1, {
    error: `expected exactly one test beside "fact"`,
  });
export type FactTest = z.infer<typeof FactTest>;

export type Criterion =
  | { readonly all_of: readonly Criterion[] }
  | { readonly any_of: readonly Criterion[] }
  | { readonly not: Criterion }
  | { readonly points: { readonly at_least: number } }
  | { readonly condition: string }
  | { readonly route: string }
  | { readonly group: readonly string[] }
  | { readonly category: 'A' | 'B' | 'C'; readonly of?: string | undefined }
  | { readonly discretion: Discretion }
  | { readonly unsettled: Unsettled }
  | FactTest;

/** The keys that tell the kinds of criteria apart, with the schema of each. */
export const criterionSchemas = {
  all_of: z.strictObject({ all_of: z.array(z.lazy(() => Criterion)).min(1) }),
  any_of: z.strictObject({ any_of: z.array(z.lazy(() => Criterion)).min(1) }),
  not: z.strictObject({ not: z.lazy(() => Criterion) }),
  points: z.strictObject({ points: z.strictObject({ at_least: z.number().nonnegative() }) }),
  condition: z.strictObject({ condition: Reference }),
  route: z.strictObject({ route: Reference }),
  group: z.strictObject({ group: z.array(z.string()).min(1) }),
  category: z.strictObject({ category: Category, of: z.string().optional() }),
  discretion: z.strictObject({ discretion: Discretion }),
  unsettled: z.strictObject({ unsettled: Unsettled }),
  fact: FactTest,
} as const;

export const Criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.union([
    criterionSchemas.all_of,
    criterionSchemas.any_of,
    criterionSchemas.not,
    criterionSchemas.points,
    criterionSchemas.condition,
    criterionSchemas.route,
    criterionSchemas.group,
    criterionSchemas.category,
    criterionSchemas.discretion,
    criterionSchemas.unsettled,
    criterionSchemas.fact,
  ]),
);
