// One policy file: our encoding of one instrument for one period, as sections of items with ids.
import * as z from 'zod';
import { Criterion, Day, FactId, Reference } from './criterion.ts';
import { Category, Confidence, LocalizedText, PlainDate, Purpose, Rows } from './schema-parts.ts';

/** Whom an item is for; what is absent is not limited. Unlike `when`, it never depends on a fact. */
export const Scope = z.strictObject({
  purposes: z.array(Purpose).min(1).optional(),
  categories: z.array(Category).min(1).optional(),
});
export type Scope = z.infer<typeof Scope>;

const ItemId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected an id in kebab-case' });

/** What every item of every section may carry. `provision` is the place in the instrument (annex, clause, row), without its name. */
const Item = {
  id: ItemId,
  title: LocalizedText.optional(),
  provision: LocalizedText.optional(),
  for: Scope.optional(),
  when: Criterion.optional(),
  overrides: Reference.optional(),
  row: Rows.optional(),
  confidence: Confidence.optional(),
  sources: z.array(z.string()).min(1).optional(),
};

/** A named criterion. With `for` it binds every route of those categories; without, only routes that name it. */
export const Condition = z.strictObject({ ...Item, when: Criterion });
export type Condition = z.infer<typeof Condition>;

/** One way into a category that suffices by itself, beside the general conditions. */
export const Route = z.strictObject({
  ...Item,
  title: LocalizedText,
  category: Category,
  group: z.string().optional(),
  when: Criterion,
  proof: z.array(z.string()).optional(),
});
export type Route = z.infer<typeof Route>;

/** Spans of validity: whole years, months or days. */
export const Span = z.strictObject({
  years: z.int().positive().optional(),
  months: z.int().positive().optional(),
  days: z.int().positive().optional(),
});
export type Span = z.infer<typeof Span>;

/** In which form a document is taken; every key is a demand, an absent key demands nothing. */
export const Form = z.strictObject({
  certification: z.string().optional(),
  translated: z.strictObject({ unless_language: z.string(), sealed_by: z.string().optional() }).optional(),
  not_older_than: z.strictObject({ ...Span.shape, at: z.literal('filing') }).optional(),
  valid_for: z.strictObject({ ...Span.shape, at: z.literal('filing') }).optional(),
  issuing_country: z.union([z.array(z.string()).min(1), z.strictObject({ facts: z.array(FactId).min(1) })]).optional(),
  span: z.literal('relied_on').optional(),
  sworn: z.boolean().optional(),
  language: z.string().optional(),
  signed_by: z.array(z.string()).optional(),
  sealed_by: z.array(z.string()).optional(),
  original: z.boolean().optional(),
  must_state: z.array(LocalizedText).optional(),
  file: z
    .strictObject({
      types: z.array(z.string()).optional(),
      kilobytes: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
      pixels: z
        .strictObject({
          width: z.strictObject({ from: z.int(), to: z.int() }),
          height: z.strictObject({ from: z.int(), to: z.int() }),
        })
        .optional(),
      bit_depth: z.int().optional(),
      background: z.string().optional(),
    })
    .optional(),
});
export type Form = z.infer<typeof Form>;

/** What takes the place of a document, for whom: a commitment, or another paper. */
export const Instead = z.strictObject({ document: z.string(), for: Scope.optional(), when: Criterion.optional() });
export type Instead = z.infer<typeof Instead>;

export const ValidityLimit = z.strictObject({
  at_most: Span.optional(),
  at_least: Span.optional(),
  first_at_most: Span.optional(),
  total_at_most: Span.optional(),
});
export type ValidityLimit = z.infer<typeof ValidityLimit>;

/** Makes items easier, for whom it says, by exactly one effect. It only widens, so order cannot matter. */
export const Relaxation = z
  .strictObject({
    ...Item,
    relaxes: z.array(Reference).min(1),
    waive: z.literal(true).optional(),
    to: z.union([ValidityLimit, Criterion]).optional(),
    instead: Instead.optional(),
    form: Form.optional(),
  })
  .refine((r) => [r.waive, r.to, r.instead, r.form].filter((effect) => effect !== undefined).length === 1, {
    error: 'expected exactly one of "waive", "to", "instead", "form"',
  });
export type Relaxation = z.infer<typeof Relaxation>;

/** Points as printed, or a range with the reason why it is open (its lower end counts, its upper end is a rung). */
export const Points = z.union([
  z.number().nonnegative(),
  z.strictObject({
    from: z.number().nonnegative(),
    to: z.number().positive(),
    why: z.enum(['text_not_seen', 'operator_open', 'texts_conflict', 'discretion']),
  }),
]);
export type Points = z.infer<typeof Points>;

/** Values from `from` (included) to below `below` that are worth fixed points; an absent end is open. */
export const Band = z.strictObject({ from: z.number().optional(), below: z.number().optional(), points: Points });
export type Band = z.infer<typeof Band>;

