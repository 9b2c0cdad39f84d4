// A percentage of an option as it is typed -> a number from 0 to 100; anything else is refused.
import { UsageError } from '../errors.ts';

export const percentage =
  (flag: string) =>
  (written: string): number => {
    const value = Number(written);
    if (!/^\d+(\.\d+)?$/.test(written) || value > 100)
      throw new UsageError(`${flag} ${written} is no percentage`, `a number from 0 to 100, for example ${flag} 95`);
    return value;
  };
