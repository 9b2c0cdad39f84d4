// The wording and order of the dossier as a template file writes them; a firm's own file says only what differs.
import * as z from 'zod';
import { LocalizedText } from './schema-parts.ts';

export const checklistSections = [
  'answer',
  'points',
  'route',
  'documents',
  'blocking',
  'open_facts',
  'ordering',
  'calendar',
  'after_approval',
  'remarks',
  'basis',
  'sources',
  'sign_off',
] as const;
export type ChecklistSection = (typeof checklistSections)[number];

// biome-ignore format: a list of names
export const checklistWords = [
  'title', 'candidate', 'unnamed', 'reference', 'passport', 'employer', 'place', 'purpose', 'filing_day',
  'filing_day_from_clock', 'prepared_on', 'policies', 'profile_digest', 'rung', 'rung_meaning', 'proven', 'possible',
  'with_discretion', 'with_unseen', 'documented', 'held', 'factor', 'given', 'earned', 'bands', 'provision',
  'criterion', 'outcome', 'other_routes', 'document', 'form', 'state', 'basis', 'issued_by', 'no_form', 'tick',
  'spared', 'nothing_stops', 'question', 'leads_to', 'category_then', 'issued_from', 'ready_by', 'steps',
  'any_day', 'lead_times', 'gaps', 'day', 'what', 'act', 'check', 'know', 'assumed', 'bounds', 'ended', 'in_doubt', 'unseen', 'borrowed', 'local',
  'disclaimer', 'attached', 'role', 'signature', 'date', 'prepared_by', 'checked_by', 'confirmed_by', 'page',
] as const;
export type ChecklistWord = (typeof checklistWords)[number];

const Letterhead = z.strictObject({
  name: z.union([z.string().min(1), LocalizedText]),
  lines: z.array(z.string().min(1)).max(6).optional(),
  /** A PNG or JPEG, relative to the template. */
  logo: z.string().min(1).optional(),
});

const Section = z.strictObject({
  id: z.enum(checklistSections),
  title: LocalizedText.optional(),
  intro: LocalizedText.optional(),
});

export const ChecklistTemplate = z.strictObject({
  format: z.literal('laihua/checklist/1'),
  letterhead: Letterhead.optional(),
  sections: z.array(Section).min(1).optional(),
  words: z.partialRecord(z.enum(checklistWords), LocalizedText).optional(),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

/** The one that comes with laihua: nothing is left out of it. */
export const WholeChecklistTemplate = ChecklistTemplate.extend({
  sections: z.array(Section.required({ title: true })).min(1),
  words: z.record(z.enum(checklistWords), LocalizedText),
});
export type WholeChecklistTemplate = z.infer<typeof WholeChecklistTemplate>;