const Choice = z.strictObject({
  id: ItemId.optional(),
  title: LocalizedText.optional(),
  when: Criterion.optional(),
  points: Points,
  row: Rows.optional(),
  confidence: Confidence.optional(),
  sources: z.array(z.string()).optional(),
});

/** A factor is a key of the answer, so its id is in snake_case as the contract prints it. */
const FactorId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, { error: 'expected a factor id in snake_case' });

/** Something that earns points: by bands or steps of one number, by the best or the sum of tests, or as given. */
export const Factor = z
  .strictObject({
    ...Item,
    id: FactorId,
    title: LocalizedText,
    limit: z.number().positive(),
    fact: FactId.optional(),
    bands: z.array(Band).min(1).optional(),
    steps: z
      .strictObject({ from: z.number(), points: z.number(), each: z.number().positive(), adds: z.number().positive() })
      .optional(),
    best_of: z.array(Choice).min(1).optional(),
    sum_of: z.array(Choice).min(1).optional(),
    as_given: z.literal(true).optional(),
  })
  .refine(
    (f) => [f.bands, f.steps, f.best_of, f.sum_of, f.as_given].filter((form) => form !== undefined).length === 1,
    { error: 'expected exactly one of "bands", "steps", "best_of", "sum_of", "as_given"' },
  );
export type Factor = z.infer<typeof Factor>;

export const PointsTable = z.strictObject({ maximum: z.number().positive(), factors: z.array(Factor).min(1) });
export type PointsTable = z.infer<typeof PointsTable>;

/** A local scheme of encouragement points; it feeds the fact `local_encouragement_points`. */
export const EncouragementPoints = z.strictObject({
  limit: z.number().positive(),
  row: Rows.optional(),
  best_of: z.array(Choice).min(1).optional(),
  sum_of: z.array(Choice).min(1).optional(),
});
export type EncouragementPoints = z.infer<typeof EncouragementPoints>;

/** Posts of a guidance catalogue; each entry becomes a route of `category`. */
export const Catalogue = z.strictObject({
  category: Category,
  size: z.int().positive().optional(),
  requires: Criterion.optional(),
  row: Rows.optional(),
  proof: z.array(z.string()).optional(),
  entries: z.array(
    z.strictObject({
      id: ItemId,
      title: z.strictObject({ en: z.string(), zh: z.string().nullable() }),
      sector: z.string().optional(),
      occupation_code: z.string().optional(),
      competence: LocalizedText.optional(),
      requires: Criterion.optional(),
      row: Rows.optional(),
      confidence: Confidence.optional(),
      sources: z.array(z.string()).optional(),
    }),
  ),
});
export type Catalogue = z.infer<typeof Catalogue>;

const DocumentAlternative = z.strictObject({
  document: z.string(),
  when: Criterion.optional(),
  form: Form.optional(),
});

/** Which document this filing asks for: one, one of several, or whatever proves the route filed under. */
export const Requirement = z
  .strictObject({
    ...Item,
    document: z.string().optional(),
    one_of: z.array(DocumentAlternative).min(2).optional(),
    proof_of: z.literal('filing_route').optional(),
    instead: Instead.optional(),
    form: Form.optional(),
    blocks_filing: z.boolean().optional(),
    seen_in: z.string().optional(),
    note: LocalizedText.optional(),
    order: z.int(),
  })
  .refine((r) => [r.document, r.one_of, r.proof_of].filter((form) => form !== undefined).length === 1, {
    error: 'expected exactly one of "document", "one_of", "proof_of"',
  });
export type Requirement = z.infer<typeof Requirement>;

/** Form rules for many documents at once; a requirement's own form wins key by key. */
export const FormDefault = z.strictObject({
  ...Item,
  documents: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  form: Form,
});
export type FormDefault = z.infer<typeof FormDefault>;

export const certifications = ['apostille', 'consular', 'verified', 'notarised', 'none'] as const;
export const Certification = z.enum(certifications);

/** Which authentication is taken from which country of issue: the first entry that fits the country counts. */
export const CertificationTable = z.strictObject({
  ...Item,
  accepts: z
    .array(
      z.strictObject({
        issuing_country: z.union([z.array(z.string()), z.strictObject({ list: z.string() })]).optional(),
        any_of: z.array(Certification).min(1),
      }),
    )
    .min(1),
});
export type CertificationTable = z.infer<typeof CertificationTable>;

/** Whether this filing is open to the candidate: a criterion, or one of several named grounds. */
export const FilingCondition = z
  .strictObject({
    ...Item,
    title: LocalizedText,
    one_of: z
      .array(z.strictObject({ id: ItemId, title: LocalizedText, when: Criterion, row: Rows.optional() }))
      .optional(),
  })
  .refine((c) => (c.when === undefined) !== (c.one_of === undefined), {
    error: 'expected either "when" or "one_of"',
  });
export type FilingCondition = z.infer<typeof FilingCondition>;

/** First and last filing day, both included. */
export const FilingWindow = z.strictObject({
  ...Item,
  title: LocalizedText,
  opens: Day.optional(),
  closes: Day.optional(),
});
export type FilingWindow = z.infer<typeof FilingWindow>;

