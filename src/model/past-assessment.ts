// An assessment as a file holds it, made by this or another edition of laihua: the keys that are read again; others stay as they are.
import * as z from 'zod';
import { categories } from './category.ts';
import { isPlainDate } from './plain-date.ts';

const Text = z.object({ en: z.string(), zh: z.string() });
const Named = z.looseObject({ id: z.string(), title: Text.optional(), label: Text.optional() });

export const PastAssessment = z.looseObject({
  format: z.literal('laihua/assessment/1'),
  candidate: z.looseObject({ name: z.string().optional(), reference: z.string().optional() }),
  place: z.string(),
  purpose: z.string(),
  as_of: z.string().refine(isPlainDate),
  permit: z.looseObject({}),
  category: z.looseObject({}).nullable(),
  filing: z.looseObject({}),
  points: z.looseObject({ factors: z.array(Named) }).nullable(),
  routes: z.array(Named),
  missing_facts: z.array(Named),
  evidence: z.array(z.looseObject({ type: z.string(), name: Text })),
  procedure: z.looseObject({}),
  validity: z.looseObject({}),
  receipt: z.looseObject({
    tool: z.string(),
    pack: z.string(),
    pack_digest: z.string(),
    profile_digest: z.string(),
    asked: z
      .looseObject({
        category: z.enum(categories).optional(),
        route: z.string().optional(),
        assume_nothing: z.boolean().optional(),
        unusable_files: z.array(z.int().nonnegative()).optional(),
      })
      .optional(),
  }),
});
export type PastAssessment = z.infer<typeof PastAssessment>;
