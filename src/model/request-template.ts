// The wording of a message that asks for papers and answers, as a template file writes it; a firm's own file says only what differs.
import * as z from 'zod';
import { FactId } from './criterion.ts';
import { LocalizedText } from './schema-parts.ts';
import { Provider } from './vocabulary.ts';

export const recipients = ['candidate', 'employer'] as const;
export type Recipient = (typeof recipients)[number];

/** What a wording may name; each is replaced by what it stands for. */
const placeholders = ['name', 'reference', 'employer', 'place', 'purpose', 'day', 'authority', 'category'];

const Wording = LocalizedText.refine(
  ({ en, zh }) => [...`${en}${zh}`.matchAll(/\{(\w+)\}/g)].every(([, name]) => placeholders.includes(name ?? '')),
  { error: `expected no placeholder but ${placeholders.map((name) => `{${name}}`).join(', ')}` },
);

/** How the parties that sign, seal and bring papers are called to the one who is written to. */
export const parties = ['candidate', 'former_employer', 'employer', 'translator', 'authority'] as const;

export const RecipientWording = z.strictObject({
  /** Whose papers are asked of this person, each under its own heading. */
  brings: z.partialRecord(Provider, Wording),
  parties: z.record(z.enum(parties), LocalizedText),
  greeting: Wording,
  /** Where no name is known. */
  greeting_unnamed: Wording,
  opening: Wording,
  /** Where answers are asked for, but no papers. */
  opening_questions: Wording,
  /** Said above the questions. */
  questions: Wording,
  nothing: Wording,
  /** Said under the papers: how to send them. */
  sending: Wording,
  closing: z.array(Wording),
});

export const requestWords = [
  'subject',
  'unnamed',
  'category',
  'category_open',
  'no_day',
  'needed_by',
  'needed_soon',
  'files',
  'in_hand_lacks',
  'instead',
  'ordered',
  'ordered_intro',
  'stand_in',
  'stand_in_for',
  'seals',
  'seals_intro',
  'questions_title',
  'in_hand_question',
  'choices',
  'may_follow',
  'may_follow_intro',
  'window',
  'window_intro',
] as const;
export type RequestWord = (typeof requestWords)[number];

const format = z.literal('laihua/request/1');

/** Facts by who can answer; what stands in no list is asked of both. */
const AnsweredBy = z.strictObject({
  candidate: z.array(FactId),
  employer: z.array(FactId),
  both: z.array(FactId),
  /** What neither of the two can know: the office finds it out. */
  office: z.array(FactId),
});

/** The one that comes with laihua. */
export const RequestTemplate = z.strictObject({
  format,
  recipients: z.strictObject({ candidate: RecipientWording, employer: RecipientWording }),
  words: z.record(z.enum(requestWords), Wording),
  answered_by: AnsweredBy,
});
export type RequestTemplate = z.infer<typeof RequestTemplate>;

const OwnWording = RecipientWording.partial();

/** A firm's own, over it. */
export const OwnRequestTemplate = z.strictObject({
  format,
  recipients: z.strictObject({ candidate: OwnWording.optional(), employer: OwnWording.optional() }).optional(),
  words: z.partialRecord(z.enum(requestWords), Wording).optional(),
  answered_by: AnsweredBy.partial().optional(),
});
export type OwnRequestTemplate = z.infer<typeof OwnRequestTemplate>;
