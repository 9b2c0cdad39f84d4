// The kinds of invented candidates that profiles are drawn from: their shares, and profiles in which values may be draws.
import * as z from 'zod';
import { PlainDate } from './schema-parts.ts';

const Share = z.number().positive();
const Syllables = z.array(z.string()).min(1);

/** templates/candidates.yaml */
export const CandidateKinds = z.strictObject({
  format: z.literal('laihua/candidates/1'),
  syllables: z.strictObject({ first: Syllables, middle: Syllables, last: Syllables }),
  /** The first filing day, and how many days from there on filings are spread over. */
  filing: z.strictObject({ from: PlainDate, days: z.int().positive() }),
  common: z.record(z.string(), z.json()),
  kinds: z.array(z.strictObject({ id: z.string(), share: Share, profile: z.record(z.string(), z.json()) })).min(1),
});
export type CandidateKinds = z.infer<typeof CandidateKinds>;

/** A value of a profile as data. */
export type Data = z.infer<typeof Json>;
const Json = z.json();

const Span = z.tuple([z.number(), z.number()]);
const chances = {
  /** How often it is given at all, from 0 to 1. */
  given: z.number().min(0).max(1).optional(),
  /** How often it was asked and is not known, from 0 to 1. */
  unknown: z.number().min(0).max(1).optional(),
};

/** A value left to chance. */
export const Draw = z.union([
  z.strictObject({ one_of: z.union([z.record(z.string(), Share), z.array(z.json()).min(1)]), ...chances }),
  z.strictObject({ some_of: z.array(z.string()), most: z.int().positive(), ...chances }),
  z.strictObject({ between: Span, step: Share.optional(), ...chances }),
  z.strictObject({ odds: z.number().min(0).max(1), ...chances }),
  z.strictObject({ years_before: Span, ...chances }),
  z.strictObject({ days_before: Span, ...chances }),
  z.strictObject({ days_after: Span, ...chances }),
  z.strictObject({ same_as: z.string(), ...chances }),
  z.strictObject({ name: z.enum(['full']), ...chances }),
]);
export type Draw = z.infer<typeof Draw>;
