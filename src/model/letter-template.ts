// A draft of a letter as its template writes it, and the words that all letters and the data sheet share.
import * as z from 'zod';
import { LocalizedText } from './schema-parts.ts';

export const signers = ['candidate', 'employer', 'former_employer'] as const;
const Signer = z.enum(signers);
export type Signer = z.infer<typeof Signer>;

/** `{candidate.name}`, `{fact.nationality}`, `{job.title}`, `{study.institution}`, `{employer.name}`, `{filing.place}`, `{blank.duties}`. */
const Row = z.strictObject({
  label: LocalizedText,
  value: LocalizedText,
  /** What of "must state" in the law the row says, as the law's Chinese words it. */
  states: z.string().optional(),
});

export const LetterTemplate = z.strictObject({
  format: z.literal('laihua/letter/1'),
  /** The type of document it is a draft of. */
  serves: z.string(),
  /** One letter for each relevant job of the work history, where there is any. */
  each: z.literal('job').optional(),
  title: LocalizedText,
  before: z.array(LocalizedText).min(1),
  /** Rows made from a history, one an entry, before the others. */
  history: z.enum(['jobs', 'studies']).optional(),
  rows: z.array(Row),
  after: z.array(LocalizedText).min(1),
  /** Beside whom the law asks. */
  signed_by: z.array(Signer),
  notes: z.array(LocalizedText),
  /** Notices to repeat where the answer holds them, as `<instrument>#<item>` of any edition. */
  notices: z.array(z.string()).optional(),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

export const letterWords = [
  'draft',
  'draft_note',
  'not_the_letter',
  'to_fill_in',
  'nothing_to_fill_in',
  'asked_for',
  'no_form',
  'serves_instead',
  'notes',
  'to_now',
  'page',
  'letters',
  'data_sheet',
  'data_sheet_intro',
  'filing',
  'candidate',
  'facts',
  'jobs',
  'studies',
  'residence',
  'family',
  'employer',
  'gap',
  'not_known',
] as const;

/** templates/letters.yaml */
export const LetterWords = z.strictObject({
  format: z.literal('laihua/letters/1'),
  words: z.record(z.enum(letterWords), LocalizedText),
  /** Names of placeholders that are no facts. */
  fields: z.record(z.string(), LocalizedText),
  /** Relations of a family, as a profile names them. */
  relations: z.record(z.string(), LocalizedText),
  /** What each signer fills in at the foot of a letter. */
  signatures: z.record(Signer, z.strictObject({ party: LocalizedText, lines: z.array(LocalizedText).min(1) })),
  /** Notices the data sheet repeats. */
  notices: z.array(z.string()),
});
export type LetterWords = z.infer<typeof LetterWords>;
