// What was typed after an option -> the whole number it must be.
import { UsageError } from '../errors.ts';

/** A reader for commander; refuses what is less than `least`. */
export const wholeNumber =
  (option: string, least: number) =>
  (typed: string): number => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && Number.isSafeInteger(number) && number >= least) return number;
    throw new UsageError(`${option} ${typed} is no whole number from ${least} on`, `${option} 100`);
  };
