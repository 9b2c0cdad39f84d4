// The options that several commands share, as commander reads them, and the checks that need no file.
import { Option } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';
import type { Language } from '../model/localized-text.ts';
import { isPlainDate, type PlainDate } from '../model/plain-date.ts';

const languages = { en: ['en'], zh: ['zh'], both: ['en', 'zh'] } as const satisfies Record<string, readonly Language[]>;
type LanguageChoice = keyof typeof languages;

/** `--lang both` prints English first, then Chinese. */
export const languagesOf = (choice: LanguageChoice): readonly Language[] => languages[choice];

export const langOption = () =>
  new Option('--lang <language>', 'language of the text').choices(['en', 'zh', 'both'] as const).default('en' as const);

export const formatOption = <const F extends string>(formats: readonly [F, ...F[]]) =>
  new Option('--format <format>', 'form of the result').choices(formats).default(formats[0]);

export const outputOption = () => new Option('-o, --output <file>', 'write the result to a file, whole or not at all');

export const templateOption = () =>
  new Option('--template <file>', 'letterhead, wording and order of your own, over those that come with laihua');

export const asOfOption = (use = 'filing day, YYYY-MM-DD, in place of the one in the profile') =>
  new Option('--as-of <date>', use).argParser(day);

export const placeOption = (use = 'place, as shanghai or guangdong/guangzhou, in place of the one in the profile') =>
  new Option('--in <place>', use);

export const categoryOption = () =>
  new Option('--category <category>', 'list the documents for a filing in this category').choices([
    'A',
    'B',
    'C',
  ] as const);

export const routeOption = () =>
  new Option('--route <route>', 'list the documents for a filing by this route, as a-vi');

export const policiesOption = () =>
  new Option('--policies <folder>', 'add or override policies (may be given again)')
    .argParser((folder: string, before: readonly string[]) => [...before, folder])
    .default([] as readonly string[], 'none');

export const noBuiltinOption = () => new Option('--no-builtin-policies', 'use only the policies given with --policies');

export const assumeNothingOption = () =>
  new Option('--assume-nothing', 'treat every fact that is not given as unknown');

export const requireOption = (use = 'exit 1 where this category is not reached, 4 where it is still open') =>
  new Option('--require <category>', use).choices(['A', 'B', 'C'] as const);

export const colorOption = () => new Option('--color', 'colour even where the output is no terminal');
export const noColorOption = () => new Option('--no-color', 'no colour');

export const quietOption = () => new Option('--quiet', 'no notes on standard error; the result and errors only');

export const allowEmptyOption = (use = 'exit 0 also where no policy is in force') => new Option('--allow-empty', use);

function day(value: string): PlainDate {
  if (!isPlainDate(value)) {
    throw new UsageError(
      `--as-of ${value} is no day that exists`,
      'write it as YYYY-MM-DD, for example --as-of 2026-12-15',
    );
  }
  return value;
}
