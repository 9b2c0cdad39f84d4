// The small schemas that policy, vocabulary and reference files share.
import * as z from 'zod';
import { categories } from './category.ts';
import { confidences } from './confidence.ts';
import { isPlainDate } from './plain-date.ts';
import { purposes } from './purpose.ts';

export const LocalizedText = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export const PlainDate = z.string().refine(isPlainDate, { error: 'expected a day that exists, written YYYY-MM-DD' });
export const Confidence = z.enum(confidences);
export const Category = z.enum(categories);
export const Purpose = z.enum(purposes);

/** Rows of the research a statement was written from, such as `SH-B2`; `scripts/rows.ts` finds those without a place. */
export const Rows = z.union([z.string(), z.array(z.string()).min(1)]);
