// laihua dossier: the checklist of one filing as a PDF, for the client and the window.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-code.ts';
import type { CommandFile } from './command-file.ts';
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
    .addOption(option.asOfOption())
    .addOption(option.placeOption())
    .addOption(option.categoryOption())
    .addOption(option.routeOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.requireOption())
    .addOption(option.allowEmptyOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      const { makeDossier } = await import('./make-dossier.ts');
      const made = await makeDossier(io, path, options);
      if (!made) return finish(exitCodes.wrongRequest);
      writeResult(io, options.output, made.bytes, path);
      const { exitCodeOf } = await import('../require-rung.ts');
      finish(exitCodeOf(made.assessment, { required: options.require, allowEmpty: options.allowEmpty }));
    });
