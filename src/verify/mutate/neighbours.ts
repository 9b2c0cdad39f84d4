// A number or a day as a policy writes it -> the one a step before or after it.
import { addDays, isPlainDate, type PlainDate } from '../../model/plain-date.ts';

export const steps = [-1, 1] as const;
export type Step = (typeof steps)[number];

/** One less or more, of a fraction as of a whole number, without the remainders of binary fractions. */
export const besideNumber = (value: number, step: Step): number => Math.round((value + step) * 1e6) / 1e6;

/** The day before or after; undefined for what is no day. */
export const besideDay = (value: unknown, step: Step): PlainDate | undefined =>
  isPlainDate(value) ? addDays(value, step) : undefined;
