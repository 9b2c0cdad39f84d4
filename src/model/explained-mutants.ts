// Edits of policies that no case can notice, each with the reason: what `laihua policy mutate` counts as explained.
import * as z from 'zod';

export const ExplainedMutant = z.strictObject({
  /** `<edition>#<item>`, or the edition alone, as the command names it. */
  item: z.string(),
  /** Path below the item, as `when.all_of.0.at_least`; a path above it stands for all that lies below. */
  at: z.string().optional(),
  /** What changes, as the command words it: `at_least 5 -> 6`; without it every change there. */
  change: z.string().optional(),
  why: z.string(),
});
export type ExplainedMutant = z.infer<typeof ExplainedMutant>;

/** policies/mutants.yaml, or such a file beside the policies it speaks of. */
export const ExplainedMutantFile = z.strictObject({
  format: z.literal('laihua/mutants/1'),
  explained: z.array(ExplainedMutant).min(1),
});
export type ExplainedMutantFile = z.infer<typeof ExplainedMutantFile>;
