// laihua batch PATH…: many profiles in one run, as a spreadsheet, as lines, or as a summary.
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';
import { wholeNumber } from './whole-number.ts';

const formats = ['text', 'jsonl', 'json', 'csv', 'xlsx', 'markdown', 'junit'] as const;
export type BatchFormat = (typeof formats)[number];

export const batch: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Many profiles in one run: folders, patterns, .yaml, .json, .jsonl, .csv and .xlsx files, or - for JSONL on standard input.',
    )
    .argument('[paths...]', 'files, folders and patterns, read in this order')
    .addOption(option.langOption())
    .addOption(option.formatOption(formats))
    .addOption(option.outputOption())
    .addOption(new Option('--filter <test>', "only rows such as 'possible=A and proven=B'"))
    .addOption(new Option('--dossiers <folder>', 'write the dossier of each candidate there'))
    .addOption(new Option('--reports <folder>', 'write the assessment of each candidate there, as JSON'))
    .addOption(new Option('--resume', 'work out only what has changed since the last run with this output'))
    .addOption(
      new Option('--jobs <n>', 'threads that work out profiles').argParser(wholeNumber('--jobs', 1)).default(1),
    )
    .addOption(
      new Option('--template <form>', 'write an empty table to fill in, and end').choices(['csv', 'xlsx'] as const),
    )
    .addOption(option.asOfOption('filing day, YYYY-MM-DD, in place of those in the profiles'))
    .addOption(option.placeOption('place, as shanghai or guangdong/guangzhou, in place of those in the profiles'))
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.requireOption('exit 1 where a candidate does not reach this category on the facts given'))
    .addOption(option.allowEmptyOption('exit 0 also where there is no profile, or no policy in force for one'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (paths, options) => {
      if (options.template !== undefined) {
        const { writeTemplate } = await import('./write-template.ts');
        return finish(await writeTemplate(io, options.template, options));
      }
      if (paths.length === 0)
        throw new UsageError(
          'batch needs something to read',
          'laihua batch people/ or laihua batch - for standard input',
        );
      const { runBatch } = await import('./run-batch.ts');
      finish(await runBatch(io, paths, options));
    });