/** How long the authority may take, in working days; the day of filing is not counted. */
export const TimeLimit = z.strictObject({
  ...Item,
  step: z.enum(['account_review', 'pre_review', 'acceptance', 'examination', 'decision']),
  working_days: z.int().positive(),
  extendable_by: z.strictObject({ working_days: z.int().positive() }).optional(),
  standing: z.enum(['statutory', 'service_target']),
  /** The days count from the filing, the pre-review included; else they follow the steps before. */
  from_filing: z.literal(true).optional(),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

/** How long the permit may be: a limit, and the dates with which it ends if they come earlier. */
export const Validity = z.strictObject({ ...Item, ...ValidityLimit.shape, ends_with: z.array(FactId).optional() });
export type Validity = z.infer<typeof Validity>;

/** Something said, reported or framed that decides no category; some set `permit.needed`, an outlook, or a later step. */
export const Notice = z.strictObject({
  ...Item,
  nature: z.enum(['framing', 'service', 'practice', 'conflict', 'permit_not_needed']),
  about: z.array(Reference).optional(),
  outlook: z.enum(['reported_refused', 'reported_granted']).optional(),
  level: z.enum(['act', 'check', 'know']).optional(),
  /** A step after the decision: what must be done within how long after which event. */
  deadline: z
    .strictObject({
      ...Span.shape,
      hours: z.int().positive().optional(),
      after: z.enum(['decision', 'entry']),
      kind: z.string(),
    })
    .optional(),
  text: LocalizedText,
});
export type Notice = z.infer<typeof Notice>;

/** What the encoding does not hold, said so that nobody takes silence for a rule. */
export const Gap = z.strictObject({
  what: LocalizedText,
  categories: z.array(Category).optional(),
  row: Rows.optional(),
});
export type Gap = z.infer<typeof Gap>;

/** What a text of the State asks of the standards and catalogues that places write from its first day on. */
export const LocalStandards = z.strictObject({
  provision: LocalizedText,
  kinds: z.array(z.string()).min(1),
  /** Levels of places whose authorities may write one. */
  levels: z.array(z.enum(['province', 'municipality', 'city', 'zone'])).min(1),
  /** How long one may be in force, whole years, both included. */
  years: z.strictObject({ at_least: z.int().positive(), at_most: z.int().positive() }),
  categories: z.array(Category).min(1),
  /** Pattern of the code that every entry of a catalogue carries. */
  occupation_code: z.string(),
  row: Rows.optional(),
  confidence: Confidence.optional(),
  sources: z.array(z.string()).min(1).optional(),
});
export type LocalStandards = z.infer<typeof LocalStandards>;

export const policyKinds = [
  'recognition_standard',
  'guidance_catalogue',
  'points_table',
  'encouragement_table',
  'service_guide',
  'measures',
  'mutual_recognition',
  'practice',
] as const;

export const Policy = z.strictObject({
  format: z.literal('laihua/policy/1'),
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/, { error: 'expected "<place>/<instrument>" in kebab-case' }),
  place: z.union([z.string(), z.array(z.string()).min(1)]),
  kind: z.enum(policyKinds),
  title: LocalizedText,
  issued_by: z.array(z.string()).optional(),
  document_number: z.string().optional(),
  promulgated_on: PlainDate.optional(),
  effective_from: PlainDate,
  /** Why a standard stands that a text of the State does not provide for. */
  exception: LocalizedText.optional(),
  effective_from_basis: z.enum(['stated', 'inferred', 'first_seen']).optional(),
  effective_until: PlainDate.optional(),
  effective_until_basis: z.enum(['stated', 'computed']).optional(),
  in_doubt: z.strictObject({ from: PlainDate, why: LocalizedText }).optional(),
  after_end: z.enum(['lapsed', 'successor_unknown', 'replaced']).optional(),
  replaced_by: z.string().optional(),
  completeness: z.enum(['full', 'partial', 'heads_only']),
  gaps: z.array(Gap).optional(),
  reviewed_on: PlainDate,
  row: Rows.optional(),
  confidence: Confidence,
  sources: z.array(z.string()).min(1),
  corrections: z.array(z.strictObject({ on: PlainDate, what: z.string(), why: z.string() })).optional(),
  conditions: z.array(Condition).optional(),
  routes: z.array(Route).optional(),
  relaxations: z.array(Relaxation).optional(),
  points_table: PointsTable.optional(),
  encouragement_points: EncouragementPoints.optional(),
  catalogue: Catalogue.optional(),
  requirements: z.array(Requirement).optional(),
  form_defaults: z.array(FormDefault).optional(),
  certification: z.array(CertificationTable).optional(),
  filing_conditions: z.array(FilingCondition).optional(),
  filing_windows: z.array(FilingWindow).optional(),
  time_limits: z.array(TimeLimit).optional(),
  validity: z.array(Validity).optional(),
  notices: z.array(Notice).optional(),
  repeals: z.array(Reference).optional(),
  local_standards: LocalStandards.optional(),
});
export type Policy = z.infer<typeof Policy>;
