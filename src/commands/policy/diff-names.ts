// The arguments and days of a comparison -> the names of its two sides; without a second one the working policies.
import { existsSync } from 'node:fs';
import { UsageError } from '../../errors.ts';
import type { PlainDate } from '../../model/plain-date.ts';

export interface NamesTyped {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** `A..B` in one word, two words, or `--from` and `--to`. */
export function sideNames({ before, after, from, to }: NamesTyped): readonly [string, string | undefined] {
  if ((from ?? to) !== undefined) {
    if (before !== undefined) throw new UsageError('--from and --to name both sides', 'leave out BEFORE and AFTER');
    if (from === undefined || to === undefined)
      throw new UsageError('--from and --to belong together', '--from 2017-03-31 --to 2017-04-01');
    return [from, to];
  }
  if (before === undefined)
    throw new UsageError(
      'there is nothing to compare with',
      'laihua policy diff HEAD, or a folder, or two days with .. between them',
    );
  const range = /^(.+?)\.\.\.?(.+)$/.exec(before);
  if (!range || existsSync(before)) return [before, after];
  if (after !== undefined) throw new UsageError(`${before} names both sides`, 'leave out AFTER');
  return [range[1] ?? '', range[2]];
}
