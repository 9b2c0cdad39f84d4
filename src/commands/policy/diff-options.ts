// The options of a comparison that no other command has, as commander reads them.
import { Option } from '@commander-js/extra-typings';
import { UsageError } from '../../errors.ts';
import { isPlainDate, type PlainDate } from '../../model/plain-date.ts';

export const dayOption = <const F extends string>(flag: F, use: string) =>
  new Option(`${flag} <date>` as `${F} <date>`, use).argParser((value: string): PlainDate => {
    if (isPlainDate(value)) return value;
    throw new UsageError(
      `${flag} ${value} is no day that exists`,
      `write it as YYYY-MM-DD, for example ${flag} 2017-04-01`,
    );
  });

export const countOption = <const F extends string>(flag: F, use: string) =>
  new Option(`${flag} <n>` as `${F} <n>`, use).argParser((value: string): number => {
    if (/^\d{1,6}$/.test(value)) return Number(value);
    throw new UsageError(`${flag} ${value} is no whole number`, `for example ${flag} 500`);
  });
