// The vocabularies of a pack: facts with their questions, documents, catalogues, places and sources.
import * as z from 'zod';
import { FactId } from './criterion.ts';
import { Confidence, LocalizedText, PlainDate, Rows } from './schema-parts.ts';

/** One value of a choice, set or ordered fact. `broader` names the wider value it also counts as (as in SKOS). */
export const CatalogueEntry = z.strictObject({
  id: z.string().regex(/^([A-C]|[a-z0-9_]+(\/[a-z0-9-]+)*)$/, {
    error: 'expected an id in snake_case, "<place>/<kebab-name>" or a category letter',
  }),
  name: LocalizedText,
  /** Code of the national occupational classification (国家职业分类大典), at its finest level. */
  code: z.string().optional(),
  broader: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  proved_by: z.array(z.string()).optional(),
  note: LocalizedText.optional(),
  row: Rows.optional(),
  confidence: Confidence.optional(),
  sources: z.array(z.string()).optional(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** policies/vocabulary/catalogues/*.yaml */
export const CatalogueFile = z.strictObject({
  format: z.literal('laihua/catalogue/1'),
  id: z.string(),
  title: LocalizedText,
  entries: z.array(CatalogueEntry).min(1),
});
export type CatalogueFile = z.infer<typeof CatalogueFile>;

export const factTypes = [
  'boolean',
  'integer',
  'number',
  'date',
  'country',
  'choice',
  'ordered',
  'set',
  'place',
] as const;
export const FactType = z.enum(factTypes);
export type FactType = z.infer<typeof FactType>;

/** What an absent fact counts as: unknown, or an assumption of a kind that the answer then names. */
export const WhenAbsent = z.union([
  z.literal('unknown'),
  z.strictObject({
    assume: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
    kind: z.enum(['rare', 'general']),
  }),
]);
export type WhenAbsent = z.infer<typeof WhenAbsent>;

/** One named, typed piece of information a policy may test and a profile may give. */
export const FactDefinition = z.strictObject({
  id: FactId,
  type: FactType,
  /** Unit of a number: CNY a year or a month, USD, full years, months, points, percent, hours, days … */
  unit: z
    .enum([
      'cny',
      'cny_a_year',
      'cny_a_month',
      'usd',
      'years',
      'months',
      'points',
      'percent',
      'hours',
      'days',
      'papers',
      'level',
    ])
    .optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Only full years count: the value is rounded down wherever it is read. */
  full_years: z.literal(true).optional(),
  /** Values of a choice, ordered (lowest first) or set fact: here, or in a catalogue by name. */
  choices: z.array(CatalogueEntry).min(1).optional(),
  catalogue: z.string().optional(),
  when_absent: WhenAbsent,
  /** Whether a profile may list the fact under `not_applicable`. */
  may_not_apply: z.literal(true).optional(),
  proved_by: z.array(z.string()).optional(),
  /** The fact whose question also settles this one (age by date of birth, monthly pay by yearly pay). */
  asked_as: FactId.optional(),
  row: Rows.optional(),
  label: LocalizedText,
  question: LocalizedText,
  help: LocalizedText.optional(),
  sources: z.array(z.string()).optional(),
});
export type FactDefinition = z.infer<typeof FactDefinition>;

export const FactFile = z.strictObject({ format: z.literal('laihua/facts/1'), facts: z.array(FactDefinition).min(1) });

export const providers = ['candidate', 'former_employer', 'employer', 'both', 'authority'] as const;
export const Provider = z.enum(providers);
export type Provider = z.infer<typeof Provider>;

/** A kind of document: names and who provides it. Form rules are dated law and live in the instruments. */
export const DocumentType = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: LocalizedText,
  provided_by: Provider,
  commitment: z.literal(true).optional(),
  issued_by: LocalizedText.optional(),
});
export type DocumentType = z.infer<typeof DocumentType>;

export const DocumentFile = z.strictObject({
  format: z.literal('laihua/documents/1'),
  documents: z.array(DocumentType).min(1),
});

/** Who decides and where to file, as dated data of a place. */
export const Authority = z.strictObject({
  role: z.enum(['permit_authority']),
  name: LocalizedText,
  from: PlainDate.optional(),
  until: PlainDate.optional(),
  channel: z.string().optional(),
  row: Rows.optional(),
  confidence: Confidence,
  sources: z.array(z.string()).min(1),
});

/** A node of the tree of places; `id` is its path, e.g. `guangdong/guangzhou/nansha`. */
export const Place = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
  name: LocalizedText,
  level: z.enum(['national', 'province', 'municipality', 'city', 'zone']),
  gbt2260: z.string().optional(),
  iso3166_2: z.string().optional(),
  deputy_provincial: z.literal(true).optional(),
  work_region: z
    .strictObject({
      value: z.string(),
      basis: LocalizedText,
      row: Rows.optional(),
      confidence: Confidence,
      sources: z.array(z.string()).min(1),
    })
    .optional(),
  authorities: z.array(Authority).optional(),
});
export type Place = z.infer<typeof Place>;

export const PlaceFile = z.strictObject({ format: z.literal('laihua/places/1'), places: z.array(Place).min(1) });

export const Source = z.strictObject({
  id: z.string(),
  /** What it is, in our words; one text stands for both languages. */
  title: z.union([LocalizedText, z.string()]),
  publisher: z.string(),
  published_on: z.string().optional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, { error: 'expected an address that begins with https:// or http://' })
    .optional(),
  kind: z.enum(['primary', 'official', 'secondary']),
  seen: z.enum(['whole', 'part']),
});
export type Source = z.infer<typeof Source>;

export const SourceFile = z.strictObject({ format: z.literal('laihua/sources/1'), sources: z.array(Source).min(1) });
