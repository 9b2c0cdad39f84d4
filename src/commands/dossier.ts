// laihua dossier: the checklist of one filing as a PDF, for the client and the window.
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandFile } from './command-file.ts';
import { readOnce } from './read-once.ts';
import * as option from './shared-options.ts';
import { writeResult } from './write-result.ts';

export const dossier: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'The checklist of one filing as a PDF: the answer, the documents with boxes to tick, dates and sources.',
    )
    .argument('<profile>', 'a profile in YAML or JSON, or - for standard input')
    .addOption(option.langOption().default('both' as const))
    .addOption(option.outputOption())
    .addOption(option.templateOption())
    .addOption(
      new Option('--bind', 'put the evidence files of the profile behind the checklist, in the order of filing'),
    )
    .addOption(
      new Option('--letters <folder>', 'write drafts of the letters to be signed, and a data sheet, into a folder'),
    )
    .addOption(new Option('--overwrite', 'replace drafts that are already in the folder'))
    .addOption(option.asOfOption())
    .addOption(option.placeOption())
    .addOption(option.categoryOption())
    .addOption(option.routeOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.requireOption())
    .addOption(
      option.allowEmptyOption('exit 0 also where no policy is in force, or --bind finds no evidence file named'),
    )
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      if (options.bind && options.letters !== undefined && options.output === undefined)
        throw new UsageError(
          '--bind binds files behind a checklist, which --letters alone does not write',
          'add -o FILE',
        );
      const source = readOnce(io);
      if (options.letters !== undefined) {
        const { writeLetters } = await import('./write-letters.ts');
        // What is wrong with the files is told once, with the checklist.
        const quiet = options.quiet || options.output !== undefined;
        const code = await writeLetters(source, path, options.letters, { ...options, quiet });
        if (code === undefined) return finish(exitCodes.wrongRequest);
        if (options.output === undefined) return finish(code);
      }
      const { makeDossier } = await import('./make-dossier.ts');
      const made = await makeDossier(source, path, options);
      if (!made) return finish(exitCodes.wrongRequest);
      writeResult(io, options.output, made.bytes, path);
      const { exitCodeOf } = await import('../require-rung.ts');
      const code = exitCodeOf(made.assessment, { required: options.require, allowEmpty: options.allowEmpty });
      finish(made.isWhole ? code : exitCodes.doesNotHold);
    });
