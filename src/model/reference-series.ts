// Dated values a criterion compares with: average wages, Apostille States and public holidays.
import * as z from 'zod';
import { FactId } from './criterion.ts';
import { Confidence, LocalizedText, PlainDate, Rows } from './schema-parts.ts';

/**
 * The number a place multiplies, after its own rounding, for one period (both ends included).
 * A range means the base is not known exactly; without `to` it can only exclude.
 */
export const WageValue = z
  .strictObject({
    place: z.string(),
    from: PlainDate,
    until: PlainDate,
    until_stated: z.boolean().optional(),
    /** CNY a month or a year. */
    per: z.enum(['month', 'year']).optional(),
    value: z
      .union([
        z.number().positive(),
        z.strictObject({ from: z.number().positive(), to: z.number().positive().optional() }),
      ])
      .optional(),
    same_as: z.string().optional(),
    series: z.enum(['full_calibre', 'non_private', 'private', 'in_post', 'unstated']).optional(),
    statistics_year: z.int().optional(),
    /** Products as the notice prints them; lint compares them with the value. */
    printed: z.record(z.string(), z.number()).optional(),
    note: LocalizedText.optional(),
    row: Rows.optional(),
    confidence: Confidence,
    sources: z.array(z.string()).min(1),
  })
  .refine((v) => (v.value === undefined) !== (v.same_as === undefined), {
    error: 'expected either "value" with "per", or "same_as"',
  });
export type WageValue = z.infer<typeof WageValue>;

export const WageSeries = z.strictObject({
  format: z.literal('laihua/reference/1'),
  id: z.string(),
  title: LocalizedText,
  /** The fact that may give the consultant's own figure, CNY a month, where no exact one is published. */
  own_figure: FactId.optional(),
  values: z.array(WageValue),
});
export type WageSeries = z.infer<typeof WageSeries>;

/** States for which the Apostille Convention applies between them and China, and from which day. */
export const CountryList = z.strictObject({
  format: z.literal('laihua/country-list/1'),
  id: z.string(),
  title: LocalizedText,
  /** Whether a country not listed is known to be outside; false: it may be a member and is not refused. */
  complete: z.boolean(),
  countries: z.array(
    z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/),
      from: PlainDate.optional(),
      /** Known to be without effect between that State and China. */
      excluded: z.literal(true).optional(),
      row: Rows.optional(),
      confidence: Confidence,
      sources: z.array(z.string()).min(1),
    }),
  ),
});
export type CountryList = z.infer<typeof CountryList>;

/** Days off and make-up working days by year, from the State Council's notice. */
export const HolidayCalendar = z.strictObject({
  format: z.literal('laihua/holidays/1'),
  years: z.array(
    z.strictObject({
      year: z.int(),
      off: z.array(z.strictObject({ from: PlainDate, to: PlainDate, name: LocalizedText })),
      work: z.array(PlainDate),
      confidence: Confidence,
      sources: z.array(z.string()).min(1),
    }),
  ),
});
export type HolidayCalendar = z.infer<typeof HolidayCalendar>;
